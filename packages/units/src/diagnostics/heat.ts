import type { DiagnosticRows } from "./row.js";

/** Processors, their fans, and the air around them. */
export const heatRows = {
  "RUB-HEAT-001": {
    meaning: "A node slows down in a warm room although it does no more than an active board usually does.",
    example: "a fan of one's own with free-flow: 0.5 m³/h on a Pi 5",
    remedy: "Choose the fan or model that the diagnostic names.",
  },
  "RUB-HEAT-002": {
    meaning: "The air of a bay gets warm enough to soften what the frame is printed in.",
    example: "printer: { filament: pla }",
    remedy: "Choose the filament that the diagnostic names.",
  },
  "RUB-HEAT-003": {
    meaning: "The fans of a frame, all at full speed, are louder than an office is.",
    example: "a fan of one's own with noise: 40 dB in ten nodes",
    remedy: "Choose the fan that the diagnostic names.",
  },
  "RUB-HEAT-004": {
    meaning: "A node whose fan stands gets so hot at idle that the kernel switches it off.",
    example: "a model of 5 W at idle in a closed bay",
    remedy: "Choose the model that the diagnostic names.",
  },
  "RUB-HEAT-005": {
    meaning: "A step of the kernel's fan table cools a node by more than its hysteresis: the fan hunts.",
    example: "a fan of one's own with free-flow: 30 m³/h",
    remedy: "Choose the fan or model that the diagnostic names.",
  },
} as const satisfies DiagnosticRows;
