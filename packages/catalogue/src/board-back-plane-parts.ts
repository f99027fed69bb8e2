/** What is soldered to the back-plane besides the chips of `board-chips.ts`. */

import { jstOrder } from "./board-connectors.js";
import type { BoardPart, ChipPackage, Resistor } from "./board-part.js";
import { type Figure, figure, type Source, source } from "./figure.js";

const remembered = source("maker's data sheet", "memory");
const ordering = source("Yageo RC0603 data sheet (2013, V.7), ordering code", "primary");
const rated = source("Yageo RC_L data sheet: RC0603 0.1 W at 70 °C", "memory");
const sizes = source("0603 rows of the RND Components and Multicomp thick film data sheets", "secondary");

const chip0603: ChipPackage = {
  length: figure("length", 1.6, sizes, { min: 1.5, max: 1.7 }),
  width: figure("length", 0.8, sizes, { min: 0.7, max: 0.9 }),
  terminal: figure("length", 0.3, sizes, { min: 0.1, max: 0.5 }),
  height: figure("length", 0.45, sizes, { min: 0.35, max: 0.55 }),
};

const rc0603 = <K extends string>(key: K, code: string, ohms: number): Resistor & { readonly key: K } => ({
  key,
  name: `${code.replace(/K$/, "k").replace(/R$/, "")} Ω, 0603, 1 %`,
  maker: "Yageo",
  partNumber: `RC0603FR-07${code}L`,
  description: "Thick film chip resistor 1 % 0603",
  ...ordering,
  package: chip0603,
  resistance: figure("resistance", ohms, ordering, { min: ohms * 0.99, max: ohms * 1.01 }),
  rating: figure("power", 0.1, rated),
});

export const backPlaneResistors = [
  rc0603("yageo-rc0603-10r", "10R", 10),
  rc0603("yageo-rc0603-1k", "1K", 1e3),
  rc0603("yageo-rc0603-10k", "10K", 10e3),
  rc0603("yageo-rc0603-100k", "100K", 100e3),
  rc0603("yageo-rc0603-715k", "715K", 715e3),
  rc0603("yageo-rc0603-887k", "887K", 887e3),
  rc0603("yageo-rc0603-1m", "1M", 1e6),
] as const;

/** A ceramic capacitor in a chip package. */
export type BackPlaneCapacitor = BoardPart & {
  readonly package: ChipPackage;
  readonly capacitance: Figure<"capacitance">;
  readonly ratedVoltage: Figure<"voltage">;
};

const ceramicSize = source("0603 of Samsung's CL10 family: 1.6 ± 0.1 × 0.8 ± 0.1 mm", "memory");
const cl10 = <K extends string>(
  key: K,
  partNumber: string,
  name: string,
  farads: number,
  volts: number,
): BackPlaneCapacitor & { readonly key: K } => ({
  key,
  name,
  maker: "Samsung Electro-Mechanics",
  partNumber,
  description: "Ceramic chip capacitor X7R 10 % 0603",
  ...remembered,
  package: {
    length: figure("length", 1.6, ceramicSize, { min: 1.5, max: 1.7 }),
    width: figure("length", 0.8, ceramicSize, { min: 0.7, max: 0.9 }),
    terminal: figure("length", 0.3, ceramicSize, { min: 0.1, max: 0.5 }),
    height: figure("length", 0.8, ceramicSize, { min: 0.7, max: 0.9 }),
  },
  capacitance: figure("capacitance", farads, remembered, { min: farads * 0.6, max: farads * 1.1 }),
  ratedVoltage: figure("voltage", volts, remembered),
});

export const chipCapacitors = [
  cl10("samsung-cl10-100n", "CL10B104KB8NNNC", "100 nF, 50 V, X7R, 0603", 100e-9, 50),
  cl10("samsung-cl10-1u", "CL10B105KA8NNNC", "1 µF, 25 V, X7R, 0603", 1e-6, 25),
] as const;

/** A polymer capacitor standing on two wires. */
export type RadialCapacitor = BoardPart & {
  readonly diameter: Figure<"length">;
  readonly height: Figure<"length">;
  readonly pitch: Figure<"length">;
  readonly wire: Figure<"length">;
  readonly capacitance: Figure<"capacitance">;
  readonly ratedVoltage: Figure<"voltage">;
  readonly seriesResistance: Figure<"resistance">;
};

export const radialCapacitors = [
  {
    key: "nichicon-rr70j102mdn1",
    name: "Nichicon RR70J102MDN1",
    maker: "Nichicon",
    partNumber: "RR70J102MDN1",
    description: "Polymer aluminium capacitor 1000 µF 6.3 V, radial 8 × 11.5 mm",
    ...remembered,
    diameter: figure("length", 8, remembered, { max: 8.5 }),
    height: figure("length", 11.5, remembered, { max: 12.5 }),
    pitch: figure("length", 3.5, remembered, { min: 3, max: 4 }),
    wire: figure("length", 0.6, remembered, { max: 0.65 }),
    capacitance: figure("capacitance", 1000e-6, remembered, { min: 800e-6, max: 1200e-6 }),
    ratedVoltage: figure("voltage", 6.3, remembered),
    seriesResistance: figure("resistance", 0.008, remembered, { max: 0.012 }),
  },
] as const satisfies readonly RadialCapacitor[];

