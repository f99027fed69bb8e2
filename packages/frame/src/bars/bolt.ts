/** The bolted joint of a land: what lies on the bolt from its head on the front to its nut on the rear. */
import { backPlanePlaces, boardThicknessMm } from "@rubus/boards";
import {
  type Lug,
  lugs,
  type Nut,
  nuts,
  rowOf,
  type Screw,
  screws,
  threads,
  type Washer,
  washers,
} from "@rubus/catalogue";
import { stockedLengths } from "../assembly/grip.js";
import { linkBar, type Pole } from "./link-bar.js";

export type Joint = {
  readonly screw: Screw;
  readonly washer: Washer;
  readonly springWasher: Washer;
  readonly nut: Nut;
  readonly lug: Lug;
  readonly boltLengthMm: number;
  /** Clamped between head and nut. */
  readonly gripMm: number;
  /** What of the thread stands out beyond the nut. */
  readonly beyondMm: number;
  /** N·m. */
  readonly torque: number;
  readonly torqueLeast: number;
  readonly torqueMost: number;
};

const rowsOf = (pole: Pole) =>
  pole.key === "5v"
    ? {
        screw: rowOf(screws, "iso-7380-1-m5"),
        washer: rowOf(washers, "iso-7089-m5"),
        springWasher: rowOf(washers, "din-127-m5"),
        nut: rowOf(nuts, "iso-4032-m5"),
        lug: rowOf(lugs, "ring-m5-10mm2"),
      }
    : {
        screw: rowOf(screws, "iso-7380-1-m6"),
        washer: rowOf(washers, "iso-7089-m6"),
        springWasher: rowOf(washers, "din-127-m6"),
        nut: rowOf(nuts, "iso-4032-m6"),
        lug: rowOf(lugs, "ring-m6-10mm2"),
      };

/**
 * Washer, board, bush, bars, lug, washer, spring washer and nut on the shortest stock bolt that shows two threads.
 * @param layers bars and spacers on the bolt, 0 to 2
 * @param lugCount ring lugs on top of them, 0 or 1
 */
export const jointOf = (pole: Pole, layers: number, lugCount: number): Joint => {
  const rows = rowsOf(pole);
  const thread = rowOf(threads, pole.thread);
  const gripMm =
    2 * rows.washer.thickness.value +
    boardThicknessMm +
    backPlanePlaces.lands.bushMm +
    layers * linkBar.thicknessMm +
    lugCount * rows.lug.thickness.value +
    rows.springWasher.thickness.value;
  const neededMm = gripMm + rows.nut.height.value + 2 * thread.pitch.value;
  const boltLengthMm = stockedLengths(rows.screw).find((length) => length >= neededMm);
  if (boltLengthMm === undefined) throw new RangeError(`no bolt is ${neededMm} mm long`);
  const { value, min, max } = thread.torque;
  return {
    ...rows,
    boltLengthMm,
    gripMm,
    beyondMm: boltLengthMm - gripMm - rows.nut.height.value,
    torque: value,
    torqueLeast: min ?? value,
    torqueMost: max ?? value,
  };
};
