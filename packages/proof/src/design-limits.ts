/** Dimensions of the design that the proofs of rack and bed use. Fixed within a hardware generation. */
import { type Figure, figure, source } from "@rubus/catalogue";
import { cellWidthMm } from "@rubus/cluster";

const layout = source("layout: two bays of 42 mm", "derived");
const printed = source("design budget: five printed cells in a row keep ± 1.3 mm", "memory");
const beams = source("design: a beam of 8 mm above and one below each cell, for the tie rods", "derived");
const parts = source("design rule: every part fits 180 × 180 × 180 mm", "derived");

/** Width of one cell as drawn. */
export const cellWidth: Figure<"length"> = figure("length", cellWidthMm, layout);

/** What printing adds to the width of one cell or takes from it. */
export const cellTolerance: Figure<"length"> = figure("length", 0, printed, { min: -0.26, max: 0.26 });

/** Height of the beams above and below the boards, together. */
export const beamHeight: Figure<"length"> = figure("length", 16, beams);

/** No printed part is larger than this in any direction. */
export const partEnvelope: Figure<"length"> = figure("length", 180, parts);

/** The slots of the ears lie along the panel; the screws of a rack are M6. */
export const earSlotLength: Figure<"length"> = figure(
  "length",
  12,
  source("design: slots of 7 × 12 mm", "derived"),
);
export const rackScrew: Figure<"length"> = figure("length", 6, source("ISO 262: M6", "primary"));
