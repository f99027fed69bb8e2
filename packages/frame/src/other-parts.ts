/** Printed parts that stand about cells and trays, each once: whoever lists a frame's parts takes these from here. */
import { blankFace } from "./faces/blank.js";
import { filler } from "./faces/filler.js";
import { fitTestParts } from "./fit-test/fit-test.js";
import { touchGuard } from "./guard/guard.js";
import { labelPlate } from "./labels/label.js";
import type { PrintedPart } from "./printed-part.js";
import { strainRelief } from "./relief/relief.js";

/** Of the labels the plate alone: their letters are those of their nodes. */
export const otherParts = (): readonly PrintedPart[] => [
  blankFace(2),
  blankFace(3),
  filler,
  touchGuard(2),
  touchGuard(3),
  strainRelief,
  labelPlate,
  ...fitTestParts,
];
