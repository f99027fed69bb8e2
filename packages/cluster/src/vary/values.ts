/** `5.00..5.25`, `2..20`, `pi4b,pi5`: the values that a key is to take, one after the other. */
import { baseUnit, nearest, parseQuantity, printable } from "@rubus/units";
import { type VariableKey, variableKeys } from "./keys.js";

/** One key with its values, each as it would stand in the file. */
export type Variation = {
  readonly key: VariableKey;
  readonly values: readonly [string, ...string[]];
};

/** What stands on a command line, read; or what is wrong with it, for people. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly says: string; readonly remedy: string };

/** More make a table that nobody reads. */
const mostValues = 60;
const mostPoints = 600;

const wrong = (says: string, remedy: string): Read<never> => ({ ok: false, says, remedy });

/** A figure with its decimals kept, and the unit after it. */
const figurePattern = /^([+-]?\d+)(?:\.(\d{0,9}))?\s*(\S*)$/u;

type Written = { readonly digits: bigint; readonly decimals: number; readonly unit: string };

const written = (text: string): Written | undefined => {
  const match = figurePattern.exec(text.trim());
  if (!match) return undefined;
  const [, whole = "", fraction = "", unit = ""] = match;
  return { digits: BigInt(whole + fraction), decimals: fraction.length, unit };
};

/** The same figure with more decimals. */
const scaled = ({ digits, decimals }: Written, to: number): bigint => digits * 10n ** BigInt(to - decimals);

const decimalText = (digits: bigint, decimals: number): string => {
  const sign = digits < 0n ? "-" : "";
  const text = `${digits < 0n ? -digits : digits}`.padStart(decimals + 1, "0");
  const point = text.length - decimals;
  return `${sign}${text.slice(0, point)}${decimals > 0 ? `.${text.slice(point)}` : ""}`;
};

/** `5.15 V`, `2U`, `10`: a figure as the file has it. */
const valueText = (figure: string, unit: string): string => {
  if (unit === "") return figure;
  return unit === "U" ? `${figure}U` : `${figure} ${unit}`;
};

const unitOf = (key: VariableKey): string =>
  key.value.kind === "quantity" ? baseUnit(key.value.dimension) : "";

const exampleOf = (key: VariableKey): string => {
  if (key.name === "nodes") return "nodes=2..20";
  if (key.name === "setpoint") return "setpoint=5.00..5.25/0.05";
  if (key.value.kind === "count") return `${key.name}=1..5`;
  if (key.value.kind === "word") return `${key.name}=ONE,OTHER`;
  return `${key.name}=1..3/0.5 ${unitOf(key)}`.trim();
};

const rangePattern = /^(.+?)\.\.(.+?)(?:\/(.+))?$/u;

type PieceRead = { readonly values: readonly string[] } | { readonly says: string };

/** Both ends and every step between them; the last step may end before the upper end. */
const rangeOf = (
  key: VariableKey,
  text: string,
  [, lower = "", upper = "", step]: RegExpExecArray,
): PieceRead => {
  const [from, to] = [written(lower), written(upper)];
  const by = step === undefined ? undefined : written(step);
  if (!from || !to || (step !== undefined && !by))
    return { says: `${printable(text)} is no range of numbers` };
  const units = new Set([from.unit, to.unit, by?.unit ?? ""].filter((unit) => unit !== ""));
  if (units.size > 1) return { says: `${printable(text)} mixes units` };
  const [unit = unitOf(key)] = units;
  const decimals = Math.max(from.decimals, to.decimals, by?.decimals ?? 0);
  if (key.value.kind === "count" && (decimals > 0 || unit !== ""))
    return { says: `${printable(text)} is no range of whole numbers` };
  const [least, most] = [scaled(from, decimals), scaled(to, decimals)];
  const stride = by ? scaled(by, decimals) : 1n;
  if (stride <= 0n || most < least) return { says: `${printable(text)} holds no value` };
  const count = (most - least) / stride + 1n;
  if (count > BigInt(mostValues))
    return { says: `${printable(text)} holds ${count} values; a key takes up to ${mostValues}` };
  const values = Array.from({ length: Number(count) }, (_, index) =>
    valueText(decimalText(least + stride * BigInt(index), decimals), unit),
  );
  return { values };
};