/** A fuse soldered flat. */
export type BoardFuse = BoardPart & {
  readonly rating: Figure<"current">;
  readonly ratedVoltage: Figure<"voltage">;
  readonly resistance: Figure<"resistance">;
  readonly bodyLength: Figure<"length">;
  readonly bodyWidth: Figure<"length">;
  readonly height: Figure<"length">;
  readonly padAt: Figure<"length">;
  readonly padLength: Figure<"length">;
  readonly padWidth: Figure<"length">;
};

const littelfuse = source("Littelfuse 451/453 data sheet of 2025, as relayed by others", "secondary");

export const boardFuses = [
  {
    key: "littelfuse-0451015",
    name: "Littelfuse 0451015.MRL",
    maker: "Littelfuse",
    partNumber: "0451015.MRL",
    description: "Fuse 15 A very fast, 65 V, 6.1 × 2.7 mm",
    ...littelfuse,
    rating: figure("current", 15, littelfuse),
    ratedVoltage: figure("voltage", 65, littelfuse),
    resistance: figure("resistance", 0.0037, littelfuse, { max: 0.004 }),
    bodyLength: figure("length", 6.1, littelfuse),
    bodyWidth: figure("length", 2.69, littelfuse),
    height: figure("length", 2.69, littelfuse, { max: 2.8 }),
    padAt: figure("length", 2.455, littelfuse),
    padLength: figure("length", 1.96, littelfuse),
    padWidth: figure("length", 3.15, littelfuse),
  },
] as const satisfies readonly BoardFuse[];

/** A single-colour LED in a 0603 chip; pad 1 is the cathode. */
export type IndicatorLed = BoardPart & {
  readonly package: ChipPackage;
  readonly forward: Figure<"voltage">;
  readonly currentMax: Figure<"current">;
  readonly reverseMax: Figure<"voltage">;
};

const ledSize = source("Würth Elektronik WL-SMCW 0603: 1.6 × 0.8 mm", "memory");
const wlSmcw = <K extends string>(key: K, partNumber: string, colour: string) => ({
  key,
  name: `Würth Elektronik ${partNumber}`,
  maker: "Würth Elektronik",
  partNumber,
  description: `LED ${colour}, 0603`,
  ...remembered,
  package: {
    length: figure("length", 1.6, ledSize, { min: 1.5, max: 1.7 }),
    width: figure("length", 0.8, ledSize, { min: 0.7, max: 0.9 }),
    terminal: figure("length", 0.3, ledSize, { min: 0.2, max: 0.4 }),
    height: figure("length", 0.7, ledSize, { min: 0.6, max: 0.8 }),
  },
  forward: figure("voltage", 2, remembered, { min: 1.6, max: 2.4 }),
  currentMax: figure("current", 0.02, remembered),
  reverseMax: figure("voltage", 5, remembered),
});

export const indicatorLeds = [
  wlSmcw("wuerth-150060vs75000", "150060VS75000", "green"),
  wlSmcw("wuerth-150060rs75000", "150060RS75000", "red"),
] as const satisfies readonly IndicatorLed[];

/** A part in a package of `leadedPackages`. */
export type LeadedPart = BoardPart & {
  readonly packageKey: string;
  /** Voltage it works at; the most it stands is `max`. */
  readonly supply: Figure<"voltage">;
};

const leadedPart = <K extends string, P extends string>(
  key: K,
  maker: string,
  partNumber: string,
  description: string,
  packageKey: P,
  [min, value, max]: readonly [number, number, number],
  from: Source = remembered,
): LeadedPart & { readonly key: K; readonly packageKey: P } => ({
  key,
  name: `${maker} ${partNumber}`,
  maker,
  partNumber,
  description,
  ...from,
  packageKey,
  supply: figure("voltage", value, from, { min, max }),
});

const timerBlox = source("LTC6993 data sheet, revision F, as published text", "secondary");

export const leadedParts = [
  leadedPart(
    "adi-ltc6993-2",
    "Analog Devices",
    "LTC6993CS6-2#TRMPBF",
    "One-shot up to 33.6 s, rising edge, retriggerable",
    "tsot-23-6",
    [2.25, 3.3, 5.5],
    timerBlox,
  ),
  leadedPart("nexperia-bat54", "Nexperia", "BAT54,215", "Schottky diode 30 V, 200 mA", "sot-23", [0, 5, 30]),
  leadedPart("onsemi-bss138", "onsemi", "BSS138", "N-channel FET 50 V, logic level", "sot-23", [0, 5, 50]),
  leadedPart(
    "st-usblc6-2sc6",
    "STMicroelectronics",
    "USBLC6-2SC6",
    "ESD array of two lines and a supply",
    "sot-23-6",
    [0, 3.3, 5.25],
  ),
] as const;

