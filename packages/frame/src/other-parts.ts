/** Printed parts that stand about cells and trays, each once: whoever lists a frame's parts takes these from here. */
import { type SupplyRow, supplies } from "@rubus/catalogue";
import { cradleKey, supplyCradle } from "./cradle/cradle.js";
import { blankFace } from "./faces/blank.js";
import { filler } from "./faces/filler.js";
import { fitTestParts } from "./fit-test/fit-test.js";
import { touchGuard } from "./guard/guard.js";
import { labelPlate } from "./labels/label.js";
import type { PrintedPart } from "./printed-part.js";
import { strainRelief } from "./relief/relief.js";

/** Supplies whose cases are equally wide and high share a cradle. */
const casesOf = (rows: readonly SupplyRow[]): readonly SupplyRow[] =>
  rows.filter((row, index) => rows.findIndex((other) => cradleKey(other) === cradleKey(row)) === index);

/** Of the labels the plate alone: their letters are those of their nodes. */
export const otherParts = (): readonly PrintedPart[] => [
  blankFace(2),
  blankFace(3),
  filler,
  touchGuard(2),
  touchGuard(3),
  strainRelief,
  labelPlate,
  ...casesOf(supplies).map(supplyCradle),
  ...fitTestParts,
];