/** A single value; for a quantity without a unit, the base unit is meant. */
const singleOf = (key: VariableKey, text: string): string | undefined => {
  if (key.value.kind === "word") return text === "" ? undefined : text;
  const figure = written(text);
  if (!figure) return undefined;
  if (key.value.kind === "count") return figure.unit === "" && figure.decimals === 0 ? text : undefined;
  const full = figure.unit === "" ? valueText(text, unitOf(key)) : text;
  return parseQuantity(key.value.dimension, full).ok ? full : undefined;
};

const pieceOf = (key: VariableKey, text: string): PieceRead => {
  const range = key.value.kind === "word" ? null : rangePattern.exec(text);
  if (range) return rangeOf(key, text, range);
  const single = singleOf(key, text);
  return single === undefined
    ? { says: `${printable(text)} is no value of ${key.name}` }
    : { values: [single] };
};

/**
 * Read `KEY=VALUES`: a range `A..B`, a range with its step `A..B/STEP`, or values with commas between them. Without
 * a step a range goes by one in the last decimal place that is written: `5.00..5.25` in hundredths. A figure without
 * a unit has the key's base unit.
 */
const readVariation = (text: string): Read<Variation> => {
  const equals = text.indexOf("=");
  const name = equals < 0 ? text : text.slice(0, equals);
  const key = variableKeys.find((each) => each.name === name || each.path.join(".") === name);
  if (!key) {
    const names = variableKeys.map((each) => each.name);
    const meant = nearest(name, names);
    const known = `Keys are ${names.filter((each) => !each.includes(".")).join(", ")} and measured.KEY.`;
    return wrong(
      `${printable(name)} is no key that a sweep can change`,
      meant === undefined ? known : `Did you mean \`${meant}\`? ${known}`,
    );
  }
  const remedy = `Write it like \`${exampleOf(key)}\`.`;
  if (equals < 0 || equals === text.length - 1) return wrong(`a sweep of ${name} needs values`, remedy);
  const values = new Set<string>();
  for (const piece of text.slice(equals + 1).split(",")) {
    const read = pieceOf(key, piece.trim());
    if ("says" in read) return wrong(read.says, remedy);
    for (const value of read.values) values.add(value);
  }
  const [first, ...rest] = values;
  if (first === undefined || rest.length >= mostValues)
    return wrong(`a sweep takes up to ${mostValues} values of ${name}`, remedy);
  return { ok: true, value: { key, values: [first, ...rest] } };
};

/** One variation or two, whose combinations make a table: see `readVariation` for how each is written. */
export type Variations = readonly [Variation] | readonly [Variation, Variation];

/** Read what is to be varied: `["nodes=2..20", "setpoint=5.00..5.25/0.05"]`. */
export const readVariations = (texts: readonly string[]): Read<Variations> => {
  const [first, second, ...more] = texts;
  if (first === undefined) throw new RangeError("there is nothing to vary");
  const one = readVariation(first);
  if (!one.ok || second === undefined) return one.ok ? { ok: true, value: [one.value] } : one;
  const other = readVariation(second);
  if (!other.ok) return other;
  if (more.length > 0)
    return wrong("a table has two sides, and three keys are swept", "Sweep one key or two.");
  if (one.value.key.name === other.value.key.name)
    return wrong(`${one.value.key.name} is swept twice`, "Give all its values at once, with commas.");
  const points = one.value.values.length * other.value.values.length;
  if (points > mostPoints)
    return wrong(
      `the sweep has ${points} combinations; it takes up to ${mostPoints}`,
      "Give a greater step, as in `setpoint=5.00..5.25/0.05`, or fewer values.",
    );
  return { ok: true, value: [one.value, other.value] };
};
