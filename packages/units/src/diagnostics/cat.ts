import type { DiagnosticRows } from "./row.js";

/** The catalogue of bought things. */
export const catRows = {
  "RUB-CAT-001": {
    meaning: "The catalogue has no such row.",
    example: "supply: mean-well-rsp-200-12",
    remedy: "Use a key of the catalogue; the message names the nearest one.",
  },
} as const satisfies DiagnosticRows;