/** The time the one-shot runs: N_DIV · R_SET / 50 kΩ · 1 µs (its data sheet), with its greatest error. */
export const oneShot = {
  dividerMax: figure("ratio", 2 ** 21, timerBlox),
  setBase: figure("resistance", 50e3, timerBlox),
  setBaseTime: figure("time", 1e-6, timerBlox),
  error: figure("ratio", 0.03, timerBlox),
  /** Share of the supply at DIV for the longest time with a pulse upwards: (2 · 7 + 1) / 32, and its tolerance. */
  divideShare: figure("ratio", 15 / 32, timerBlox, { min: 15 / 32 - 0.015, max: 15 / 32 + 0.015 }),
} as const;

/** A connector, switch or loop with pins through the board. */
export type ThroughPart = BoardPart & {
  readonly pitch: Figure<"length">;
  readonly rowSpacing: Figure<"length">;
  readonly pin: Figure<"length">;
  readonly bodyLength: Figure<"length">;
  readonly bodyWidth: Figure<"length">;
  readonly height: Figure<"length">;
  readonly currentPerContact: Figure<"current">;
};

const through = <K extends string>(
  key: K,
  maker: string,
  partNumber: string,
  description: string,
  [pitch, rows, pin, length, width, height, amperes]: readonly number[],
  lengthRange: { readonly min?: number; readonly max?: number } = {},
): ThroughPart & { readonly key: K } => {
  const mm = (value: number | undefined, range = {}) => figure("length", value ?? 0, remembered, range);
  return {
    key,
    name: `${maker} ${partNumber}`,
    maker,
    partNumber,
    description,
    ...remembered,
    pitch: mm(pitch),
    rowSpacing: mm(rows),
    pin: mm(pin),
    bodyLength: mm(length, lengthRange),
    bodyWidth: mm(width),
    height: mm(height),
    currentPerContact: figure("current", amperes ?? 0, remembered),
  };
};

export const throughParts = [
  through(
    "edac-305-020-500-202",
    "EDAC",
    "305-020-500-202",
    "Card-edge socket 2 × 10, 3.96 mm, for boards of 1.6 mm, rows of tails 5.08 mm apart",
    [3.96, 5.08, 1.2, 54, 10, 14, 5],
    { min: 46, max: 60 },
  ),
  {
    ...through(
      "jst-bm03b-srss-tb-lf",
      "JST",
      "BM03B-SRSS-TB(LF)(SN)",
      "Connector 3-way, 1.0 mm, top entry: side by side no plug would find room between two boards",
      [1, 0, 0, 5, 2.9, 4.25, 1],
    ),
    ...jstOrder,
  },
  through(
    "omron-a6t-3101",
    "Omron",
    "A6T-3101",
    "DIP switch, three positions, 2.54 mm",
    [2.54, 7.62, 0.5, 9.3, 6.2, 4.5, 0.025],
  ),
  through("keystone-5000", "Keystone", "5000", "Test point, loop, red", [0, 0, 0.81, 2.54, 2.54, 4.6, 1]),
  through("keystone-5001", "Keystone", "5001", "Test point, loop, black", [0, 0, 0.81, 2.54, 2.54, 4.6, 1]),
  through("keystone-5002", "Keystone", "5002", "Test point, loop, white", [0, 0, 0.81, 2.54, 2.54, 4.6, 1]),
] as const;

/** A turned copper bush that stands on a land, between board and link bar. */
export type Bush = BoardPart & {
  readonly thread: Figure<"length">;
  readonly bore: Figure<"length">;
  readonly diameter: Figure<"length">;
  readonly height: Figure<"length">;
  /** Of the bush and its two pressed faces. */
  readonly resistance: Figure<"resistance">;
};

const turned = source("drawn for this land: copper Cu-ETP, tinned; medium fit of ISO 273", "derived");
const bush = <K extends string>(key: K, thread: number, bore: number, diameter: number) => ({
  key,
  name: `Copper bush M${thread}, ${diameter} × ${bore} × 6 mm`,
  maker: "to drawing",
  partNumber: `bush M${thread} Cu-ETP ${diameter} × ${bore} × 6, tinned`,
  description: `Copper bush for the bolt M${thread} of a link bar, on the rear side`,
  ...turned,
  thread: figure("length", thread, turned),
  bore: figure("length", bore, turned),
  diameter: figure("length", diameter, turned),
  height: figure("length", 6, turned, { min: 5.9, max: 6.1 }),
  resistance: figure("resistance", 25e-6, source("bolted joint 10–50 µΩ", "memory"), { max: 60e-6 }),
});

export const bushes = [
  bush("bush-m5", 5, 5.5, 12),
  bush("bush-m6", 6, 6.6, 13),
] as const satisfies readonly Bush[];
