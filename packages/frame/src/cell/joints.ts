/**
 * How a cell is joined to its neighbours, to an ear and to its back-plane: screws, pins, keys and rods, in the
 * coordinates of the cell that holds the heads; at the left ear, of the cell beside it.
 */
import { backPlanePlaces } from "@rubus/boards";
import { type Vec3, vec3 } from "@rubus/units";
import { earMeasures } from "../ears/measures.js";
import type { ScrewPlace } from "../screw-place.js";
import {
  atDepth,
  bossPlaces,
  type CellHeight,
  type CellMeasures,
  cellBasics,
  cellMeasures,
} from "./measures.js";
import { keyMeasures } from "./pin.js";

const rightward = vec3(1, 0, 0);
const forward = vec3(0, -1, 0);

const beamsOf = (m: CellMeasures) => [m.beams.lower, m.beams.upper] as const;

/** Where joints are, as (y, z): front and rear of the lower beam, then of the upper one. */
const jointPlaces = (m: CellMeasures) =>
  beamsOf(m).flatMap((beam) =>
    cellBasics.joint.ys.map((y) => ({ y, z: atDepth(beam, cellBasics.joint.depthMm) })),
  );

const acrossScrews = (height: CellHeight, xMm: number, gripMm: number): readonly ScrewPlace[] =>
  jointPlaces(cellMeasures(height)).map(({ y, z }, index) => ({
    name: `joint ${index + 1}`,
    screw: "iso-4762-m3",
    seat: vec3(xMm, y, z),
    direction: rightward,
    gripMm,
    end: { kind: "nut", nut: "iso-4032-m3" },
  }));

/** From a cell into its neighbour on the right or into the right ear: heads in the open beam, turned from the left. */
export const cellScrews = (height: CellHeight): readonly ScrewPlace[] => {
  const { rightMm } = cellMeasures(height);
  return acrossScrews(height, rightMm - cellBasics.rim.rightMm, cellBasics.joint.gripMm);
};

/** From the left ear into the first cell: heads outside, before the frame stands in its rack. */
export const leftEarScrews = (height: CellHeight): readonly ScrewPlace[] => {
  const { leftMm } = cellMeasures(height);
  const { flangeMm } = earMeasures;
  return acrossScrews(height, leftMm - flangeMm, flangeMm + cellBasics.joint.beforeNutMm);
};

/** From the rear through the back-plane into its bosses. */
export const backPlaneScrews = (): readonly ScrewPlace[] =>
  bossPlaces.map(({ x, y: z }, index) => ({
    name: `back-plane ${index + 1}`,
    screw: "iso-4762-m3",
    seat: vec3(x, cellMeasures(2).rearMm + backPlanePlaces.thicknessMm, z),
    direction: forward,
    gripMm: backPlanePlaces.thicknessMm,
    washer: "iso-7089-m3",
    end: { kind: "insert", insert: "heat-set-m3" },
  }));

/** A pin or a key between a cell and its neighbour on the right. */
export type BetweenCells = { readonly name: string; readonly at: Vec3 };

/** Middles of the pins: their axis along x, half of each in either cell or in an ear. */
export const pinPlaces = (height: CellHeight): readonly BetweenCells[] => {
  const m = cellMeasures(height);
  return beamsOf(m).map((beam, index) => ({
    name: `pin ${index + 1}`,
    at: vec3(m.rightMm, cellBasics.pin.y, atDepth(beam, cellBasics.axisMm)),
  }));
};

/** Front ends of the keys: pushed in from the rear, along −y, when the screws hold both cells. */
export const keyPlaces = (height: CellHeight): readonly BetweenCells[] => {
  const m = cellMeasures(height);
  return beamsOf(m).map((beam, index) => ({
    name: `key ${index + 1}`,
    at: vec3(m.rightMm, cellBasics.key.from + keyMeasures.gapMm, atDepth(beam, cellBasics.axisMm)),
  }));
};

/** Axes of the two rods as (y, z): lower, then upper. */
export const rodAxes = (height: CellHeight) =>
  beamsOf(cellMeasures(height)).map((beam) => ({
    y: cellBasics.rod.y,
    z: atDepth(beam, cellBasics.axisMm),
  }));

/** What a rod clamps, between its washers: cells, and both ears where the frame has them. */
export const rodGripMm = (cells: number, ears: boolean): number =>
  cells * cellMeasures(2).widthMm + (ears ? 2 * earMeasures.flangeMm : 0);

/** Length a rod is cut to: at either end washer, nuts and two threads, up to the next whole millimetre. */
export const rodLengthMm = (cells: number, ears: boolean): number => {
  const { thread, nut, nuts, washer } = cellBasics.rod;
  const endMm = washer.thickness.value + nuts * nut.height.value + 2 * thread.pitch.value;
  return Math.ceil(rodGripMm(cells, ears) + 2 * endMm - 1e-9);
};
