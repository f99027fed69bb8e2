/**
 * What finds the printer's clearance at the first print: a comb of five slots that are wider step by step, a gauge as
 * thick as a tray's wall, and a piece of a cell's beam with a nut's slot and a rod's hole, in the cell's own filament.
 */
import { planeAt, type Solid, topPlane, type Workshop } from "@rubus/cad";
import { vec3 } from "@rubus/units";
import { bay } from "../bay.js";
import { jointTools } from "../cell/beams.js";
import { cellBasics, cellMeasures } from "../cell/measures.js";
import { railSlot } from "../cell/rails.js";
import { bottomDown, rearDown } from "../on-bed.js";
import type { PrintedPart, PrintOptions } from "../printed-part.js";
import { bandAbout } from "../volume-band.js";

export const fitSteps = {
  /** Of each slot, on either side of the gauge. */
  clearancesMm: [0.1, 0.15, 0.2, 0.25, 0.3],
  pitchMm: 14,
  deepMm: 15,
  thickMm: 1.6,
  tallMm: 7,
  gauge: { widthMm: 16, deepMm: 9, thickMm: 2.4, reachMm: 8 },
} as const;

const sunk = 0.4;

/** The comb: the narrowest slot that the gauge slides in by its own weight says the clearance. */
export const fitStepsSolid = (shop: Workshop): Solid => {
  const { clearancesMm, pitchMm, deepMm, thickMm, tallMm } = fitSteps;
  const base = shop.box(vec3(0, 0, 0), vec3(clearancesMm.length * pitchMm, deepMm, thickMm));
  const ribs = clearancesMm.flatMap((clearanceMm, index) => {
    const { from, to } = railSlot(clearanceMm);
    const half = (to - from) / 2;
    const x = (index + 0.5) * pitchMm;
    return [-1, 1].map((side) => {
      const [a, b] = [x + side * half, x + side * (half + bay.rail.ribMm)];
      return shop.box(
        vec3(Math.min(a, b), 5, thickMm - sunk),
        vec3(Math.max(a, b), deepMm - 1, thickMm + tallMm),
      );
    });
  });
  const numbers = clearancesMm.flatMap((clearanceMm, index) =>
    shop.letters(
      {
        text: clearanceMm.toFixed(2),
        plane: planeAt(topPlane(), vec3((index + 0.5) * pitchMm, 0.9, thickMm - 0.2)),
        sizeMm: 3.6,
        font: "sans-bold",
        anchor: "middle",
      },
      0.8,
    ),
  );
  return shop.fuse(base, ...ribs, ...numbers);
};

/** The gauge: a tray's wall on a grip. */
export const fitGaugeSolid = (shop: Workshop): Solid => {
  const { widthMm, deepMm, thickMm, reachMm } = fitSteps.gauge;
  const { from, to } = railSlot(0);
  const half = (to - from) / 2;
  return shop.fuse(
    shop.box(vec3(-widthMm / 2, 0, 0), vec3(widthMm / 2, deepMm, thickMm)),
    shop.box(vec3(-half, 0, thickMm - sunk), vec3(half, deepMm, thickMm + reachMm)),
  );
};

/** Along y, the piece of the beam from before the rod to behind the nut, and its foot on the bed. */
const joint = { fromMm: 69, toMm: 111, footMm: 1.6, asideMm: 5 } as const;

/** The left rim of a cell's lower beam with its foot, in the cell's place: what is cut in it is what a cell has there. */
export const fitJointSolid = (shop: Workshop, { clearanceMm }: PrintOptions): Solid => {
  const m = cellMeasures(2);
  const { rim } = cellBasics;
  const { fromMm, toMm, footMm, asideMm } = joint;
  const piece = shop.box(vec3(m.leftMm, fromMm, m.lowMm), vec3(m.leftMm + rim.leftMm, toMm, 0));
  const foot = shop.box(
    vec3(m.leftMm - asideMm, toMm - footMm, m.lowMm - asideMm),
    vec3(m.leftMm + rim.leftMm + asideMm, toMm, asideMm),
  );
  return shop.fuse(shop.cut(piece, jointTools(shop, m, m.beams.lower, clearanceMm)), foot);
};

export const fitStepParts: readonly PrintedPart[] = [
  {
    key: "fit-test-steps",
    title: "Fit test, steps of clearance",
    volumeMm3: bandAbout(2971, 0.01),
    onBed: bottomDown,
    flameRetardant: false,
    model: fitStepsSolid,
  },
  {
    key: "fit-test-gauge",
    title: "Fit test, gauge for the steps",
    volumeMm3: bandAbout(489.6, 0.01),
    onBed: bottomDown,
    flameRetardant: false,
    model: fitGaugeSolid,
  },
  {
    key: "fit-test-joint",
    title: "Fit test, nut and rod",
    volumeMm3: bandAbout(2425, 0.01),
    onBed: rearDown,
    flameRetardant: true,
    model: fitJointSolid,
  },
];
