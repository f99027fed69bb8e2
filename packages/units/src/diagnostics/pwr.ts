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
  "RUB-PWR-005": {
    meaning: "A finger, a pin or another contact carries more than its rating, or within 5 % of it.",
    example: "a fan of one's own with budget-current: 15 A",
    remedy: "Choose the fan or model that the diagnostic names.",
  },
  "RUB-PWR-006": {
    meaning: "A fuse carries more than it can carry for ever when warm, or within 5 % of it.",
    example: "power: { feeds: [1] } with ten nodes of model pi5",
    remedy: "Add feeds, or choose the fan, as the diagnostic says.",
  },
  "RUB-PWR-007": {
    meaning: "A fault hurts a wire or a board before its fuse opens, or nearly.",
    example: "a supply of one's own with overload: { value: 1.5, max: 3 } and 60 A",
    remedy: "Choose the supply that the diagnostic names.",
  },
  "RUB-PWR-008": {
    meaning:
      "A wire, a lug, a bar or the copper of a board carries more than it stands, or within 5 % of it.",
    example: "a fan of one's own with budget-current: 80 A",
    remedy: "Add feeds, or choose the fan or board house, as the diagnostic says.",
  },
  "RUB-PWR-009": {
    meaning: "A node and its fan may draw more than their eFuse lets through.",
    example: "a fan of one's own with budget-current: 2 A on a Pi 4B",
    remedy: "Choose the fan that the diagnostic names.",
  },
  "RUB-PWR-010": {
    meaning: "A shunt gets hotter than it stands, or within 5 % of it.",
    example: "a fan of one's own with budget-current: 80 A",
    remedy: "Choose the fan that the diagnostic names.",
  },
  "RUB-PWR-011": {
    meaning: "All nodes together draw more when they start than the supply gives at its limit, or nearly.",
    example: "a supply of one's own with overload: { value: 1, min: 0.8 }",
    remedy: "Choose the supply that the diagnostic names, or split the frame.",
  },
  "RUB-PWR-012": {
    meaning: "A tray that is put in, or one with a short, pulls its neighbour down so far that it stops.",
    example: "power: { setpoint: 4.75 V } with ten nodes",
    remedy: "Raise the set-point or add feeds as the diagnostic says.",
  },
  "RUB-PWR-013": {
    meaning: "A supply that fails gives more voltage than a part stands.",
    example: "a supply of one's own with over-voltage-trip: 9 V",
    remedy: "Choose the supply that the diagnostic names.",
  },
  "RUB-PWR-014": {
    meaning:
      "A short in a tray neither opens its fuse nor is small enough to flow on, or opens one it should not.",
    example: "a supply of one's own of 18 A with overload: { value: 1.3, min: 1.1, max: 1.65 }",
    remedy: "Choose the supply that the diagnostic names.",
  },
  "RUB-PWR-015": {
    meaning: "A short on a back-plane sends more through a feed or a bar than it carries, and no fuse opens.",
    example: "a supply of one's own of 40 A with overload: { value: 1.4, max: 1.45 } and one feed",
    remedy: "Choose the supply, or the feeds, that the diagnostic names.",
  },
  "RUB-PWR-016": {
    meaning: "With one feed lost, nodes at typical load get less than 4.75 V.",
    example: "power: { setpoint: 4.75 V } with ten nodes",
    remedy: "Raise the set-point or add feeds as the diagnostic says.",
  },
  "RUB-PWR-017": {
    meaning: "A lost ground bar, a reversed feed or a supply at a node's USB socket harms something.",
    example: "a supply of one's own with setting-error: { value: 0 V, min: 0 V, max: 0.7 V }",
    remedy: "Choose the supply or the set-point that the diagnostic names.",
  },
  "RUB-PWR-018": {
    meaning:
      "The file has more kinds of frame than faults and first moments are proved for: none of them was.",
    example: "seven frames, each with other models in other bays",
    remedy: "Check the frames in several files, up to six kinds in each.",
  },
  "RUB-PWR-019": {
    meaning: "A terminal of the supply carries more than it stands, or within 5 % of it.",
    example: "power: { feeds: [1] } with five nodes of model pi5",
    remedy: "Give the list of feeds, or the supply, that the diagnostic names.",
  },
} as const satisfies DiagnosticRows;
