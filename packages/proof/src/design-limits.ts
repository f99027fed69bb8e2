/** Dimensions of the design that the proofs of rack and bed use, as the frame is drawn by them. Fixed within a hardware generation. */
import { type Figure, figure, source } from "@rubus/catalogue";
import { bay, earMeasures } from "@rubus/frame";

const layout = source("measures of the cell: two bays", "derived");
const printed = source("design budget: five printed cells in a row keep ± 1.3 mm", "memory");
const beams = source("measures of the cell: a beam above and one below, for the tie rods", "derived");
const parts = source("design rule: every part fits 180 × 180 × 180 mm", "derived");

/** Width of one cell as drawn. */
export const cellWidth: Figure<"length"> = figure("length", 2 * bay.pitchMm, layout);

/** What printing adds to the width of one cell or takes from it. */
export const cellTolerance: Figure<"length"> = figure("length", 0, printed, { min: -0.26, max: 0.26 });

/** Height of the beams above and below the boards, together. */
export const beamHeight: Figure<"length"> = figure("length", 2 * bay.beamMm, beams);

/** No printed part is larger than this in any direction. */
export const partEnvelope: Figure<"length"> = figure("length", 180, parts);

/** The slots of the ears lie along the panel; the screws of a rack are M6. */
export const earSlotLength: Figure<"length"> = figure(
  "length",
  earMeasures.slot.lengthMm,
  source("measures of the ears", "derived"),
);
export const rackScrew: Figure<"length"> = figure("length", 6, source("ISO 262: M6", "primary"));
