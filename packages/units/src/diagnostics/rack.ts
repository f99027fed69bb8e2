import type { DiagnosticRows } from "./row.js";

/** The frame in its rack. */
export const rackRows = {
  "RUB-RACK-001": {
    meaning: "A frame is too wide to pass between the posts of its rack.",
    example: "a frame of five cells with frame: { rack: eia-310-10 }",
    remedy: "Choose a wider rack, or put fewer nodes into the frame.",
  },
  "RUB-RACK-002": {
    meaning: "The slots of a frame's ears don't reach the holes of its rack.",
    example: "six cells with frame: { rack: eia-310-19 }",
    remedy: "Choose a wider rack, or put fewer nodes into the frame.",
  },
  "RUB-RACK-003": {
    meaning: "A frame is too low for its boards and the beams above and below them.",
    example: "frame: { height: 1U }",
    remedy: "Choose the height that the diagnostic names.",
  },
  "RUB-RACK-004": {
    meaning: "A part of a frame stands in the rack unit above or below the frame's own.",
    example: "a washer of 12 mm on a rod 4 mm below the frame's top",
    remedy: "Move or shape the part that the diagnostic names.",
  },
  "RUB-RACK-005": {
    meaning: "A finger may pass a touch guard, or its plate stands too near to a bolt.",
    example: "a window of 13 mm at the end of a row",
    remedy: "Mend the design of the touch guard.",
  },
} as const satisfies DiagnosticRows;
