import type { DiagnosticRows } from "./row.js";

/** Supplies and the way from them to the nodes. */
export const pwrRows = {
  "RUB-PWR-001": {
    meaning: "The nodes of a frame draw more than its supply gives, or within 5 % of it.",
    example: "power: { supply: mean-well-lrs-75-5 } with ten nodes of model pi4b",
    remedy: "Choose the supply that the diagnostic names, or split the frame.",
  },
  "RUB-PWR-002": {
    meaning: "A node's voltage at the header is below 4.75 V at worst, or within 15 mV of it.",
    example: "power: { setpoint: 4.90 V }",
    remedy: "Raise the set-point or add feeds as the diagnostic says; each proposal was proved.",
  },
  "RUB-PWR-003": {
    meaning: "A feed carries more than its cable and fuse stand, or within 5 % of it.",
    example: "power: { feeds: [1] } with ten nodes",
    remedy: "Give the list of feeds that the diagnostic names.",
  },
  "RUB-PWR-004": {
    meaning: "Idle nodes get more than 5.25 V at worst, or within 15 mV of it.",
    example: "power: { setpoint: 5.25 V }",
    remedy: "Lower the set-point as the diagnostic says; add feeds where that is not enough.",
  },
} as const satisfies DiagnosticRows;
