/** The leaves of cluster.yaml: each reads one value, or says what is wrong with it. */
import { findRow, type Row } from "@rubus/catalogue";
import {
  type Dimension,
  formatQuantity,
  nearest,
  parseQuantity,
  type Quantity,
  quantity,
} from "@rubus/units";
import * as z from "zod";
import { anyOf, describe, type Problem } from "./problem.js";

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

const right = <T>(value: T): Read<T> => ({ ok: true, value });
const wrong = (code: Problem["code"], says: string, remedy: string): Read<never> => ({
  ok: false,
  problem: { code, says, remedy },
});

/** What an editor is told of a leaf: the JSON Schema of the value as it is written. */
type Hint = { readonly description: string; readonly default?: unknown } & Readonly<Record<string, unknown>>;

/** A schema for one value; the problem travels in the issue's `params`. */
const leaf = <T>(hint: Hint, example: string, read: (value: unknown) => Read<T>) =>
  z
    .unknown()
    .transform((value, context): T => {
      const result =
        value === undefined
          ? wrong("RUB-CFG-007", "is missing", `Write it, like \`${example}\`.`)
          : read(value);
      if (result.ok) return result.value;
      context.issues.push({
        code: "custom",
        message: result.problem.says,
        input: value,
        params: result.problem,
      });
      return z.NEVER;
    })
    .meta(hint);

const wrongKind = (value: unknown, wanted: string, example: string): Read<never> =>
  wrong("RUB-CFG-008", `is ${describe(value)}; ${wanted} is wanted`, `Write ${wanted}, like \`${example}\`.`);

/** One of a few words or numbers. */
export const choice = <const T extends string | number>(values: readonly T[], hint: Hint) => {
  const words = values.map(String);
  return leaf({ ...hint, enum: values }, `${words[0]}`, (value): Read<T> => {
    const found = values.find((each) => each === value);
    if (found !== undefined) return right(found);
    const near = typeof value === "string" ? nearest(value, words) : undefined;
    return wrong(
      "RUB-CFG-013",
      `is ${describe(value)}; ${anyOf(words)} is wanted`,
      near ? `Did you mean \`${near}\`?` : `Write ${anyOf(words.map((word) => `\`${word}\``))}.`,
    );
  });
};

/** The version of the file's format or of the hardware: only the present one is read. */
export const versionField = (version: 1, hint: Hint) =>
  leaf({ ...hint, const: version }, String(version), (value): Read<1> => {
    if (value === version) return right(version);
    if (typeof value !== "number") return wrongKind(value, "a number", String(version));
    return wrong(
      "RUB-CFG-014",
      `is ${describe(value)}; this Rubus knows version ${version}`,
      `Write ${version}, or use the version of Rubus that the file was written for.`,
    );
  });

/** A whole number within limits, both included. */
export const wholeNumber = (min: number, max: number, wanted: string, hint: Hint) =>
  leaf({ type: "integer", minimum: min, maximum: max, ...hint }, String(min), (value): Read<number> => {
    if (typeof value !== "number" || Number.isNaN(value)) return wrongKind(value, wanted, String(min));
    if (Number.isInteger(value) && value >= min && value <= max) return right(value);
    return wrong(
      "RUB-CFG-010",
      `is ${describe(value)}; whole numbers from ${min} to ${max} make sense`,
      `Write a whole number from ${min} to ${max}.`,
    );
  });

const dimensionWords: Partial<Record<Dimension, string>> = {
  voltage: "a voltage",
  length: "a length",
  "rack-units": "a height in rack units",
};

/** A quantity within limits, both included. */
export const quantityField = <D extends Dimension>(
  dimension: D,
  limits: { readonly min: number; readonly max: number; readonly example: string; readonly units: string },
  hint: Hint,
) => {
  const show = (value: number): string => formatQuantity(quantity(dimension, value), dimension);
  const { example } = limits;
  const wanted = dimensionWords[dimension] ?? `a ${dimension}`;
  const pattern = `^\\s*\\+?(\\d+\\.?\\d*|\\.\\d+)\\s*(${limits.units})\\s*$`;
  return leaf(
    { type: "string", pattern, examples: [example], ...hint },
    example,
    (value): Read<Quantity<D>> => {
      if (typeof value !== "string" && typeof value !== "number") return wrongKind(value, wanted, example);
      const parsed = parseQuantity(dimension, String(value));
      if (parsed.ok) {
        if (parsed.value >= limits.min && parsed.value <= limits.max) return right(parsed.value);
        const range = `from ${show(limits.min)} to ${show(limits.max)}`;
        return wrong(
          "RUB-CFG-010",
          `is ${show(parsed.value)}; ${range} makes sense`,
          `Write ${wanted} ${range}.`,
        );
      }
      const remedy = `Write ${wanted} with its unit, like \`${example}\`.`;
      if (parsed.why === "no-number")
        return wrong("RUB-CFG-008", `is ${describe(value)}; ${wanted} is wanted`, remedy);
      if (parsed.why === "no-unit")
        return wrong("RUB-CFG-009", `is ${describe(value)}, without a unit`, remedy);
      const other = parsed.belongsTo ? `a ${parsed.belongsTo}` : "no unit that Rubus knows";
      return wrong("RUB-CFG-009", `is ${describe(value)}: ${other}, and ${wanted} is wanted`, remedy);
    },
  );
};

/** A key of a catalogue family. */
export const catalogueKey = (family: readonly Row[], what: string, hint: Hint) => {
  const keys = family.map((row) => row.key);
  return leaf({ type: "string", enum: keys, ...hint }, `${keys[0]}`, (value): Read<string> => {
    if (typeof value !== "string") return wrongKind(value, `the name of ${what}`, `${keys[0]}`);
    if (findRow(family, value)) return right(value);
    const near = nearest(value, keys);
    return wrong(
      "RUB-CAT-001",
      `is ${describe(value)}; the catalogue has no such ${what.replace(/^an? /, "")}`,
      near ? `Did you mean \`${near}\`?` : `Use ${anyOf(keys.map((key) => `\`${key}\``))}.`,
    );
  });
};

/** RFC 1123 §2.1 with RFC 1035 §2.3.1, in lower case. */
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** A name that becomes part of host names. */
export const nameField = (hint: Hint) =>
  leaf({ type: "string", pattern: label.source, ...hint }, "bramble", (value): Read<string> => {
    if (typeof value === "number")
      return wrong(
        "RUB-CFG-008",
        `is the number ${describe(value)}; a name is wanted`,
        `Quote it: \`"${value}"\`.`,
      );
    if (typeof value !== "string") return wrongKind(value, "a name", "bramble");
    if (label.test(value)) return right(value);
    const tidy = value
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 63)
      .replace(/^-+|-+$/g, "");
    return wrong(
      "RUB-CFG-011",
      `is ${describe(value)}, which cannot be part of a host name`,
      `Use at most 63 lower-case letters, digits and hyphens${tidy ? `: \`${tidy}\`` : ""}.`,
    );
  });

/** A text that a later step reads: the network of a site. */
export const textField = (example: string, hint: Hint) =>
  leaf(
    { type: "string", examples: [example], ...hint },
    example,
    (value): Read<string> => (typeof value === "string" ? right(value) : wrongKind(value, "a text", example)),
  );
