/** What the power path outside the boards is made of: copper bar, sleeves, lugs for a supply's terminals, fuse holders. */
import { type Figure, figure, type Row, source } from "./figure.js";
import type { Lug } from "./wires.js";

/** Flat copper bar, sold by the metre or cut from sheet. */
export type FlatBar = Row & {
  readonly width: Figure<"length">;
  readonly thickness: Figure<"length">;
  /** At 20 °C; greatest: least purity and least section. */
  readonly resistance: Figure<"resistance-per-length">;
  /** Rise of the resistance, a kelvin. */
  readonly temperatureCoefficient: Figure<"ratio">;
  readonly density: Figure<"density">;
  /** Bare, in still air of 35 °C, at 65 °C. */
  readonly ampacity: Figure<"current">;
  /** Two tinned faces bolted on each other, one pole. */
  readonly jointResistance: Figure<"resistance">;
};

const rolled = source("EN 13601, drawn flat bar, half hard", "memory");
const annealed = source("IEC 60028: 17.241 nΩ·m at 20 °C, over the section", "derived");
const kelvin = source("IEC 60028: 0.00393 a kelvin at 20 °C", "memory");
const copper = source("IEC 60028: 8.89 g/cm³; usual 8.93", "memory");
const bar = source("DIN 43671: copper bar 15 × 2 mm, bare, direct current", "memory");
const bolted = source("bolted tinned copper, 10 to 50 µΩ new; the worst is aged", "memory");

export const flatBars = [
  {
    key: "cu-etp-15x2",
    name: "Copper bar Cu-ETP 15 × 2 mm, half hard",
    width: figure("length", 15, rolled, { min: 14.8, max: 15.2 }),
    thickness: figure("length", 2, rolled, { min: 1.92, max: 2.08 }),
    resistance: figure("resistance-per-length", 17.241 / 30, annealed, {
      min: 17.241 / (15.2 * 2.08),
      max: (17.241 * 1.02) / (14.8 * 1.92),
    }),
    temperatureCoefficient: figure("ratio", 0.00393, kelvin),
    density: figure("density", 8.93, copper, { min: 8.89, max: 8.96 }),
    ampacity: figure("current", 128, bar, { min: 115, max: 135 }),
    jointResistance: figure("resistance", 25e-6, bolted, { min: 10e-6, max: 60e-6 }),
  },
] as const satisfies readonly FlatBar[];

/** Heat-shrink sleeve. */
export type Sleeve = Row & {
  /** Inner diameter as supplied, and fully shrunk. */
  readonly suppliedDiameter: Figure<"length">;
  readonly shrunkDiameter: Figure<"length">;
  /** Wall once shrunk. */
  readonly wall: Figure<"length">;
  readonly ratedVoltage: Figure<"voltage">;
  readonly hottest: Figure<"temperature">;
};

const polyolefin = source("usual 2:1 polyolefin sleeve, flame-retardant (UL 224, VW-1)", "memory");

export const sleeves = [
  {
    key: "heat-shrink-12-7",
    name: "Heat-shrink sleeve 12.7 mm to 6.4 mm, flame-retardant",
    suppliedDiameter: figure("length", 12.7, polyolefin, { min: 12.7, max: 13.5 }),
    shrunkDiameter: figure("length", 6.4, polyolefin, { min: 5.8, max: 6.4 }),
    wall: figure("length", 0.65, polyolefin, { min: 0.5, max: 0.75 }),
    ratedVoltage: figure("voltage", 600, polyolefin),
    hottest: figure("temperature", 105, polyolefin, { min: 105, max: 125 }),
  },
] as const satisfies readonly Sleeve[];

const terminal = source("screw terminals of 5 V supplies of 75 to 300 W; look at the one bought", "memory");
const joint = source("a screw terminal and a good crimp", "memory");
const supplyLug = <K extends string>(
  key: K,
  area: number,
  [width, thickness, amperes]: readonly [number, number, number],
): Lug & { readonly key: K } => ({
  key,
  name: `Ring lug M4, ${area} mm²`,
  stud: "m4",
  conductor: figure("area", area, terminal),
  tongueWidth: figure("length", width, terminal, { min: width - 2, max: width + 1 }),
  thickness: figure("length", thickness, terminal, { min: thickness - 0.2, max: thickness + 0.3 }),
  jointResistance: figure("resistance", 60e-6, joint, { min: 20e-6, max: 100e-6 }),
  maxCurrent: figure("current", amperes, terminal),
});

/** For the supply's end of a feed. */
export const supplyLugs = [
  supplyLug("supply-ring-m4-10mm2", 10, [10, 1.1, 57]),
  supplyLug("supply-ring-m4-16mm2", 16, [11, 1.2, 85]),
] as const;

/** A base with two studs for a bolt-down fuse, and its cover. */
export type FuseHolder = Row & {
  readonly boltPitch: Figure<"length">;
  readonly maxCurrent: Figure<"current">;
  readonly ratedVoltage: Figure<"voltage">;
};

const holder = source("holder with cover for one MIDI fuse (ISO 8820-5), studs M5", "memory");

export const fuseHolders = [
  {
    key: "midi-holder-m5",
    name: "Fuse holder for one MIDI fuse, studs M5, with cover",
    boltPitch: figure("length", 30, holder, { min: 29.5, max: 30.5 }),
    maxCurrent: figure("current", 100, holder),
    ratedVoltage: figure("voltage", 32, holder),
  },
] as const satisfies readonly FuseHolder[];

/** A ready-made thin cable with a plug at either end, the same contacts joined. */
export type SignalCable = Row & {
  readonly positions: number;
  readonly conductor: Figure<"area">;
  /** Over all; absent where the frame says how long it must be. */
  readonly length?: Figure<"length">;
  readonly maxCurrent: Figure<"current">;
};

const thinCable = source("ready-made JST SH cables, 28 AWG", "memory");

export const signalCables = [
  {
    key: "jst-sh-3-straight",
    name: "Cable JST SH 3-way to JST SH 3-way, straight",
    positions: 3,
    conductor: figure("area", 0.08, thinCable),
    maxCurrent: figure("current", 1, thinCable),
  },
  {
    key: "jst-sh-8-straight",
    name: "Cable JST SH 8-way to JST SH 8-way, straight, 60 to 120 mm",
    positions: 8,
    conductor: figure("area", 0.08, thinCable),
    length: figure("length", 100, thinCable, { min: 60, max: 120 }),
    maxCurrent: figure("current", 1, thinCable),
  },
] as const satisfies readonly SignalCable[];
