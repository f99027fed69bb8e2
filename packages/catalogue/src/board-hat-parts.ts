/** What only the HAT is made of. */
import type { BoardPart } from "./board-part.js";
import { type Figure, figure, type Source, source } from "./figure.js";
import { thick } from "./yageo-resistors.js";

export const hatResistors = [
  thick("yageo-rc0603-1r", 1),
  thick("yageo-rc0603-220r", 220),
  thick("yageo-rc0603-3k9", 3900),
] as const;

/** Four resistors in one chip: elements from lead 1 to 8, 2 to 7, 3 to 6, 4 to 5. */
export type ResistorArray = BoardPart & {
  /** Along the rows of leads, and across them. */
  readonly length: Figure<"length">;
  readonly width: Figure<"length">;
  readonly height: Figure<"length">;
  readonly pitch: Figure<"length">;
  /** Lands: centres of the rows from the middle, their length, width of the outer and of the inner ones. */
  readonly padAt: Figure<"length">;
  readonly padLength: Figure<"length">;
  readonly outerWidth: Figure<"length">;
  readonly innerWidth: Figure<"length">;
  readonly resistance: Figure<"resistance">;
  /** Of one element. */
  readonly rating: Figure<"power">;
};

const yc164 = source("Yageo YC164 data sheet (2002-12-20), table 1 and power rating", "secondary");
const yc164Order = source("Yageo YC/TC data sheet (2017, V.6), ordering code", "secondary");
const arrayLand = source("land of four 0603 in one convex chip, as KiCad's library reads MNR14", "secondary");

const array = <K extends string>(
  key: K,
  code: string,
  text: string,
  ohms: number,
): ResistorArray & { readonly key: K } => ({
  key,
  name: `4 × ${text}, 1206, 5 %`,
  maker: "Yageo",
  partNumber: `YC164-JR-07${code}L`,
  description: `Array of four chip resistors ${text} 5 %, convex, 3.2 × 1.6 mm`,
  ...yc164Order,
  length: figure("length", 3.2, yc164, { min: 3.05, max: 3.35 }),
  width: figure("length", 1.6, yc164, { min: 1.45, max: 1.75 }),
  height: figure("length", 0.6, yc164, { min: 0.5, max: 0.7 }),
  pitch: figure("length", 0.8, yc164),
  padAt: figure("length", 0.9, arrayLand),
  padLength: figure("length", 0.8, arrayLand),
  outerWidth: figure("length", 0.5, arrayLand),
  innerWidth: figure("length", 0.4, arrayLand),
  resistance: figure("resistance", ohms, yc164Order, { min: ohms * 0.95, max: ohms * 1.05 }),
  rating: figure("power", 0.0625, yc164),
});

export const resistorArrays = [
  array("yageo-yc164-220r", "220R", "220 Ω", 220),
  array("yageo-yc164-100k", "100K", "100 kΩ", 100e3),
] as const;

/** Two N-channel FETs in SOT-363: sources at leads 1 and 4, gates at 2 and 5, drains at 6 and 3. */
export type DualFet = BoardPart & {
  readonly drainSource: Figure<"voltage">;
  readonly gateThreshold: Figure<"voltage">;
  /** At the gate voltage named in its source. */
  readonly onResistance: Figure<"resistance">;
  readonly gateLeakage: Figure<"current">;
  readonly drainLeakage: Figure<"current">;
  readonly drainCurrent: Figure<"current">;
};

const bss138dw = source("Diodes BSS138DW data sheet, as parts traders relay it", "secondary");
const bss138memory = source("Diodes BSS138DW data sheet", "memory");

export const dualFets = [
  {
    key: "diodes-bss138dw-7-f",
    name: "Diodes Incorporated BSS138DW-7-F",
    maker: "Diodes Incorporated",
    partNumber: "BSS138DW-7-F",
    description: "Two N-channel FETs 50 V, logic level, SOT-363",
    ...bss138dw,
    drainSource: figure("voltage", 50, bss138dw),
    gateThreshold: figure("voltage", 1.2, bss138dw, { min: 0.5, max: 1.5 }),
    onResistance: figure(
      "resistance",
      3.5,
      source("BSS138 at 2.5 V gate: 6 Ω at most; 3.5 Ω at 10 V", "memory"),
      {
        max: 6,
      },
    ),
    gateLeakage: figure("current", 100e-9, bss138memory),
    drainLeakage: figure("current", 0.5e-6, bss138memory),
    drainCurrent: figure("current", 0.2, bss138dw),
  },
] as const satisfies readonly DualFet[];

/** Rail-to-rail diodes at several lines with one suppressor between supply and ground. */
export type EsdArray = BoardPart & {
  readonly standOff: Figure<"voltage">;
  readonly clamping: Figure<"voltage">;
  readonly leakage: Figure<"current">;
  readonly lineCapacitance: Figure<"capacitance">;
};

const usblc = source("ST USBLC6-4 data sheet (DocID11068 Rev 7, 2015), functional diagram", "primary");
const usblcTable: Source = source(
  "ST USBLC6-2 data sheet (Doc ID 11265 Rev 5), table 2: sister type",
  "secondary",
);

export const esdArrays = [
  {
    key: "st-usblc6-4sc6",
    name: "STMicroelectronics USBLC6-4SC6",
    maker: "STMicroelectronics",
    partNumber: "USBLC6-4SC6",
    description: "ESD array of four lines, SOT-23-6",
    ...usblc,
    standOff: figure("voltage", 5.25, usblcTable),
    clamping: figure("voltage", 12, usblcTable, { max: 17 }),
    leakage: figure("current", 10e-9, usblcTable, { max: 150e-9 }),
    lineCapacitance: figure("capacitance", 3e-12, usblc, { max: 4e-12 }),
  },
] as const satisfies readonly EsdArray[];
