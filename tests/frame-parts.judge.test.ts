// The parts about cells and trays before independent tools: all of them, and of each kind one before the slicer.
import { otherParts } from "@rubus/frame";
import { judgePrintedParts } from "./support/printed-parts-judged.js";

judgePrintedParts(otherParts(), {
  sliced: [
    "blank-2u",
    "filler",
    "touch-guard-2u",
    "strain-relief",
    "fit-test-base",
    "fit-test-key",
    "fit-test-steps",
    "fit-test-gauge",
    "fit-test-joint",
    "label",
  ],
});
