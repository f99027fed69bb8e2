import type { DiagnosticRows } from "./row.js";

/** The catalogue of bought things. */
export const catRows = {
  "RUB-CAT-001": {
    meaning: "The catalogue has no such row.",
    example: "supply: mean-well-rsp-200-12",
    remedy: "Use a key of the catalogue; the message names the nearest one.",
  },
  "RUB-CAT-002": {
    meaning: "A file of one's own rows is not in the folder of the cluster file, or is the cluster file.",
    example: "catalogue: [../parts.yaml]",
    remedy: "Put the file beside the cluster file or in a folder below it, and name it.",
  },
  "RUB-CAT-003": {
    meaning: "A row or a file of one's own is there twice.",
    example: "catalogue: [my-parts.yaml, my-parts.yaml]",
    remedy: "Keep one of the two.",
  },
  "RUB-CAT-004": {
    meaning: "The limits of a figure do not hold its value between them.",
    example: "rated-current: { value: 0.1 A, min: 0.2 A }",
    remedy: "Write `min` at most and `max` at least the value.",
  },
} as const satisfies DiagnosticRows;
