/** Every way past the touch guard, and what keeps a finger of IP2X from it: its narrow side. */
import { guardMeasures as m } from "./measures.js";

export type GuardOpening = {
  readonly name: string;
  /** The narrow side of the opening. */
  readonly narrowMm: number;
};

/** At a hood in its place: windows of its sides are open outwards where no neighbour stands. */
export const guardOpenings = (): readonly GuardOpening[] => [
  { name: "between back-plane and hood", narrowMm: m.frontMm - m.boardRearMm },
  { name: "window of a bar at the end of a row", narrowMm: m.barWay.rearMm - m.boardRearMm },
  { name: "way of a cable", narrowMm: m.cable.widthMm },
  { name: "slot of the plate", narrowMm: m.slots.widthMm },
];

/** From the end of the longest bolt to the plate behind it. */
export const airBehindBoltMm = (): number => m.plateFromMm - m.boltEndMm;
