/** Bought parts that only the frame asks for: spacers with a stud, wide washers, the inside of a card-edge socket. */
import { type Figure, figure, type Row, source } from "./figure.js";
import type { ThreadKey } from "./threads.js";

/** A hexagon with a stud at one end and an inner thread at the other. */
export type StudSpacer = Row & {
  readonly thread: ThreadKey;
  readonly length: Figure<"length">;
  readonly studLength: Figure<"length">;
  readonly acrossFlats: Figure<"length">;
};

const brass = source("usual brass spacer with stud, ± 0.1 mm", "memory");
const studSpacer = <K extends string>(key: K, length: number): StudSpacer & { readonly key: K } => ({
  key,
  name: `Hexagon spacer M2.5, ${length} mm, stud 6 mm and inner thread`,
  thread: "m2-5",
  length: figure("length", length, brass, { min: length - 0.1, max: length + 0.1 }),
  studLength: figure("length", 6, brass, { min: 5.5, max: 6 }),
  acrossFlats: figure("length", 5, brass, { min: 4.5, max: 5 }),
});

/** Between Pi and HAT: the stud goes through the Pi into the tray's insert. */
export const studSpacers = [
  studSpacer("stud-spacer-m2-5-12", 12),
  studSpacer("stud-spacer-m2-5-16", 16),
] as const;

export type WideWasher = Row & {
  readonly thread: ThreadKey;
  readonly innerDiameter: Figure<"length">;
  readonly outerDiameter: Figure<"length">;
  readonly thickness: Figure<"length">;
};

const iso7093 = source("ISO 7093-1, large series", "memory");

export const wideWashers = [
  {
    key: "iso-7093-1-m3",
    name: "ISO 7093-1 M3",
    thread: "m3",
    innerDiameter: figure("length", 3.2, iso7093),
    outerDiameter: figure("length", 9, iso7093),
    thickness: figure("length", 0.8, iso7093, { min: 0.7, max: 0.9 }),
  },
] as const satisfies readonly WideWasher[];

/** What a card meets inside a card-edge socket; the outside stands among the connectors. */
export type CardSlot = Row & {
  /** Length of the slot, which the tongue of the card must pass. */
  readonly slotLength: Figure<"length">;
  /** From the mouth to the bottom. */
  readonly slotDepth: Figure<"length">;
  /** From the mouth to where the contacts touch the card. */
  readonly contactLine: Figure<"length">;
  /** How far off the middle of its slot a card may stand and still be taken in. */
  readonly capture: Figure<"length">;
  /** Across the slot, contacts pushed aside. */
  readonly slotWidth: Figure<"length">;
};

const cardEdge = source("range of several makers' 3.96 mm card-edge sockets", "memory");

export const cardSlots = [
  {
    key: "card-edge-2x10-3-96",
    name: "Slot of any card-edge socket, 2 × 10, 3.96 mm",
    slotLength: figure("length", 42, cardEdge, { min: 41.5, max: 42.6 }),
    slotDepth: figure("length", 9, cardEdge, { min: 8.2, max: 9.6 }),
    contactLine: figure("length", 2.2, cardEdge, { min: 1.8, max: 2.8 }),
    capture: figure("length", 0.8, cardEdge, { min: 0.6, max: 1 }),
    slotWidth: figure("length", 1.9, cardEdge, { min: 1.75, max: 2.1 }),
  },
] as const satisfies readonly CardSlot[];
