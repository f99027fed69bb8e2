/** Numbers as the writers print them: short, and the same on every machine. */

/**
 * Decimal text of a number below 1e21, rounded to at most `decimals` places: no exponent, no trailing zeros, no
 * "-0". Throws a RangeError on larger numbers, NaN and infinities, which no drawing can mean.
 */
export const numberText = (value: number, decimals = 4): string => {
  if (!(Math.abs(value) < 1e21)) throw new RangeError(`a drawing cannot hold the number ${value}`);
  const factor = 10 ** decimals;
  const rounded = Math.round(value * factor) / factor;
  const text = String(rounded);
  return text.includes("e") ? rounded.toFixed(decimals).replace(/0+$/, "") : text;
};

/**
 * An entry of a matrix's linear part. It is multiplied by coordinates of some thousand units: at 9 decimals the
 * product still holds the four decimals of a coordinate.
 */
export const factorText = (value: number): string => numberText(value, 9);
