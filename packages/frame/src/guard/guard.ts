/**
 * The touch guard over the bars at the rear of a cell: a hood on four posts, screwed into the beams. Printed on its
 * rear, without supports; flame retardant.
 */
import type { Solid, Workshop } from "@rubus/cad";
import { type Vec2, vec3 } from "@rubus/units";
import { poles } from "../bars/link-bar.js";
import { bay } from "../bay.js";
import { rearDown } from "../on-bed.js";
import type { PrintedPart } from "../printed-part.js";
import type { ScrewPlace } from "../screw-place.js";
import { cableWayMm, guardMeasures as m, poleHeightMm } from "./measures.js";
import { cellMiddleMm, rearInserts } from "./rear-inserts.js";

const forward = vec3(0, -1, 0);

/** How far the posts reach past the beams' inner faces, below as above. */
const postSpan = ({ y }: Vec2) =>
  y < bay.heightMm / 2
    ? { low: m.post.lowMm, high: m.post.highMm }
    : { low: bay.heightMm - m.post.highMm, high: bay.heightMm - m.post.lowMm };

const shell = (shop: Workshop): readonly Solid[] => {
  const { left, right, low, high, wallMm, frontMm, rearMm, plateFromMm } = m;
  const box = (x: readonly [number, number], z: readonly [number, number], from = frontMm): Solid =>
    shop.box(vec3(x[0], from, z[0]), vec3(x[1], rearMm, z[1]));
  return [
    box([left, right], [low, high], plateFromMm),
    box([left, right], [low, low + wallMm]),
    box([left, right], [high - wallMm, high]),
    box([left, left + wallMm], [low, high]),
    box([right - wallMm, right], [low, high]),
  ];
};

/** A post with the arm and the rib that tie it to the hood. */
const postSolids = (shop: Workshop, at: Vec2): readonly Solid[] => {
  const { post, armMm, rearMm, plateFromMm, frontMm } = m;
  const { low, high } = postSpan(at);
  const [from, to] = at.y < bay.heightMm / 2 ? [low, m.low + 1] : [m.high - 1, high];
  return [
    shop.box(vec3(at.x - post.halfMm, m.footMm, low), vec3(at.x + post.halfMm, rearMm, high)),
    shop.box(vec3(at.x - post.halfMm, plateFromMm, from), vec3(at.x + post.halfMm, rearMm, to)),
    shop.box(
      vec3(at.x - armMm / 2, frontMm + 6, at.y < bay.heightMm / 2 ? high - 1 : from),
      vec3(at.x + armMm / 2, rearMm, at.y < bay.heightMm / 2 ? to : low + 1),
    ),
  ];
};

/** Slots of the plate, none behind a bolt. */
const slotTools = (shop: Workshop): readonly Solid[] => {
  const { slots, left, right } = m;
  const count = Math.floor((right - left - 2 * slots.edgeMm - slots.widthMm) / slots.pitchMm) + 1;
  const first = cellMiddleMm - ((count - 1) / 2) * slots.pitchMm;
  return Array.from({ length: count }, (_, index) => first + index * slots.pitchMm)
    .filter((x) => Math.abs(x - cellMiddleMm) > slots.clearOfBoltMm)
    .flatMap((x) =>
      poles.map((pole) => {
        const z = poleHeightMm(pole);
        return shop.box(
          vec3(x - slots.widthMm / 2, m.plateFromMm - 1, z - slots.lengthMm / 2),
          vec3(x + slots.widthMm / 2, m.rearMm + 1, z + slots.lengthMm / 2),
        );
      }),
    );
};

const wayTools = (shop: Workshop): readonly Solid[] => {
  const { left, right, barWay, cable, frontMm, wallMm } = m;
  return poles.flatMap((pole) => {
    const z = poleHeightMm(pole);
    const x = cableWayMm(pole);
    return [
      ...[left, right - wallMm].map((from) =>
        shop.box(
          vec3(from - 1, frontMm - 1, z - barWay.halfMm),
          vec3(from + wallMm + 1, barWay.rearMm, z + barWay.halfMm),
        ),
      ),
      shop.box(
        vec3(x - cable.widthMm / 2, frontMm - 1, m.low - 1),
        vec3(x + cable.widthMm / 2, cable.rearMm, m.low + wallMm + 0.5),
      ),
    ];
  });
};

const screwTools = (shop: Workshop): readonly Solid[] =>
  rearInserts.guard.map((at) =>
    shop.screwHole(
      { at: vec3(at.x, m.rearMm, at.y), direction: forward },
      {
        diameterMm: m.post.holeMm,
        depthMm: m.rearMm - m.footMm + 1,
        head: {
          kind: "pocket",
          diameterMm: m.post.pocketMm,
          depthMm: m.rearMm - m.footMm - m.post.gripMm,
        },
      },
    ),
  );

/** The guard's solid, in the coordinates of its cell. */
export const guardSolid = (shop: Workshop): Solid => {
  const [plate, ...others] = [...shell(shop), ...rearInserts.guard.flatMap((at) => postSolids(shop, at))];
  if (plate === undefined) throw new RangeError("a guard without a plate");
  return shop.cut(shop.fuse(plate, ...others), [...slotTools(shop), ...wayTools(shop), ...screwTools(shop)]);
};

/** One behind every cell. */
export const touchGuard: PrintedPart = {
  key: "touch-guard",
  title: "Touch guard",
  volumeMm3: { min: 10000, max: 30000 },
  onBed: rearDown,
  flameRetardant: true,
  model: guardSolid,
};

/** Cap screws through the posts into the beams; a hexagon key of 25 mm reaches their heads. */
export const guardScrews: readonly ScrewPlace[] = rearInserts.guard.map((at, index) => ({
  name: `guard ${index + 1}`,
  screw: "iso-4762-m3",
  seat: vec3(at.x, m.footMm + m.post.gripMm, at.y),
  direction: forward,
  gripMm: m.post.gripMm,
  end: { kind: "insert", insert: "heat-set-m3" },
}));
