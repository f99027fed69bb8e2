import type { DiagnosticRows } from "./row.js";

/** Solids: how they are made, and what each part is checked for before it leaves. */
export const cadRows = {
  "RUB-CAD-001": {
    meaning: "The solid kernel gave up on a step of a model.",
    example: "a fillet along an edge that a hole touches",
    remedy: "Change the measure that the step uses, or model the shape another way.",
  },
  "RUB-CAD-002": {
    meaning: "A measure makes no solid.",
    example: "a cylinder of height 0",
    remedy: "Give a measure above 0.",
  },
  "RUB-CAD-003": {
    meaning:
      "Cutting, joining or intersecting solids gave what can't be right, such as a cut that removes nothing.",
    example: "a hole drilled beside its plate",
    remedy: "Check where the solids stand, and let those that meet overlap by some tenths of a millimetre.",
  },
  "RUB-CAD-004": {
    meaning: "A fillet or chamfer finds other edges than it was meant for, or can't be made on them.",
    example: "a radius of 11 mm on a box of 20 mm",
    remedy: "Choose a smaller size, or other edges.",
  },
  "RUB-CAD-005": {
    meaning: "The solid of a part is not valid: faces or edges don't fit together.",
    example: "a shell whose wall is thicker than a fillet's radius",
    remedy: "Change the last measure that was changed; the part is not written.",
  },
  "RUB-CAD-006": {
    meaning: "A part is in more pieces, or in fewer, than it must be.",
    example: "a rib that ends short of its wall",
    remedy: "Let the pieces overlap where they are meant to be one.",
  },
  "RUB-CAD-007": {
    meaning: "The volume of a part lies outside the band that its model declares.",
    example: "a tray whose floor was cut away",
    remedy: "Look at the part; if it is as it should be, declare the new band.",
  },
  "RUB-CAD-008": {
    meaning: "The surface of a part is not closed: some edge has not exactly two triangles.",
    example: "two cylinders that touch along one line",
    remedy: "Let solids overlap or stand apart where they only touch.",
  },
  "RUB-CAD-009": {
    meaning: "The triangles of a part hold another volume than its exact surfaces.",
    example: "a face that was meshed inside out",
    remedy: "Change the shape about the faces that were changed last; the part is not written.",
  },
} as const satisfies DiagnosticRows;
