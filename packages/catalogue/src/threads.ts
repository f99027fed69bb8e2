/** Metric threads M2.5 to M6: what the holes, the torque and the bolts' load follow from. */
import { type Figure, figure, type Row, source } from "./figure.js";

export type Thread = Row & {
  readonly diameter: Figure<"length">;
  readonly pitch: Figure<"length">;
  /** Area that carries the load. */
  readonly stressArea: Figure<"area">;
  /** Hole a screw passes through, medium fit. */
  readonly clearanceHole: Figure<"length">;
  /** Torque into brass, or of a nut on a brass or copper joint. */
  readonly torque: Figure<"torque">;
};

const standard = source("ISO 261 coarse pitch", "memory");
const area = source("ISO 898-1: π/4 · (d − 0.9382 · pitch)²", "derived");
const medium = source("ISO 273, medium", "memory");
const usual = source("usual torque of brass and of strength class 4.8", "memory");

const thread = <K extends string>(
  key: K,
  diameter: number,
  pitch: number,
  hole: number,
  torque: number,
): Thread & { readonly key: K } => ({
  key,
  name: `M${diameter}`,
  diameter: figure("length", diameter, standard),
  pitch: figure("length", pitch, standard),
  stressArea: figure("area", (Math.PI / 4) * (diameter - 0.9382 * pitch) ** 2, area),
  clearanceHole: figure("length", hole, medium),
  torque: figure("torque", torque, usual, { min: torque * 0.8, max: torque * 1.2 }),
});

export const threads = [
  thread("m2-5", 2.5, 0.45, 2.9, 0.28),
  thread("m3", 3, 0.5, 3.4, 0.5),
  thread("m4", 4, 0.7, 4.5, 1.2),
  thread("m5", 5, 0.8, 5.5, 2),
  thread("m6", 6, 1, 6.6, 3),
] as const;

export type ThreadKey = (typeof threads)[number]["key"];
