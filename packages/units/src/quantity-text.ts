/** Reading and printing quantities: `5.15 V`, `12 mΩ`, `42 mm`, `2U`, `84 °C`. */
import { type Dimension, type Quantity, quantity } from "./quantity.js";

type UnitRow = { readonly symbol: string; readonly power: number };

/**
 * Spellings a dimension is read from, as powers of ten of its base unit, plus the ones it is
 * printed in (`print`, largest first). The first printed unit whose figure is ≥ 1 is used.
 */
type DimensionRow = {
  readonly base: string;
  readonly units: readonly UnitRow[];
  readonly print: readonly string[];
};

const si = (symbol: string, prefixes: string): UnitRow[] => {
  const powers: Record<string, number> = { M: 6, k: 3, "": 0, m: -3, µ: -6, u: -6, n: -9, p: -12 };
  return ["", ...prefixes].map((prefix) => ({ symbol: prefix + symbol, power: powers[prefix] ?? 0 }));
};

const rows: Record<Dimension, DimensionRow> = {
  voltage: { base: "V", units: si("V", "kmµu"), print: ["V", "mV", "µV"] },
  current: { base: "A", units: si("A", "kmµun"), print: ["A", "mA", "µA"] },
  resistance: {
    base: "Ω",
    units: [...si("Ω", "Mkmµu"), ...si("ohm", "Mkmµu")],
    print: ["MΩ", "kΩ", "Ω", "mΩ", "µΩ"],
  },
  power: { base: "W", units: si("W", "Mkmµu"), print: ["kW", "W", "mW", "µW"] },
  energy: { base: "J", units: si("J", "Mkm"), print: ["MJ", "kJ", "J", "mJ"] },
  capacitance: { base: "F", units: si("F", "mµunp"), print: ["F", "mF", "µF", "nF", "pF"] },
  inductance: { base: "H", units: si("H", "mµun"), print: ["H", "mH", "µH", "nH"] },
  "melting-integral": {
    base: "A²s",
    units: [
      { symbol: "A²s", power: 0 },
      { symbol: "A2s", power: 0 },
      { symbol: "kA²s", power: 3 },
      { symbol: "kA2s", power: 3 },
    ],
    print: ["kA²s", "A²s"],
  },
  frequency: { base: "Hz", units: si("Hz", "Mkm"), print: ["MHz", "kHz", "Hz"] },
  time: { base: "s", units: si("s", "mµun"), print: ["s", "ms", "µs", "ns"] },
  length: {
    base: "mm",
    units: [
      { symbol: "mm", power: 0 },
      { symbol: "cm", power: 1 },
      { symbol: "m", power: 3 },
      { symbol: "µm", power: -3 },
      { symbol: "um", power: -3 },
    ],
    print: ["mm", "µm"],
  },
  area: {
    base: "mm²",
    units: [
      { symbol: "mm²", power: 0 },
      { symbol: "mm2", power: 0 },
      { symbol: "cm²", power: 2 },
      { symbol: "cm2", power: 2 },
    ],
    print: ["mm²"],
  },
  volume: {
    base: "mm³",
    units: [
      { symbol: "mm³", power: 0 },
      { symbol: "mm3", power: 0 },
      { symbol: "cm³", power: 3 },
      { symbol: "cm3", power: 3 },
    ],
    print: ["mm³"],
  },
  temperature: {
    base: "°C",
    units: [
      { symbol: "°C", power: 0 },
      { symbol: "degC", power: 0 },
    ],
    print: ["°C"],
  },
  "temperature-difference": { base: "K", units: si("K", "m"), print: ["K", "mK"] },
  "thermal-resistance": { base: "K/W", units: [{ symbol: "K/W", power: 0 }], print: ["K/W"] },
  "heat-capacity": { base: "J/K", units: [{ symbol: "J/K", power: 0 }], print: ["J/K"] },
  "sound-level": { base: "dB", units: [{ symbol: "dB", power: 0 }], print: ["dB"] },
  mass: {
    base: "g",
    units: [
      { symbol: "g", power: 0 },
      { symbol: "kg", power: 3 },
      { symbol: "mg", power: -3 },
    ],
    print: ["kg", "g", "mg"],
  },
  force: { base: "N", units: si("N", "km"), print: ["kN", "N", "mN"] },
  stress: {
    base: "MPa",
    units: [
      { symbol: "MPa", power: 0 },
      { symbol: "GPa", power: 3 },
      { symbol: "kPa", power: -3 },
    ],
    print: ["GPa", "MPa", "kPa"],
  },
  torque: { base: "N·m", units: si("N·m", "km"), print: ["N·m", "mN·m"] },
  density: {
    base: "g/cm³",
    units: [
      { symbol: "g/cm³", power: 0 },
      { symbol: "g/cm3", power: 0 },
      { symbol: "kg/m³", power: -3 },
      { symbol: "kg/m3", power: -3 },
    ],
    print: ["g/cm³"],
  },
  pressure: { base: "Pa", units: si("Pa", "k"), print: ["kPa", "Pa"] },
  flow: {
    base: "m³/h",
    units: [
      { symbol: "m³/h", power: 0 },
      { symbol: "m3/h", power: 0 },
    ],
    print: ["m³/h"],
  },
  "rotational-speed": { base: "rpm", units: [{ symbol: "rpm", power: 0 }], print: ["rpm"] },
  "resistance-per-length": {
    base: "mΩ/m",
    units: [
      { symbol: "mΩ/m", power: 0 },
      { symbol: "Ω/km", power: 0 },
      { symbol: "Ω/m", power: 3 },
    ],
    print: ["Ω/m", "mΩ/m"],
  },
  angle: {
    base: "°",
    units: [
      { symbol: "°", power: 0 },
      { symbol: "deg", power: 0 },
    ],
    print: ["°"],
  },
  "rack-units": { base: "U", units: [{ symbol: "U", power: 0 }], print: ["U"] },
  ratio: {
    base: "",
    units: [
      { symbol: "", power: 0 },
      { symbol: "%", power: -2 },
    ],
    print: [""],
  },
};

