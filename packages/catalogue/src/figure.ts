/** A figure of the catalogue: a quantity with its tolerance, its source and how sure it is. */
import { type Dimension, type Quantity, quantity } from "@rubus/units";

/**
 * How sure a figure is: read in a primary source (maker, standard, kernel), read in a secondary one
 * (another's reading of it), measured, derived by arithmetic from such figures, or known from memory
 * only, in which case the proofs carry its tolerance and the guide lists it under "measure before ordering".
 */
export type Confidence = "primary" | "secondary" | "tested" | "derived" | "memory";

export type Figure<D extends Dimension> = {
  readonly dimension: D;
  /** Typical or nominal value. */
  readonly value: Quantity<D>;
  /** Least and greatest value to be reckoned with; absent where the value is exact. */
  readonly min?: Quantity<D>;
  readonly max?: Quantity<D>;
  /** Document, page or drawing the figure was taken from, or the arithmetic that gave it. */
  readonly source: string;
  readonly confidence: Confidence;
};

/** What every row of the catalogue carries. */
export type Row = {
  /** Kebab-case maker and type, unique in its family: `mean-well-rsp-200-5`. */
  readonly key: string;
  /** Name for people: `MEAN WELL RSP-200-5`. */
  readonly name: string;
};

/** Where figures come from: a document and how sure it makes them. */
export type Source = { readonly source: string; readonly confidence: Confidence };

export const source = (text: string, confidence: Confidence): Source => ({ source: text, confidence });

/**
 * A figure in the base unit of its dimension (V, A, Ω, W, mm, °C, 1).
 * @param range least and greatest value, where the value has a tolerance
 */
export const figure = <D extends Dimension>(
  dimension: D,
  value: number,
  from: Source,
  range: { readonly min?: number; readonly max?: number } = {},
): Figure<D> => ({
  dimension,
  value: quantity(dimension, value),
  ...(range.min === undefined ? {} : { min: quantity(dimension, range.min) }),
  ...(range.max === undefined ? {} : { max: quantity(dimension, range.max) }),
  ...from,
});
