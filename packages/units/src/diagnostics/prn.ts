import type { DiagnosticRows } from "./row.js";

/** Printing the frame. */
export const prnRows = {
  "RUB-PRN-001": {
    meaning: "The printer's bed is smaller than the largest part: 180 mm in each direction.",
    example: "printer: { bed: [150 mm, 150 mm, 150 mm] }",
    remedy: "Print on a machine whose bed is at least 180 × 180 × 180 mm.",
  },
} as const satisfies DiagnosticRows;
