/** Integrated circuits of the boards. */
import { type Figure, figure, type Row, type Source, source } from "./figure.js";

/**
 * Body of a package as its outline drawing gives it; what the land pattern is drawn from. `pitch` is
 * between neighbouring leads.
 */
export type PackageOutline = {
  readonly packageName: string;
  readonly pins: number;
  readonly bodyLength: Figure<"length">;
  readonly bodyWidth: Figure<"length">;
  readonly height: Figure<"length">;
  readonly pitch: Figure<"length">;
};

export type Chip = Row &
  PackageOutline & {
    readonly maker: string;
    /** Number to order by; null where only the type was read and its suffix still has to be looked up. */
    readonly partNumber: string | null;
    readonly description: string;
    readonly source: string;
    readonly confidence: Source["confidence"];
    /** Voltage it works at: `min` and `max` are its ends. */
    readonly supply: Figure<"voltage">;
  };

type Body = readonly [length: number, width: number, height: number, pitch: number];

const jedec = source("JEDEC outline of the package: nominal body, greatest height", "memory");
const readBody = source("maker's product page: package and size", "secondary");

const outline = (
  packageName: string,
  pins: number,
  [length, width, height, pitch]: Body,
  from: Source = jedec,
) => ({
  packageName,
  pins,
  bodyLength: figure("length", length, from, { min: length - 0.1, max: length + 0.1 }),
  bodyWidth: figure("length", width, from, { min: width - 0.1, max: width + 0.1 }),
  height: figure("length", height, from),
  pitch: figure("length", pitch, from),
});

const soic8 = outline("SOIC-8", 8, [4.9, 3.9, 1.75, 1.27]);
const volts = (min: number, value: number, max: number, from: Source): Figure<"voltage"> =>
  figure("voltage", value, from, { min, max });

const ti = source("maker's product page", "primary");
const lvc = source("SN74LVC1G07 (SCES296) in the maker's document viewer: pins, features", "primary");
const listed = source("type and order number as printed in published parts lists", "secondary");
const remembered = source("maker's data sheet", "memory");

/** The supply is read with the part unless said otherwise. */
const chip = <K extends string>(
  key: K,
  maker: string,
  partNumber: string | null,
  description: string,
  from: Source,
  body: PackageOutline,
  supply: Figure<"voltage">,
): Chip & { readonly key: K } => ({
  key,
  name: `${maker} ${partNumber ?? key.slice(key.indexOf("-") + 1).toUpperCase()}`,
  maker,
  partNumber,
  description,
  ...from,
  ...body,
  supply,
});

/** The chip-scale package of the TPS25948 has twelve balls; its drawing was not read. */
const ywp = source("chip-scale package of twelve balls; its size was not read", "memory");

export const chips = [
  chip(
    "ti-tps25948",
    "Texas Instruments",
    null,
    "eFuse 12.2 mΩ, blocks reverse current at all times, limit 1 to 9 A",
    ti,
    {
      ...outline("POWERWCSP YWP-12", 12, [2.2, 1.7, 0.5, 0.5], ywp),
      bodyLength: figure("length", 2.2, ywp, { min: 1.5, max: 2.6 }),
      bodyWidth: figure("length", 1.7, ywp, { min: 1.2, max: 2.2 }),
    },
    volts(3.5, 5, 23, ti),
  ),
  chip(
    "ti-tps259474",
    "Texas Instruments",
    "TPS259474ARPWR",
    "eFuse 28.3 mΩ, blocks reverse current at all times, limit 0.5 to 6 A, retries",
    ti,
    outline("VQFN-HR RPW-10", 10, [2, 2, 1, 0.45], readBody),
    volts(2.7, 5, 23, ti),
  ),
  chip(
    "ti-ina226",
    "Texas Instruments",
    "INA226AIDGSR",
    "Current and voltage monitor, I2C, alert",
    listed,
    outline("VSSOP-10", 10, [3, 3, 1.1, 0.5]),
    volts(2.7, 3.3, 5.5, remembered),
  ),
  chip(
    "microchip-24aa025e48",
    "Microchip",
    "24AA025E48-I/SN",
    "EEPROM 2 kbit with a factory EUI-48 number, I2C",
    remembered,
    soic8,
    volts(1.7, 3.3, 5.5, remembered),
  ),
  chip(
    "microchip-at24cs02",
    "Microchip",
    "AT24CS02-SSHM-T",
    "EEPROM 2 kbit with a factory serial number of 128 bits, I2C",
    remembered,
    soic8,
    volts(1.7, 3.3, 5.5, remembered),
  ),
  chip(
    "onsemi-cat24c64",
    "onsemi",
    "CAT24C64WI-GT3",
    "EEPROM 64 kbit for the HAT's identity, I2C, whole array write-protected",
    listed,
    soic8,
    volts(1.7, 3.3, 5.5, remembered),
  ),
  chip(
    "ti-tca9534",
    "Texas Instruments",
    "TCA9534PWR",
    "Expander of eight ports, I2C, no pull-ups inside",
    remembered,
    outline("TSSOP-16", 16, [5, 4.4, 1.2, 0.65]),
    volts(1.65, 3.3, 5.5, remembered),
  ),
  chip(
    "ti-tca4311a",
    "Texas Instruments",
    "TCA4311ADR",
    "Hot-swap I2C buffer, high impedance without supply",
    remembered,
    soic8,
    volts(2.7, 3.3, 5.5, remembered),
  ),
  chip(
    "ti-sn74lvc1g07",
    "Texas Instruments",
    "SN74LVC1G07DBVR",
    "Buffer with open drain, not inverting, outputs stand 5.5 V",
    lvc,
    outline("SOT-23-5", 5, [2.9, 1.6, 1.45, 0.95]),
    volts(1.65, 3.3, 5.5, lvc),
  ),
  chip(
    "diodes-ap2112k-3-3",
    "Diodes Incorporated",
    "AP2112K-3.3TRG1",
    "Regulator 3.3 V, 600 mA",
    remembered,
    outline("SOT-23-5", 5, [2.9, 1.6, 1.45, 0.95]),
    volts(2.5, 5, 6, remembered),
  ),
] as const;
