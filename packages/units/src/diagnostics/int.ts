import type { DiagnosticRows } from "./row.js";

/** Something in Rubus or in the machine broke: exit code 3. */
export const intRows = {
  "RUB-INT-001": {
    meaning: "Rubus met a state it was not written for: a defect in Rubus.",
    example: "a router that finds no way on a board that ships with Rubus",
    remedy: "Report the message and the cluster file; nothing was written.",
  },
  "RUB-INT-002": {
    meaning: "The machine refused to write: no permission, no space, a read-only disk.",
    example: "rubus build --out /proc/bramble",
    remedy:
      "Free space or permit writing, or choose another folder with --out; an earlier package is untouched.",
  },
  "RUB-INT-003": {
    meaning: "The compiled code of Rubus is missing.",
    example: "npx --no-install rubus build in a clone that was not compiled",
    remedy: "Run `npm ci && npm run build` in the folder of Rubus.",
  },
  "RUB-INT-004": {
    meaning: "Node is older than 20.19.",
    example: "Node 18",
    remedy: "Install Node 20.19 or newer.",
  },
} as const satisfies DiagnosticRows;
