/** Nuts, washers, heat-set inserts and spacers. */
import { type Figure, figure, type Row, source } from "./figure.js";
import type { ThreadKey } from "./threads.js";

export type Nut = Row & {
  readonly thread: ThreadKey;
  readonly acrossFlats: Figure<"length">;
  readonly height: Figure<"length">;
};

export type Washer = Row & {
  readonly thread: ThreadKey;
  readonly innerDiameter: Figure<"length">;
  readonly outerDiameter: Figure<"length">;
  readonly thickness: Figure<"length">;
  /** A spring washer keeps a joint of copper tight. */
  readonly spring: boolean;
};

export type Insert = Row & {
  readonly thread: ThreadKey;
  readonly length: Figure<"length">;
  readonly outerDiameter: Figure<"length">;
  /** Hole in the print, and the plastic that must stand around it. */
  readonly hole: Figure<"length">;
  readonly wall: Figure<"length">;
};

export type Spacer = Row & {
  readonly thread: ThreadKey;
  readonly length: Figure<"length">;
  readonly acrossFlats: Figure<"length">;
};

const labels = { "m2-5": "M2.5", m3: "M3", m4: "M4", m5: "M5", m6: "M6" } as const;

const iso4032 = source("ISO 4032: nominal across flats, greatest height", "memory");
const nut = <T extends ThreadKey>(
  thread: T,
  flats: number,
  height: number,
): Nut & { readonly key: `iso-4032-${T}` } => ({
  key: `iso-4032-${thread}`,
  name: `ISO 4032 ${labels[thread]}`,
  thread,
  acrossFlats: figure("length", flats, iso4032, { min: flats - 0.25, max: flats }),
  height: figure("length", height, iso4032, { min: height - 0.35, max: height }),
});

export const nuts = [
  nut("m2-5", 5, 2),
  nut("m3", 5.5, 2.4),
  nut("m4", 7, 3.2),
  nut("m5", 8, 4.7),
  nut("m6", 10, 5.2),
] as const;

const iso7089 = source("ISO 7089: nominal, plain washers", "memory");
const iso7092 = source("ISO 7092: nominal, plain washers of the small series", "memory");
const din127 = source("DIN 127 B: split spring washer", "memory");
const washer = <K extends string>(
  key: K,
  name: string,
  thread: ThreadKey,
  [inner, outer, thickness]: readonly [number, number, number],
  spring: boolean,
  from = spring ? din127 : iso7089,
): Washer & { readonly key: K } => {
  return {
    key,
    name,
    thread,
    innerDiameter: figure("length", inner, from),
    outerDiameter: figure("length", outer, from),
    thickness: figure("length", thickness, from),
    spring,
  };
};

export const washers = [
  washer("iso-7089-m2-5", "ISO 7089 M2.5", "m2-5", [2.7, 6, 0.5], false),
  washer("iso-7089-m3", "ISO 7089 M3", "m3", [3.2, 7, 0.5], false),
  washer("iso-7089-m4", "ISO 7089 M4", "m4", [4.3, 9, 0.8], false),
  washer("iso-7089-m5", "ISO 7089 M5", "m5", [5.3, 10, 1], false),
  washer("iso-7089-m6", "ISO 7089 M6", "m6", [6.4, 12, 1.6], false),
  washer("iso-7092-m4", "ISO 7092 M4", "m4", [4.3, 8, 0.5], false, iso7092),
  washer("din-127-m3", "DIN 127 B M3", "m3", [3.1, 6.2, 0.8], true),
  washer("din-127-m4", "DIN 127 B M4", "m4", [4.1, 7.6, 0.9], true),
  washer("din-127-m5", "DIN 127 B M5", "m5", [5.1, 9.2, 1.2], true),
  washer("din-127-m6", "DIN 127 B M6", "m6", [6.1, 11.8, 1.6], true),
] as const;

const drawnInsert = source("long brass insert of this thread as a CAD library draws it", "secondary");
const rememberedInsert = source("long brass insert of this thread, makers' tables", "memory");
const wallRule = source("makers ask for about half the hole around it", "memory");
const insert = <T extends ThreadKey>(
  thread: T,
  [length, outer, hole]: readonly [number, number, number],
  drawn: boolean,
): Insert & { readonly key: `heat-set-${T}` } => {
  const from = drawn ? drawnInsert : rememberedInsert;
  return {
    key: `heat-set-${thread}`,
    name: `Heat-set insert ${labels[thread]}`,
    thread,
    length: figure("length", length, from),
    outerDiameter: figure("length", outer, from),
    hole: figure("length", hole, from, { min: hole - 0.05, max: hole + 0.1 }),
    wall: figure("length", hole * 0.4, wallRule, { min: hole * 0.4, max: hole * 0.6 }),
  };
};

export const inserts = [
  insert("m2-5", [5.8, 4.6, 4], true),
  insert("m3", [5.8, 4.6, 4], true),
  insert("m4", [8.2, 6.3, 5.6], true),
  insert("m5", [9.5, 7.1, 6.4], false),
  insert("m6", [12.7, 8.7, 8], false),
] as const;

const hexSpacer = source("usual brass spacer with two inner threads, ± 0.1 mm", "memory");
const spacer = <K extends string>(key: K, length: number): Spacer & { readonly key: K } => ({
  key,
  name: `Hexagon spacer M2.5, ${length} mm, inner threads`,
  thread: "m2-5",
  length: figure("length", length, hexSpacer, { min: length - 0.1, max: length + 0.1 }),
  acrossFlats: figure("length", 5, hexSpacer, { min: 4.5, max: 5 }),
});

/** 5 mm under the Pi, 12 mm for stack (a), 16 mm for stack (b). */
export const spacers = [
  spacer("spacer-m2-5-5", 5),
  spacer("spacer-m2-5-12", 12),
  spacer("spacer-m2-5-16", 16),
] as const;