/** The symbol of the base unit, for column heads: `V`, `mm`, `°C`. */
export const baseUnit = (dimension: Dimension): string => rows[dimension].base;

/** A text that is a quantity of `dimension`, for remedies: `2U`, `5 V`. */
export const exampleText = (dimension: Dimension): string =>
  formatQuantity(quantity(dimension, 5), dimension);

export type QuantityParse<D extends Dimension> =
  | { readonly ok: true; readonly value: Quantity<D> }
  | {
      readonly ok: false;
      /** `no-number`: not a figure at all; `no-unit`: a bare number; `wrong-unit`: another unit. */
      readonly why: "no-number" | "no-unit" | "wrong-unit";
      /** The unit as written, for the message. */
      readonly unit: string;
      /** The dimension that the written unit does belong to, where there is one. */
      readonly belongsTo?: Dimension;
    };

const pattern = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?)\s*(\S*)\s*$/u;

/** U+2126 OHM SIGN and U+03BC GREEK MU are read as Ω (U+03A9) and µ (U+00B5). */
const normaliseUnit = (unit: string): string => unit.replaceAll("\u2126", "Ω").replaceAll("\u03bc", "µ");

/**
 * Read a quantity. The decimal exponent of the unit is joined to the figure before conversion, so
 * `5.15 mm` and `0.515 cm` give the same double.
 */
export const parseQuantity = <D extends Dimension>(dimension: D, text: string): QuantityParse<D> => {
  const match = pattern.exec(text);
  if (!match?.[1]) return { ok: false, why: "no-number", unit: "" };
  const unit = normaliseUnit(match[2] ?? "");
  const row = rows[dimension].units.find((candidate) => candidate.symbol === unit);
  if (!row) {
    if (unit === "") return { ok: false, why: "no-unit", unit };
    const belongsTo = (Object.keys(rows) as Dimension[]).find((key) =>
      rows[key].units.some((candidate) => candidate.symbol === unit),
    );
    return { ok: false, why: "wrong-unit", unit, ...(belongsTo ? { belongsTo } : {}) };
  }
  const [mantissa = "0", exponent = "0"] = match[1].toLowerCase().split("e");
  const value = Number(`${mantissa}e${Number(exponent) + row.power}`);
  if (!Number.isFinite(value)) return { ok: false, why: "no-number", unit };
  return { ok: true, value: quantity(dimension, value) };
};

/** A figure times ten to minus `power`, as decimal text; the digits stay as they are. */
const shiftedText = (value: number, power: number): string => {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const sign = value < 0 ? "-" : "";
  const digits = mantissa.replace(".", "");
  const point = Number(exponent) - power + 1;
  if (value === 0) return "0";
  if (point < -6 || point > 21) return `${sign}${mantissa}e${point - 1}`;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  const whole = digits.slice(0, point).padEnd(point, "0");
  return `${sign}${whole}${digits.length > point ? `.${digits.slice(point)}` : ""}`;
};

/**
 * Print a quantity in the unit that suits its size.
 * @param digits significant digits; without it the shortest text that reads back to the same value
 */
export const formatQuantity = <D extends Dimension>(
  value: Quantity<D>,
  dimension: D,
  digits?: number,
): string => {
  const { print, units, base } = rows[dimension];
  const powerOf = (symbol: string): number => units.find((row) => row.symbol === symbol)?.power ?? 0;
  const shown = digits === undefined ? value : Number(value.toPrecision(digits));
  const reaches = (symbol: string): boolean => Number(shiftedText(Math.abs(shown), powerOf(symbol))) >= 1;
  const chosen = shown === 0 ? base : (print.find(reaches) ?? print.at(-1) ?? base);
  const text = shiftedText(shown, powerOf(chosen));
  if (chosen === "") return text;
  return chosen === "U" || chosen === "°" ? `${text}${chosen}` : `${text} ${chosen}`;
};
