/**
 * Strain relief of a cell's feed cables: a plate on the lower beam, below the touch guard, that both cables are tied
 * down on with two cable ties each. It hangs 18 mm below the frame, into the rack unit the supply stands in. Printed on
 * its front, without supports; flame retardant.
 */
import { mostMm } from "@rubus/boards";
import type { Solid, Workshop } from "@rubus/cad";
import { cableTies, rowOf, wires } from "@rubus/catalogue";
import { vec3 } from "@rubus/units";
import { jointOf } from "../bars/bolt.js";
import { type Pole, poles } from "../bars/link-bar.js";
import { barrelOf } from "../bodies/copper.js";
import { cableWayMm, guardMeasures, lugTurnDegrees, lugWay, poleHeightMm } from "../guard/measures.js";
import { cellMiddleMm, rearInserts } from "../guard/rear-inserts.js";
import { frontDown } from "../on-bed.js";
import type { PrintedPart } from "../printed-part.js";
import type { ScrewPlace } from "../screw-place.js";
import { bandAbout } from "../volume-band.js";

const wire = rowOf(wires, "wire-10");
const tie = rowOf(cableTies, "cable-tie-4-8");
const { lug } = jointOf(poles[0], 2, 1);

/** No sharper than the wire may be laid. */
export const feedBendMm = wire.bendRadius.value;

const turn = (lugTurnDegrees * Math.PI) / 180;

/** Out of lug and hood a cable first goes straight on, this much lower. */
const straightMm = 3;

/** Height at which a cable, come out of its lug and its hood, begins to bend downwards. */
export const bendFromMm = (pole: Pole): number =>
  Math.min(guardMeasures.low, poleHeightMm(pole) - barrelOf(lug).holeToEnd.value * Math.cos(turn)) -
  straightMm;

/** Where a pole's cable hangs straight and is tied down, along x. */
export const reliefXMm = (pole: Pole): number =>
  cableWayMm(pole, bendFromMm(pole)) + lugWay(pole) * feedBendMm * (1 - Math.cos(turn));

const grooveMm = mostMm(wire.outerDiameter) / 2 + 0.1;
const inserts = rearInserts(2);
const plateMm = 4.4;
const { post } = guardMeasures;

export const reliefMeasures = {
  fromMm: inserts.atMm,
  plateMm,
  /** Middle of the cables: they hang as they lie on the upper bars. */
  cableYMm: guardMeasures.barsToMm + wire.outerDiameter.value / 2 + 0.1,
  grooveMm,
  low: -26.5,
  high: 0.2,
  /** Top of the pedestals, which leaves the screws' heads free. */
  pedestalHighMm: -8.9,
  pedestalHalfMm: grooveMm + 3,
  left: (inserts.relief[0]?.x ?? 0) - 5,
  right: reliefXMm(poles[1]) + grooveMm + 3,
  /** Room for the guard's lower post. */
  postGapMm: 0.5,
  /** Middle of each tie, and the tunnel it goes through. */
  ties: [-13.4, -21.6],
  tunnel: { widthMm: tie.width.value + 0.6, heightMm: mostMm(tie.thickness) + 0.6 },
} as const;

/** The relief's solid, in the coordinates of its cell. */
export const reliefSolid = (shop: Workshop): Solid => {
  const m = reliefMeasures;
  const plate = shop.box(vec3(m.left, m.fromMm, m.low), vec3(m.right, m.fromMm + m.plateMm, m.high));
  const xs = poles.map(reliefXMm);
  const pedestals = xs.map((x) =>
    shop.box(
      vec3(x - m.pedestalHalfMm, m.fromMm, m.low),
      vec3(x + m.pedestalHalfMm, m.cableYMm, m.pedestalHighMm),
    ),
  );
  const grooves = xs.map((x) =>
    shop.cylinder({ at: vec3(x, m.cableYMm, m.low - 1) }, m.grooveMm, m.high - m.low + 2),
  );
  const bottom = m.cableYMm - m.grooveMm - 1.4 - m.tunnel.heightMm;
  const tunnels = xs.flatMap((x) =>
    m.ties.map((z) =>
      shop.box(
        vec3(x - m.pedestalHalfMm - 1, bottom, z - m.tunnel.widthMm / 2),
        vec3(x + m.pedestalHalfMm + 1, bottom + m.tunnel.heightMm, z + m.tunnel.widthMm / 2),
      ),
    ),
  );
  const holes = inserts.relief.map(({ x, y }) =>
    shop.cylinder({ at: vec3(x, m.fromMm - 1, y), direction: vec3(0, 1, 0) }, post.holeMm / 2, m.plateMm + 2),
  );
  const half = post.halfMm + m.postGapMm;
  const notch = shop.box(
    vec3(cellMiddleMm - half, m.fromMm - 1, (inserts.guard[0]?.y ?? 0) - post.reachMm - m.postGapMm),
    vec3(cellMiddleMm + half, m.fromMm + m.plateMm + 1, m.high + 1),
  );
  return shop.cut(shop.fuse(plate, ...pedestals), [...grooves, ...tunnels, ...holes, notch]);
};

/** One at every cell that a feed joins. */
export const strainRelief: PrintedPart = {
  key: "strain-relief",
  title: "Strain relief",
  volumeMm3: bandAbout(10045, 0.004),
  onBed: frontDown,
  flameRetardant: true,
  model: reliefSolid,
};

export const reliefScrews: readonly ScrewPlace[] = inserts.relief.map(({ x, y }, index) => ({
  name: `strain relief ${index + 1}`,
  screw: "iso-4762-m3",
  seat: vec3(x, inserts.atMm + plateMm, y),
  direction: vec3(0, -1, 0),
  gripMm: plateMm,
  end: { kind: "insert", insert: "heat-set-m3" },
}));
