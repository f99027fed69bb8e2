/** What the legend says beside the references, and the texts whose place is chosen by hand. */
import { vec2 } from "@rubus/units";
import type { LabelPlace } from "../labels.js";
import type { BackPlaneRef } from "./circuit.js";

/** Words beside a part: the net of a test point, what a lamp, a switch or a plug is for. */
export const captions = {
  TP1: "GND",
  TP2: "+5V",
  TP3: "+5V_1",
  TP4: "+5V_2",
  TP5: "+3V3",
  TP6: "EN_1",
  TP7: "EN_2",
  TP8: "ALIVE",
  D1: "5V OK",
  D2: "5V OK",
  D3: "REVERSED",
  D6: "5V BUS",
  F1: "15A",
  F2: "15A",
  J3: "BUS",
  J4: "BUS",
  SW1: "CELL",
  E2: "GND M6",
} as const satisfies Partial<Record<BackPlaneRef, string>>;

const standing = (x: number, y: number, rotation = 0): LabelPlace => ({ at: vec2(x, y), rotation });

type Places = Readonly<Partial<Record<BackPlaneRef, LabelPlace>>>;

/** The sockets hide most of what stands near them: their references stand where they end. */
const references = {
  J1: standing(12.8, 40.6),
  J2: standing(69.2, 40.6),
  J4: standing(77.2, 15.1),
  E1: standing(36.3, 18.9),
  TP2: standing(38, 21.4),
  // Below the land.
  Q1: standing(36.8, 4.62),
  Q2: standing(40.8, 4.62),
  R18: standing(43.9, 4.55),
  TP8: standing(47.4, 4.55),
  // Rows of small parts: each has its text on the same side.
  U5: standing(48.3, 10.4, 90),
  C8: standing(55.2, 12),
  R20: standing(54.6, 8.9),
  R19: standing(54.6, 6),
  R23: standing(54.6, 3.13),
  R21: standing(50.3, 5.98),
  R22: standing(50.3, 3.1),
  Q3: standing(69.4, 25.55),
  Q4: standing(73.4, 25.55),
  R2: standing(76.9, 26.55),
  R13: standing(79.8, 18),
  R14: standing(79.8, 20.8),
  R15: standing(79.8, 23.6),
  R8: standing(79.8, 26.5),
  R9: standing(79.8, 29.3),
  D2: standing(79.8, 30.75),
} as const satisfies Places;

const captionPlaces = {
  TP2: standing(37.6, 20),
  TP8: standing(50.95, 1.5),
  J4: standing(80.2, 15.1),
} as const satisfies Places;

export const givenPlaces = { references, captions: captionPlaces } as const;
