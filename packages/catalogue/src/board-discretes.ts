/** Transistors, suppressors and lamps of the boards. */
import { type Figure, figure, type Row, type Source, source } from "./figure.js";

export type Discrete = Row & {
  readonly maker: string;
  readonly partNumber: string;
  readonly description: string;
  readonly source: string;
  readonly confidence: Source["confidence"];
  readonly packageName: string;
  readonly bodyLength: Figure<"length">;
  readonly bodyWidth: Figure<"length">;
  readonly height: Figure<"length">;
};

type Body = readonly [length: number, width: number, height: number];

const jedec = source("JEDEC outline of the package: nominal body, greatest height", "memory");
const listed = source("type as printed in published parts lists", "secondary");
const remembered = source("maker's data sheet", "memory");

const discrete = <K extends string, F extends object>(
  key: K,
  maker: string,
  partNumber: string,
  description: string,
  from: Source,
  packageName: string,
  [length, width, height]: Body,
  figures: F,
): Discrete & F & { readonly key: K } => ({
  key,
  name: `${maker} ${partNumber}`,
  maker,
  partNumber,
  description,
  ...from,
  packageName,
  bodyLength: figure("length", length, jedec, { min: length - 0.2, max: length + 0.2 }),
  bodyWidth: figure("length", width, jedec, { min: width - 0.2, max: width + 0.2 }),
  height: figure("length", height, jedec),
  ...figures,
});

const sot23: Body = [2.9, 1.3, 1.1];

export const transistors = [
  discrete(
    "aos-ao3400a",
    "Alpha & Omega",
    "AO3400A",
    "N-channel FET 30 V, logic level",
    listed,
    "SOT-23",
    sot23,
    {
      drainSource: figure("voltage", 30, remembered),
      onResistance: figure(
        "resistance",
        0.048,
        source("at 2.5 V gate, as relayed by others: greatest", "secondary"),
      ),
      gateThreshold: figure("voltage", 1.05, remembered, { min: 0.65, max: 1.45 }),
    },
  ),
  discrete("onsemi-2n7002", "onsemi", "2N7002", "N-channel FET 60 V, small signal", listed, "SOT-23", sot23, {
    drainSource: figure("voltage", 60, remembered),
    onResistance: figure("resistance", 7.5, remembered, { max: 13.5 }),
    gateThreshold: figure("voltage", 2.1, remembered, { min: 1, max: 2.5 }),
  }),
  discrete("onsemi-bss138", "onsemi", "BSS138", "N-channel FET 50 V, small signal", listed, "SOT-23", sot23, {
    drainSource: figure("voltage", 50, remembered),
    onResistance: figure("resistance", 3.5, remembered, { max: 6 }),
    gateThreshold: figure("voltage", 1.3, remembered, { min: 0.8, max: 1.5 }),
  }),
] as const;

export const suppressors = [
  discrete(
    "littelfuse-smbj7-0a",
    "Littelfuse",
    "SMBJ7.0A",
    "Suppressor 600 W, one direction, ahead of the eFuse",
    remembered,
    "SMB",
    [4.57, 3.94, 2.44],
    {
      standOff: figure("voltage", 7, source("the type says it: SMBJ7.0A", "primary")),
      breakdown: figure("voltage", 8.2, remembered, { min: 7.78, max: 8.6 }),
      clamping: figure("voltage", 12, remembered, { max: 12 }),
      peakPulse: figure("current", 50, source("600 W of a pulse 10/1000 µs at 12 V", "derived")),
    },
  ),
  discrete(
    "st-usblc6-2sc6",
    "STMicroelectronics",
    "USBLC6-2SC6",
    "ESD array of two lines and a supply",
    remembered,
    "SOT-23-6",
    [2.9, 1.6, 1.45],
    {
      standOff: figure("voltage", 5.25, remembered),
      breakdown: figure("voltage", 6, remembered, { min: 6, max: 9 }),
      clamping: figure("voltage", 12, remembered, { max: 17 }),
      peakPulse: figure("current", 5, remembered),
    },
  ),
] as const;

const anyLamp = source("usual 0603 chip LED", "memory");
const lamp = <K extends string>(key: K, colour: string, volts: readonly [number, number, number]) => ({
  key,
  name: `Any ${colour} LED, 0603`,
  forward: figure("voltage", volts[1], anyLamp, { min: volts[0], max: volts[2] }),
  currentMax: figure("current", 0.02, anyLamp),
  bodyLength: figure("length", 1.6, anyLamp, { min: 1.5, max: 1.7 }),
  bodyWidth: figure("length", 0.8, anyLamp, { min: 0.7, max: 0.9 }),
  height: figure("length", 0.6, anyLamp, { max: 0.8 }),
});

/** Green for 5 V present, red for a reversed feed. */
export const lamps = [
  lamp("any-green-0603", "green", [1.8, 2.1, 3.2]),
  lamp("any-red-0603", "red", [1.7, 2, 2.4]),
] as const;
