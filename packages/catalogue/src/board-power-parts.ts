/** What only the power board is made of. */
import { jstOrder } from "./board-connectors.js";
import type { BoardPart, ChipPackage } from "./board-part.js";
import { type Figure, figure, type Source, source } from "./figure.js";
import { thick, thin } from "./yageo-resistors.js";

export const powerBoardResistors = [
  thick("yageo-rc0603-10r", 10),
  thick("yageo-rc0603-47r", 47),
  thick("yageo-rc0603-100r", 100),
  thick("yageo-rc0603-750r", 750),
  thick("yageo-rc0603-787r", 787),
  thick("yageo-rc0603-1k", 1000),
  thick("yageo-rc0603-4k02", 4020),
  thick("yageo-rc0603-10k", 10_000),
  thick("yageo-rc0603-20k", 20_000),
  thick("yageo-rc0603-47k", 47_000),
  thick("yageo-rc0603-100k", 100_000),
  thin("yageo-rt0603-30k", 30_000),
  thin("yageo-rt0603-110k", 110_000),
] as const;

/** A ceramic chip capacitor that can be ordered. */
export type ChipCapacitor = BoardPart & {
  readonly package: ChipPackage;
  /** Tolerance at rest; what direct voltage takes away comes on top. */
  readonly capacitance: Figure<"capacitance">;
  readonly ratedVoltage: Figure<"voltage">;
};

const ceramic = source("Yageo CC series ordering code; dimensions of the usual MLCC", "memory");
const mm = (value: number, spread: number): Figure<"length"> =>
  figure("length", value, ceramic, { min: value - spread, max: value + spread });
const mlcc = (length: number, width: number, height: number): ChipPackage => ({
  length: mm(length, length > 1.8 ? 0.2 : 0.1),
  width: mm(width, length > 1.8 ? 0.2 : 0.1),
  terminal: mm(length > 1.8 ? 0.5 : 0.35, 0.2),
  height: mm(height, 0.1),
});

const capacitor = <K extends string>(
  key: K,
  partNumber: string,
  text: string,
  farads: number,
  tolerance: number,
  volts: number,
  chip: ChipPackage,
): ChipCapacitor & { readonly key: K } => ({
  key,
  name: text,
  maker: "Yageo",
  partNumber,
  description: `Ceramic chip capacitor ${text}`,
  ...ceramic,
  package: chip,
  capacitance: figure("capacitance", farads, ceramic, {
    min: farads * (1 - tolerance),
    max: farads * (1 + tolerance),
  }),
  ratedVoltage: figure("voltage", volts, ceramic),
});

const c0603 = mlcc(1.6, 0.8, 0.8);

export const powerBoardCapacitors = [
  capacitor("yageo-cc0603-1n", "CC0603KRX7R9BB102", "1 nF 50 V X7R 0603", 1e-9, 0.1, 50, c0603),
  capacitor("yageo-cc0603-2n2", "CC0603JRNPO9BN222", "2.2 nF 50 V C0G 0603", 2.2e-9, 0.05, 50, c0603),
  capacitor("yageo-cc0603-4n7", "CC0603KRX7R9BB472", "4.7 nF 50 V X7R 0603", 4.7e-9, 0.1, 50, c0603),
  capacitor("yageo-cc0603-100n", "CC0603KRX7R9BB104", "100 nF 50 V X7R 0603", 100e-9, 0.1, 50, c0603),
  capacitor("yageo-cc0603-470n", "CC0603KRX7R8BB474", "470 nF 25 V X7R 0603", 470e-9, 0.1, 25, c0603),
  capacitor("yageo-cc0603-1u", "CC0603KRX7R8BB105", "1 µF 25 V X7R 0603", 1e-6, 0.1, 25, c0603),
  capacitor(
    "yageo-cc0805-10u",
    "CC0805KKX5R7BB106",
    "10 µF 16 V X5R 0805",
    10e-6,
    0.1,
    16,
    mlcc(2, 1.25, 1.25),
  ),
] as const;

