/** The columns of a user's row, read against those that the family's rows have. */
import {
  type Column,
  type Columns,
  type Confidence,
  columnLabel,
  type Figure,
  figure,
  type Source,
} from "@rubus/catalogue";
import { type Dimension, exampleText, nearest, printable } from "@rubus/units";
import { readText } from "./fields.js";
import type { Path } from "./places.js";
import { anyOf, describe, type Problem } from "./problem.js";
import { readQuantity } from "./quantity-field.js";

export type Refuse = (path: Path, problem: Problem, key?: boolean) => void;

type Mapping = Readonly<Record<string, unknown>>;

type Context = {
  readonly path: Path;
  /** The row that the path leads into. */
  readonly row: Path;
  readonly refuse: Refuse;
  /** Where the row says that its figures come from, if it does. */
  readonly from: Partial<Source>;
};

const confidences: readonly Confidence[] = ["primary", "secondary", "tested", "derived", "memory"];

/** Beyond these, in base units, arithmetic would leave the range in which the proofs are exact. */
const greatest = 1e6;
const least = 1e-9;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const missing = (refuse: Refuse, path: Path, example: string): void =>
  refuse(path, { code: "RUB-CFG-007", says: "is missing", remedy: `Write it, like \`${example}\`.` });

/** `source` and `confidence` of a row or of one figure; what is not given stays out. */
export const readSource = (
  source: unknown,
  confidence: unknown,
  path: Path,
  refuse: Refuse,
): Partial<Source> => {
  const from: { source?: string; confidence?: Confidence } = {};
  if (source !== undefined) {
    const read = readText(source, "data sheet 2024-03, page 2");
    if (!read.ok) refuse([...path, "source"], read.problem);
    // A wrong one is said where it stands, and not to be missing as well.
    from.source = read.ok ? read.value : "";
  }
  if (confidence !== undefined) {
    const known = confidences.find((each) => each === confidence);
    from.confidence = known ?? "memory";
    if (!known)
      refuse([...path, "confidence"], {
        code: "RUB-CFG-013",
        says: `is ${describe(confidence)}; ${anyOf(confidences)} is wanted`,
        remedy: `Write ${anyOf(confidences.map((word) => `\`${word}\``))}.`,
      });
  }
  return from;
};

/** Keys of a mapping that no column answers to. */
const refuseUnknown = (given: Mapping, known: readonly string[], { path, refuse }: Context): void => {
  for (const key of Object.keys(given)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    refuse(
      [...path, key],
      {
        code: "RUB-CFG-006",
        says: `has no key "${printable(key)}"`,
        remedy: near ? `Did you mean \`${near}\`?` : `Remove it; the keys here are ${anyOf(known)}.`,
      },
      true,
    );
  }
};

const figureKeys: readonly string[] = ["value", "min", "max", "source", "confidence"];

const readFigure = (
  column: Column & { readonly kind: "figure" },
  value: unknown,
  context: Context,
): Figure<Dimension> | undefined => {
  const { path, refuse } = context;
  const { dimension } = column;
  const given: Mapping = isMapping(value) ? value : { value };
  refuseUnknown(given, figureKeys, context);
  const limits = { min: column.positive ? least : -greatest, max: greatest, example: exampleText(dimension) };
  const read = (key: "value" | "min" | "max"): number | undefined => {
    const text = given[key];
    if (text === undefined) return undefined;
    const quantity = readQuantity(dimension, limits, text);
    if (quantity.ok) return quantity.value;
    refuse(isMapping(value) ? [...path, key] : path, quantity.problem);
    return undefined;
  };
  const [typical, min, max] = [read("value"), read("min"), read("max")];
  if (isMapping(value) && given.value === undefined) missing(refuse, [...path, "value"], limits.example);
  const from = { ...context.from, ...readSource(given.source, given.confidence, path, refuse) };
  // Said once, of the row: a source that stands there serves all of its figures.
  if (from.source === undefined && given.source === undefined)
    missing(refuse, [...context.row, "source"], "source: data sheet 2024-03, page 2");
  if (from.confidence === undefined && given.confidence === undefined)
    missing(refuse, [...context.row, "confidence"], "confidence: primary");
  if (typical === undefined || from.source === undefined || from.confidence === undefined) return undefined;
  if ((min ?? typical) > typical || (max ?? typical) < typical)
    refuse(path, {
      code: "RUB-CAT-004",
      says: "has limits that do not hold its value between them",
      remedy: "Write `min` at most and `max` at least the value.",
    });
  return figure(
    dimension,
    typical,
    { source: from.source, confidence: from.confidence },
    {
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    },
  );
};

const wrongKind = (value: unknown, wanted: string, example: string, { path, refuse }: Context): undefined => {
  refuse(path, {
    code: "RUB-CFG-008",
    says: `is ${describe(value)}; ${wanted} is wanted`,
    remedy: `Write ${wanted}, like \`${example}\`.`,
  });
  return undefined;
};

const readColumn = (column: Column, value: unknown, base: unknown, context: Context): unknown => {
  if (value === null && column.nullable) return null;
  switch (column.kind) {
    case "figure":
      return readFigure(column, value, context);
    case "flag":
      return typeof value === "boolean" ? value : wrongKind(value, "true or false", "true", context);
    case "number":
      return Number.isInteger(value) && (value as number) > 0 && (value as number) < 1000
        ? value
        : wrongKind(value, "a whole number from 1 to 999", "2", context);
    case "text": {
      const text = readText(value, "words");
      if (text.ok) return text.value;
      context.refuse(context.path, text.problem);
      return undefined;
    }
    case "group":
      return isMapping(value)
        ? readColumns(column.columns, value, base, context)
        : wrongKind(value, "a mapping of keys to values", "{ … }", context);
    case "list":
      return Array.isArray(value) && value.length === column.length
        ? value.map((item: unknown, index) =>
            readColumn(column.item, item, undefined, { ...context, path: [...context.path, index] }),
          )
        : wrongKind(value, `a list of ${column.length}`, "[…]", context);
  }
};

/**
 * Read the columns of a row or of a group within one.
 * @param base the row of the catalogue that is changed; without it every column must be given
 */
export const readColumns = (columns: Columns, given: Mapping, base: unknown, context: Context): object => {
  const labels = Object.keys(columns).map(columnLabel);
  refuseUnknown(given, labels, context);
  const known = isMapping(base) ? base : undefined;
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) => {
      const label = columnLabel(name);
      const path = [...context.path, label];
      const value = given[label];
      if (value !== undefined)
        return [[name, readColumn(column, value, known?.[name], { ...context, path })] as const];
      if (known && name in known) return [[name, known[name]] as const];
      if (!column.optional)
        missing(
          context.refuse,
          path,
          `${label}: ${column.kind === "figure" ? exampleText(column.dimension) : "…"}`,
        );
      return [];
    }),
  );
};
