/**
 * The touch guard over the bars at the rear of a cell: a hood on two posts that are screwed to the beams, and on four
 * legs. Printed on its rear, without supports; flame retardant.
 */
import type { Solid, Workshop } from "@rubus/cad";
import { type Vec2, vec2, vec3 } from "@rubus/units";
import { poles } from "../bars/link-bar.js";
import type { CellHeight } from "../cell/measures.js";
import { rearDown } from "../on-bed.js";
import type { PrintedPart } from "../printed-part.js";
import type { ScrewPlace } from "../screw-place.js";
import { bandAbout } from "../volume-band.js";
import { cableWayMm, guardMeasures as m, poleHeightMm } from "./measures.js";
import { cellMiddleMm, rearInserts } from "./rear-inserts.js";

const forward = vec3(0, -1, 0);

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

/** A post or leg, with the arm and the rib that tie it to the hood. */
const standSolids = (shop: Workshop, at: Vec2, halfMm: number, footMm: number): readonly Solid[] => {
  const { post, ribMm, rearMm, plateFromMm, frontMm } = m;
  const isLow = at.y < m.low;
  const [low, high] = [at.y - post.reachMm, at.y + post.reachMm];
  const [from, to] = isLow ? [low, m.low + 1] : [m.high - 1, high];
  return [
    shop.box(vec3(at.x - halfMm, footMm, low), vec3(at.x + halfMm, rearMm, high)),
    shop.box(vec3(at.x - halfMm, plateFromMm, from), vec3(at.x + halfMm, rearMm, to)),
    shop.box(
      vec3(at.x - ribMm / 2, frontMm + 6, isLow ? high - 1 : from),
      vec3(at.x + ribMm / 2, rearMm, isLow ? to : low + 1),
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

/** Ways of the bars and of the cables: open to the front, so that the guard goes on and off over them. */
const wayTools = (shop: Workshop): readonly Solid[] => {
  const { left, right, barWay, cable, frontMm, wallMm } = m;
  return poles.flatMap((pole) => {
    const z = poleHeightMm(pole);
    const x = cableWayMm(pole, m.low + wallMm / 2);
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

const screwTools = (shop: Workshop, height: CellHeight): readonly Solid[] => {
  const { guard, atMm } = rearInserts(height);
  return guard.map((at) =>
    shop.screwHole(
      { at: vec3(at.x, m.rearMm, at.y), direction: forward },
      {
        diameterMm: m.post.holeMm,
        depthMm: m.rearMm - atMm + 1,
        head: {
          kind: "pocket",
          diameterMm: m.post.pocketMm,
          depthMm: m.rearMm - atMm - m.post.gripMm,
        },
      },
    ),
  );
};

/** The guard's solid, in the coordinates of its cell. */
export const guardSolid = (shop: Workshop, height: CellHeight): Solid => {
  const { guard, atMm } = rearInserts(height);
  const stands = guard.flatMap((at) => [
    ...standSolids(shop, at, m.post.halfMm, atMm),
    ...[-1, 1].flatMap((side) => standSolids(shop, vec2(at.x + side * m.leg.atMm, at.y), m.leg.halfMm, atMm)),
  ]);
  const [plate, ...others] = [...shell(shop), ...stands] as [Solid, ...Solid[]];
  return shop.cut(shop.fuse(plate, ...others), [
    ...slotTools(shop),
    ...wayTools(shop),
    ...screwTools(shop, height),
  ]);
};

/** Looked at; a screw's hole more or less is 0.9 %. */
const mm3 = { 2: 23388, 3: 28120 } as const;

/** One behind every cell. */
export const touchGuard = (height: CellHeight): PrintedPart => ({
  key: `touch-guard-${height}u`,
  title: `Touch guard, ${height}U`,
  volumeMm3: bandAbout(mm3[height], 0.004),
  onBed: rearDown,
  flameRetardant: true,
  model: (shop) => guardSolid(shop, height),
});

/** Cap screws through the posts into the beams; a hexagon key of 25 mm reaches their heads. */
export const guardScrews = (height: CellHeight): readonly ScrewPlace[] => {
  const { guard, atMm } = rearInserts(height);
  return guard.map((at, index) => ({
    name: `guard ${index + 1}`,
    screw: "iso-4762-m3",
    seat: vec3(at.x, atMm + m.post.gripMm, at.y),
    direction: forward,
    gripMm: m.post.gripMm,
    end: { kind: "insert", insert: "heat-set-m3" },
  }));
};