/** A part whose package the power board draws from its maker's figures. */
export type PowerBoardPart = BoardPart & {
  /** Voltage it works at, where it has a supply of its own. */
  readonly supply: Figure<"voltage"> | null;
  /** What its main path or each contact carries for ever. */
  readonly current: Figure<"current"> | null;
  /** Above the board, at most. */
  readonly height: Figure<"length">;
};

const outline = source("outline of the package: greatest height", "memory");

type Extra = { readonly supply?: Figure<"voltage">; readonly current?: Figure<"current"> };

const part = <K extends string>(
  key: K,
  maker: string,
  partNumber: string,
  description: string,
  from: Source,
  heightMm: number,
  { supply, current }: Extra = {},
): PowerBoardPart & { readonly key: K } => ({
  key,
  name: `${maker} ${partNumber}`,
  maker,
  partNumber,
  description,
  ...from,
  supply: supply ?? null,
  current: current ?? null,
  height: figure("length", heightMm, outline),
});

const volts = (min: number, typical: number, max: number, from: Source): Extra => ({
  supply: figure("voltage", typical, from, { min, max }),
});
const amperes = (value: number, from: Source): Extra => ({ current: figure("current", value, from) });

const ti = "Texas Instruments";
const tps47 = source("SLVSFC9C §5, §6.5, RPW0010A drawing, as three other boards read it", "secondary");
const tps48 = source(
  "SLVSGT9B features, limits and §6.5; pins 1, 3, 4 as one other board read §5",
  "secondary",
);
const ina = source("SBOS743A pin table and SBOS547B", "primary");
const tca = source("SCPS226 electrical table; pins as two other boards wired the part", "secondary");
const memory = source("maker's data sheet", "memory");

export const powerBoardParts = [
  part(
    "ti-tps259474arpwr",
    ti,
    "TPS259474ARPWR",
    "eFuse 28.3 mΩ, circuit breaker, retries, VQFN-HR-10",
    tps47,
    1,
    {
      ...volts(2.7, 5, 23, tps47),
      ...amperes(5.5, tps47),
    },
  ),
  part("ti-tps259482aywpr", ti, "TPS259482AYWPR", "eFuse 12.2 mΩ, retries, PowerWCSP-12", tps48, 0.5, {
    ...volts(3.5, 5, 23, tps48),
    ...amperes(8, tps48),
  }),
  part(
    "ti-ina226aidgsr",
    ti,
    "INA226AIDGSR",
    "Current and voltage monitor, I2C, VSSOP-10",
    ina,
    1.1,
    volts(2.7, 3.3, 5.5, ina),
  ),
  part(
    "ti-tca4311adr",
    ti,
    "TCA4311ADR",
    "Hot-swap I2C buffer, SOIC-8",
    tca,
    1.75,
    volts(2.7, 3.3, 5.5, tca),
  ),
  part(
    "littelfuse-smbj7-0a-smb",
    "Littelfuse",
    "SMBJ7.0A",
    "Suppressor 600 W, one direction, SMB",
    memory,
    2.61,
  ),
  part(
    "diodes-b340b-13-f",
    "Diodes Incorporated",
    "B340B-13-F",
    "Schottky diode 40 V 3 A, SMB",
    memory,
    2.61,
    amperes(3, memory),
  ),
  part(
    "st-usblc6-2sc6-array",
    "STMicroelectronics",
    "USBLC6-2SC6",
    "ESD array, two lines, SOT-23-6",
    memory,
    1.45,
  ),
  part("onsemi-bss138-fet", "onsemi", "BSS138", "N-channel FET 50 V, SOT-23", memory, 1.12),
  part("wuerth-150060vs75000", "Würth Elektronik", "150060VS75000", "LED green 0603", memory, 0.8),
  part(
    "vishay-wslp2512-500u",
    "Vishay",
    "WSLP2512L5000FEA",
    "Shunt 0.5 mΩ 1 % 3 W 2512",
    memory,
    1.1,
    amperes(77, source("√(3 W / 0.5 mΩ)", "derived")),
  ),
  part(
    "jst-sm08b-srss-tb-header",
    "JST",
    "SM08B-SRSS-TB(LF)(SN)",
    "Cable header 8-way 1.0 mm, side entry",
    jstOrder,
    2.95,
    amperes(1, memory),
  ),
] as const;
