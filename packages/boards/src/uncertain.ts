/** Figures of a board's parts that are known from memory only: look them up or measure them before ordering. */
import type { Confidence, Figure } from "@rubus/catalogue";
import { type Dimension, formatQuantity } from "@rubus/units";

export type UncertainFigure = {
  /** `TE Connectivity 1-84952-2: height`. */
  readonly name: string;
  /** `2.6 mm (2 mm … 3.2 mm)`. */
  readonly takenAs: string;
  readonly source: string;
};

type AnyFigure = Figure<Dimension>;

const isFigure = (value: object): value is AnyFigure => "dimension" in value && "confidence" in value;

const words = (key: string): string => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const takenAs = ({ value, min, max, dimension }: AnyFigure): string => {
  const text = (each: AnyFigure["value"]): string => formatQuantity(each, dimension, 6);
  return min === undefined && max === undefined
    ? text(value)
    : `${text(value)} (${text(min ?? value)} … ${text(max ?? value)})`;
};

const within = (value: unknown, path: readonly string[], unsure: Confidence): readonly UncertainFigure[] => {
  if (typeof value !== "object" || value === null) return [];
  if (isFigure(value))
    return value.confidence === unsure
      ? [{ name: path.join(" "), takenAs: takenAs(value), source: value.source }]
      : [];
  return Object.entries(value).flatMap(([key, item]) => within(item, [...path, words(key)], unsure));
};

/** All figures from memory of the rows that a board is made of, each row once, in the order given. */
export const uncertainFigures = (rows: readonly { readonly name: string }[]): readonly UncertainFigure[] =>
  [...new Set(rows)].flatMap((row) => within(row, [`${row.name}:`], "memory"));
