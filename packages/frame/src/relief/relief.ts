/**
 * Strain relief of a cell's feed cables: a plate on the lower beam, below the touch guard, that both cables are tied
 * down on with two cable ties each. It hangs 16 mm below the frame, into the rack unit the supply stands in. Printed on
 * its front, without supports; flame retardant.
 */
import { mostMm } from "@rubus/boards";
import type { Solid, Workshop } from "@rubus/cad";
import { cableTies, lugs, rowOf, wires } from "@rubus/catalogue";
import { vec3 } from "@rubus/units";
import { linkBar, type Pole, poles } from "../bars/link-bar.js";
import { cableWayMm, guardMeasures } from "../guard/measures.js";
import { cellMiddleMm, rearInserts } from "../guard/rear-inserts.js";
import { frontDown } from "../on-bed.js";
import type { PrintedPart } from "../printed-part.js";
import type { ScrewPlace } from "../screw-place.js";

const wire = rowOf(wires, "wire-10");
const tie = rowOf(cableTies, "cable-tie-4-8");

/** A wire that is bent no more sharply than this many of its diameters, measured to its middle. */
export const bendDiameters = 4;
export const feedBendMm = bendDiameters * wire.outerDiameter.value;

const turned = (guardMeasures.cable.turnedDegrees * Math.PI) / 180;

/** Where a pole's cable is tied down, along x: below its land, or where the turned one has bent to hang straight. */
export const reliefXMm = (pole: Pole): number =>
  pole.key === "5v" ? cellMiddleMm : cableWayMm(pole) + feedBendMm * (1 - Math.cos(turned));

const grooveMm = mostMm(wire.outerDiameter) / 2 + 0.1;
const plateMm = 4.4;

export const reliefMeasures = {
  fromMm: rearInserts.atMm,
  plateMm,
  /** Middle of the cables: that of the barrel on two bars, less half a bar. */
  cableYMm:
    guardMeasures.barsFromMm +
    1.5 * linkBar.thicknessMm +
    rowOf(lugs, "ring-m5-10mm2").thickness.value +
    wire.outerDiameter.value / 2 -
    1,
  grooveMm,
  low: -24,
  high: 0.4,
  pedestalHalfMm: grooveMm + 3,
  left: (rearInserts.relief[0]?.x ?? 0) - 5,
  right: reliefXMm(poles[1]) + grooveMm + 3,
  /** Middle of each tie, and the tunnel it goes through. */
  ties: [-6.2, -18] as readonly number[],
  tunnel: {
    widthMm: tie.width.value + 0.6,
    heightMm: mostMm(tie.thickness) + 0.6,
  },
} as const;

/** The relief's solid, in the coordinates of its cell. */
export const reliefSolid = (shop: Workshop): Solid => {
  const m = reliefMeasures;
  const plate = shop.box(vec3(m.left, m.fromMm, m.low), vec3(m.right, m.fromMm + m.plateMm, m.high));
  const xs = poles.map(reliefXMm);
  const pedestals = xs.map((x) =>
    shop.box(vec3(x - m.pedestalHalfMm, m.fromMm, m.low), vec3(x + m.pedestalHalfMm, m.cableYMm, m.high)),
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
  const holes = rearInserts.relief.map(({ x, y }) =>
    shop.cylinder({ at: vec3(x, m.fromMm - 1, y), direction: vec3(0, 1, 0) }, 1.7, m.plateMm + 2),
  );
  return shop.cut(shop.fuse(plate, ...pedestals), [...grooves, ...tunnels, ...holes]);
};

/** One at every cell that a feed joins. */
export const strainRelief: PrintedPart = {
  key: "strain-relief",
  title: "Strain relief",
  volumeMm3: { min: 5000, max: 20000 },
  onBed: frontDown,
  flameRetardant: true,
  model: reliefSolid,
};

export const reliefScrews: readonly ScrewPlace[] = rearInserts.relief.map(({ x, y }, index) => ({
  name: `strain relief ${index + 1}`,
  screw: "iso-4762-m3",
  seat: vec3(x, rearInserts.atMm + plateMm, y),
  direction: vec3(0, -1, 0),
  gripMm: plateMm,
  end: { kind: "insert", insert: "heat-set-m3" },
}));
