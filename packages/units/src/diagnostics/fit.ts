import type { DiagnosticRows } from "./row.js";

/** How the frame's parts go together. */
export const fitRows = {
  "RUB-FIT-001": {
    meaning: "A screw of the assembly has no stocked length that holds fully and doesn't meet the bottom.",
    example: "an M3 screw through 9 mm into an insert of 5.8 mm with no room behind it",
    remedy: "Change the thickness it grips, or the depth of its hole.",
  },
  "RUB-FIT-002": {
    meaning: "The assembly tree doesn't bring every part exactly once, or joins it to what isn't there yet.",
    example: "a nut that no joint brings",
    remedy: "Correct the joint that the diagnostic names.",
  },
  "RUB-FIT-003": {
    meaning: "Two parts that stand in their places overlap and are not declared to.",
    example: "a screw whose tip stands in a beam",
    remedy: "Move or shape one of the two parts, or declare the fit with its volume.",
  },
  "RUB-FIT-004": {
    meaning: "Two parts that share room on purpose share more or less than they should.",
    example: "an insert whose hole is as wide as the insert",
    remedy: "Correct the hole, or the declared volume.",
  },
  "RUB-FIT-005": {
    meaning: "A tray can't be drawn out of its bay: something stands in its way.",
    example: "a rod through the middle of a bay",
    remedy: "Move what stands in the way.",
  },
  "RUB-FIT-006": {
    meaning:
      "The fingers of a power board may miss their horns or their socket: the tolerances add up to more than these take.",
    example: "a bay that is printed 1 mm off",
    remedy: "Use a smaller clearance for the printer, or print the cell anew.",
  },
  "RUB-FIT-007": {
    meaning: "A printed spring, hook or boss is loaded beyond what its filament bears.",
    example: "printer: { filament: pla } for a latch that bends often",
    remedy: "Choose a stronger filament.",
  },
  "RUB-FIT-008": {
    meaning:
      "A part that carries weight for years is stressed beyond what its filament bears without creeping.",
    example: "ears of 3 mm under ten trays",
    remedy: "Choose a filament that creeps less, or put fewer nodes into the frame.",
  },
  "RUB-FIT-009": {
    meaning: "A screw can't be reached by its driver when it is its turn.",
    example: "a screw below a board that is put in before it",
    remedy: "Change the order of assembly, or move the screw.",
  },
  "RUB-FIT-010": {
    meaning: "A bay has less free area for its air than 8 cm².",
    example: "a face whose grille is too small",
    remedy: "Widen the openings that the diagnostic names.",
  },
  "RUB-FIT-011": {
    meaning: "The frame sags or tilts more than it may under its own weight.",
    example: "a supply of 3 kg on the ears",
    remedy: "Support the frame at its rear, or put the supply on a shelf.",
  },
  "RUB-FIT-012": {
    meaning: "A screw, stud or insert doesn't meet its thread or hole on its axis.",
    example: "an insert 0.4 mm beside the screw that ends in it",
    remedy: "Move the hole, or what is screwed into it.",
  },
  "RUB-FIT-013": {
    meaning: "A screw or stud ends in no thread, or in less of one than holds it.",
    example: "a screw of 6 mm where 8 mm are gripped",
    remedy: "Choose a longer screw, or a thinner part.",
  },
  "RUB-FIT-014": {
    meaning: "A screw passes a printed part through a hole that is narrower or wider than the norm's.",
    example: "an M3 screw through a hole of 4 mm",
    remedy: "Make the hole as ISO 273 has it.",
  },
  "RUB-FIT-015": {
    meaning: "What a screw holds doesn't lie face to face, so that tightening it bends a part.",
    example: "a boss that ends 0.5 mm before its board",
    remedy: "Move the face that stands back.",
  },
} as const satisfies DiagnosticRows;
