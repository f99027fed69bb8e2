import type { DiagnosticRows } from "./row.js";

/** Printing the frame. */
export const prnRows = {
  "RUB-PRN-001": {
    meaning: "The printer's bed is smaller than the largest part: 180 mm in each direction.",
    example: "printer: { bed: [150 mm, 150 mm, 150 mm] }",
    remedy: "Print on a machine whose bed is at least 180 × 180 × 180 mm.",
  },
  "RUB-PRN-002": {
    meaning: "A face of a printed part leans over further than it can be printed without supports: 50°.",
    example: "a part measured as it lies on the bed: 53° from the vertical",
    remedy: "Print the part with supports below that face, or mend its design.",
  },
  "RUB-PRN-003": {
    meaning: "A printed part has a bridge longer than 10 mm.",
    example: "a part measured as it lies on the bed: 10.5 mm between what carries a ceiling",
    remedy: "Print the part with supports below that ceiling, or mend its design.",
  },
  "RUB-PRN-004": {
    meaning:
      "A wall of a printed part is thinner than three lines, 1.2 mm, or a floor than two layers, 0.4 mm.",
    example: "printer: { clearance: 0.6 mm } where two clearances meet in one wall",
    remedy: "Set a smaller printer.clearance, or mend the part's design.",
  },
  "RUB-PRN-005": {
    meaning: "A part near bars or mains is to be printed in a filament that is not flame retardant.",
    example: "a touch guard in petg",
    remedy: "Print it in a filament that passes UL 94 V-0, as petg-v0.",
  },
} as const satisfies DiagnosticRows;
