/** How text looks in symbols and on the sheet. */
import { list, type SList, word } from "./s-expression.js";

/** KiCad's usual height of letters on a schematic: one step of the grid. */
export const textSizeMm = 1.27;

export const effects = (sizeMm: number, ...more: readonly (SList | undefined)[]): SList =>
  list("effects", list("font", list("size", sizeMm, sizeMm)), ...more);

/** Sides that the text is aligned to; absent when it is centred. */
export const justify = (...words: readonly (string | undefined)[]): SList | undefined => {
  const given = words.flatMap((name) => (name === undefined ? [] : [word(name)]));
  return given.length === 0 ? undefined : list("justify", ...given);
};
