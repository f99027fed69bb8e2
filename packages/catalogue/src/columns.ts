/**
 * The columns of a family, read off its rows: what a row of one's own must hold, and the heads of the
 * catalogue's pages. A column that some row leaves out is optional.
 */
import type { Dimension } from "@rubus/units";
import type { Figure, Row } from "./figure.js";

export type Column = { readonly optional: boolean; readonly nullable: boolean } & (
  | {
      readonly kind: "figure";
      readonly dimension: Dimension;
      /** Nothing is ever zero or less here. */
      readonly positive: boolean;
    }
  | { readonly kind: "flag" | "number" | "text" }
  | { readonly kind: "group"; readonly columns: Columns }
  | { readonly kind: "list"; readonly length: number; readonly item: Column }
);

/** By name as it stands in the code, in the order of the rows. */
export type Columns = Readonly<Record<string, Column>>;

/** What every row has and no column repeats; `source` and `confidence` are of the row's own text. */
const ofEveryRow: readonly string[] = ["key", "name", "source", "confidence"];

/** A quantity of the catalogue, told from other objects by its dimension. */
export const isFigure = (value: unknown): value is Figure<Dimension> =>
  typeof value === "object" && value !== null && "dimension" in value;

const kindOf = (present: readonly unknown[]) => {
  const [first] = present;
  if (isFigure(first)) {
    const positive = present.filter(isFigure).every(({ min, value }) => (min ?? value) > 0);
    return { kind: "figure", dimension: first.dimension, positive } as const;
  }
  if (Array.isArray(first)) return { kind: "list", length: first.length, item: columnOf(first) } as const;
  if (typeof first === "object")
    return { kind: "group", columns: columnsOf(present as readonly object[]) } as const;
  if (typeof first === "boolean") return { kind: "flag" } as const;
  return { kind: typeof first === "number" ? "number" : "text" } as const;
};

const columnOf = (values: readonly unknown[]): Column => ({
  optional: values.includes(undefined),
  nullable: values.includes(null),
  ...kindOf(values.filter((value) => value !== undefined && value !== null)),
});

/** The columns that rows, or groups within rows, have between them. */
export const columnsOf = (rows: readonly (Row | object)[]): Columns => {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  for (const name of ofEveryRow) names.delete(name);
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      columnOf(rows.map((row) => (row as Readonly<Record<string, unknown>>)[name])),
    ]),
  );
};

/** A column's name as files and pages write it: `ratedCurrent` is `rated-current`. */
export const columnLabel = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Every figure of a row, at any depth, with its labels joined by dots. */
export const figuresOf = (
  value: unknown,
  label = "",
): readonly (readonly [label: string, figure: Figure<Dimension>])[] => {
  if (isFigure(value)) return [[label, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const named = (item as { readonly name?: unknown } | null)?.name;
    const own = Array.isArray(value) && typeof named === "string" ? named : columnLabel(key);
    return figuresOf(item, label === "" ? own : `${label}.${own}`);
  });
};
