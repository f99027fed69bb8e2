import type { DiagnosticRows } from "./row.js";

/** Reading files, before anything in them is looked at. */
export const fileRows = {
  "RUB-FILE-001": {
    meaning: "The file cannot be read.",
    example: "rubus build no-such.yaml",
    remedy: "Give the path of an existing, readable file, or make one with `rubus init`.",
  },
} as const satisfies DiagnosticRows;
