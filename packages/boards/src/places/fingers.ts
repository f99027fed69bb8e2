/** The fingers of the power board: the finger table with lengths, and what they give in a socket. */
import { cardSlots, connectors, rowOf } from "@rubus/catalogue";

export type FingerNet =
  | "GND"
  | "+5V"
  | "ID_3V3"
  | "FAULT_N"
  | "ID_SDA"
  | "ID_SCL"
  | "MSDA"
  | "MSCL"
  | "EN"
  | "PRES_N";
export type FingerLength = "long" | "middle" | "short";

export type FingerPosition = {
  readonly position: number;
  /** Nets on the component side (A) and on the solder side (B). */
  readonly a: FingerNet;
  readonly b: FingerNet;
  readonly length: FingerLength;
};

/** Ten positions; position 1 is the highest when the tray stands in its bay. */
export const fingerTable: readonly FingerPosition[] = [
  { position: 1, a: "GND", b: "GND", length: "long" },
  { position: 2, a: "GND", b: "GND", length: "long" },
  { position: 3, a: "+5V", b: "+5V", length: "middle" },
  { position: 4, a: "+5V", b: "+5V", length: "middle" },
  { position: 5, a: "+5V", b: "+5V", length: "middle" },
  { position: 6, a: "ID_3V3", b: "FAULT_N", length: "middle" },
  { position: 7, a: "ID_SDA", b: "ID_SCL", length: "middle" },
  { position: 8, a: "MSDA", b: "MSCL", length: "middle" },
  { position: 9, a: "EN", b: "PRES_N", length: "short" },
  { position: 10, a: "GND", b: "GND", length: "long" },
];

const slot = rowOf(cardSlots, "card-edge-2x10-3-96");

/** From the card's edge to where a finger's copper begins. */
export const fingerSetback: Readonly<Record<FingerLength, number>> = {
  /** Behind the bevel: 30° down to a lip of 0.5 mm takes 0.95 mm of a 1.6 mm board; fabs ask for 1.0 mm. */
  long: 1.2,
  /** 1.2 mm later. */
  middle: 2.4,
  /** 1.5 mm later again, 2.7 mm in all. */
  short: 3.9,
};

export const fingerPlaces = {
  pitchMm: rowOf(connectors, "card-edge-2x10-3-96").pitch.value,
  /** Leaves a key slot 0.33 mm of board on either side, above every fab's copper to edge. */
  widthMm: 2.2,
  /** Where every finger's copper ends, from the card's edge. */
  rootMm: 9.3,
  /** Between positions 2 and 3. */
  keySlot: { after: 2, widthMm: 1.1, depthMm: 9.5 },
  bevel: { degrees: 30, depthMm: 0.95 },
  /** How far the card stands in the socket when the tray meets its stop. */
  insertionMm: 8,
  /** How far off that the depth may be: tray stop, cell, bosses and back-plane, root of squares. */
  depthToleranceMm: 0.8,
  slot,
} as const;

/** How far a contact has slid along the copper of a finger, at a depth that much off the nominal. */
export const wipeMm = (length: FingerLength, depthErrorMm: number): number =>
  fingerPlaces.insertionMm + depthErrorMm - slot.contactLine.value - fingerSetback[length];
