/** Fine-stranded copper wire, lugs and the fuses of feeds and bays. */
import { type Figure, figure, type Row, source } from "./figure.js";
import type { ThreadKey } from "./threads.js";

export type Wire = Row & {
  readonly conductor: Figure<"area">;
  /** At 20 °C, greatest. */
  readonly resistance: Figure<"resistance-per-length">;
  /** One wire in free air at 30 °C with insulation for 70 °C. */
  readonly ampacity: Figure<"current">;
  readonly outerDiameter: Figure<"length">;
  /** The smallest radius it may be laid in for good, to its middle. */
  readonly bendRadius: Figure<"length">;
};

const class5 = source("IEC 60228, class 5, plain copper at 20 °C: greatest", "memory");
const byArea = source("18.1 mΩ·mm²/m over the cross-section, as class 5 gives at 0.5 mm²; ± 10 %", "derived");
const vde = source("DIN VDE 0298-4, single PVC wire in free air at 30 °C", "memory");
const thin = source("usual for equipment wire this thin; the standard begins at 0.75 mm²", "memory");
const sheath = source("H05V-K and H07V-K, and LiY below 0.5 mm²", "memory");
const laid = source("four diameters, as DIN VDE 0298-3 asks of PVC wire that is laid for good", "memory");

const wire = <K extends string>(
  key: K,
  area: number,
  [ohms, amperes, outer]: readonly [number | null, number, number],
): Wire & { readonly key: K } => ({
  key,
  name: `Copper wire ${area} mm², fine-stranded`,
  bendRadius: figure("length", 4 * outer, laid),
  conductor: figure("area", area, class5),
  resistance:
    ohms === null
      ? figure("resistance-per-length", 19.5 / area, byArea, { max: (19.5 / area) * 1.1 })
      : figure("resistance-per-length", ohms, class5),
  ampacity: figure("current", amperes, area < 0.75 ? thin : vde),
  outerDiameter: figure("length", outer, sheath, { min: outer * 0.9, max: outer * 1.1 }),
});

const silicone = source("silicone wire of strands of 0.08 mm, as shops sell it for models", "memory");

/** Bends under a tenth of the force that class 5 takes: for what must move. */
const softWire = {
  ...wire("wire-2-5-soft", 2.5, [7.98, 32, 3.7]),
  name: "Copper wire 2.5 mm², strands of 0.08 mm, silicone",
  outerDiameter: figure("length", 3.7, silicone, { min: 3.4, max: 4 }),
  bendRadius: figure("length", 11.1, silicone),
} as const;

export const wires = [
  wire("wire-0-14", 0.14, [null, 2, 1.1]),
  wire("wire-0-25", 0.25, [null, 4, 1.3]),
  wire("wire-0-5", 0.5, [39, 9, 2.1]),
  wire("wire-0-75", 0.75, [26, 15, 2.4]),
  wire("wire-1", 1, [19.5, 19, 2.6]),
  wire("wire-1-5", 1.5, [13.3, 24, 3]),
  wire("wire-2-5", 2.5, [7.98, 32, 3.6]),
  wire("wire-4", 4, [4.95, 42, 4.2]),
  wire("wire-6", 6, [3.3, 54, 4.7]),
  wire("wire-10", 10, [1.91, 73, 6.1]),
  wire("wire-16", 16, [1.21, 98, 7.2]),
  softWire,
] as const;

/** A crimped ring. */
export type Lug = Row & {
  readonly stud: ThreadKey;
  readonly conductor: Figure<"area">;
  readonly tongueWidth: Figure<"length">;
  readonly thickness: Figure<"length">;
  /** Of the crimp and the bolted face together. */
  readonly jointResistance: Figure<"resistance">;
  readonly maxCurrent: Figure<"current">;
};

const rings = source("tinned copper ring lugs of DIN 46234 and 46237", "memory");
const joint = source("bolted copper 10–50 µΩ and a good crimp about as much", "memory");

const lug = <K extends string>(
  key: K,
  stud: ThreadKey,
  area: number,
  [width, thickness, amperes]: readonly [number, number, number],
): Lug & { readonly key: K } => ({
  key,
  name: `Ring lug M${stud.slice(1)}, ${area} mm²`,
  stud,
  conductor: figure("area", area, rings),
  tongueWidth: figure("length", width, rings, { min: width - 1, max: width + 1 }),
  thickness: figure("length", thickness, rings, { min: thickness - 0.2, max: thickness + 0.3 }),
  jointResistance: figure("resistance", 60e-6, joint, { min: 20e-6, max: 100e-6 }),
  maxCurrent: figure("current", amperes, rings),
});

export const lugs = [
  lug("ring-m3-2-5mm2", "m3", 2.5, [6, 0.8, 15]),
  lug("ring-m4-2-5mm2", "m4", 2.5, [8, 0.8, 24]),
  lug("ring-m5-10mm2", "m5", 10, [10, 1.1, 57]),
  lug("ring-m6-10mm2", "m6", 10, [11, 1.1, 57]),
  lug("ring-m5-16mm2", "m5", 16, [11, 1.2, 76]),
  lug("ring-m6-16mm2", "m6", 16, [11, 1.2, 76]),
] as const;

export type Fuse = Row & {
  readonly rating: Figure<"current">;
  readonly ratedVoltage: Figure<"voltage">;
  /** Cold. */
  readonly resistance: Figure<"resistance">;
  readonly length: Figure<"length">;
  readonly width: Figure<"length">;
  readonly height: Figure<"length">;
  /** Between the bolts of a bolt-down fuse; null for one that is soldered. */
  readonly boltPitch: Figure<"length"> | null;
};

const midi = source("bolt-down fuse of the MIDI (ISO 8820-5) kind", "memory");
const chipFuse = source(
  "fast chip fuse of the 10.1 × 3.1 mm kind; 7.7 mΩ at 8 A as read by others",
  "memory",
);

export const fuses = [
  {
    key: "bolt-down-30a",
    name: "Bolt-down fuse 30 A, 32 V",
    rating: figure("current", 30, midi),
    ratedVoltage: figure("voltage", 32, midi),
    resistance: figure("resistance", 0.0016, midi, { min: 0.0012, max: 0.002 }),
    length: figure("length", 41, midi, { min: 40, max: 42 }),
    width: figure("length", 12, midi, { min: 11, max: 13 }),
    height: figure("length", 10, midi, { min: 8, max: 12 }),
    boltPitch: figure("length", 30, midi, { min: 29.5, max: 30.5 }),
  },
  {
    key: "chip-fuse-15a",
    name: "Fast chip fuse 15 A",
    rating: figure("current", 15, chipFuse),
    ratedVoltage: figure("voltage", 65, chipFuse, { min: 32, max: 65 }),
    resistance: figure("resistance", 0.003, chipFuse, { min: 0.0025, max: 0.004 }),
    length: figure("length", 10.1, chipFuse, { min: 9.9, max: 10.4 }),
    width: figure("length", 3.1, chipFuse, { min: 2.9, max: 3.3 }),
    height: figure("length", 3.1, chipFuse, { min: 2.9, max: 3.3 }),
    boltPitch: null,
  },
] as const satisfies readonly Fuse[];
