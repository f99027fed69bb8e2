import type { DiagnosticRows } from "./row.js";

/** Boards: compiling a design (001–099), checks of its written files (101–199), of its schematic (201–299). */
export const pcbRows = {
  "RUB-PCB-001": {
    meaning: "The router found no way for a net.",
    example: "two connectors so close that no track fits between their pads",
    remedy: "Move the parts of the net apart, turn one of them, or give the board more room there.",
  },
  "RUB-PCB-002": {
    meaning: "A board design contradicts itself: a part, a pin, a net or a class it names isn't there.",
    example: "a net of class `power` where no such class is described",
    remedy: "Mend the design; a cluster file can't cause this.",
  },
} as const satisfies DiagnosticRows;
