/** Looking rows up by key. */
import type { Row } from "./figure.js";

/** The row with that key, for a key that comes from a file; undefined when there is none. */
export const findRow = <R extends Row>(family: readonly R[], key: string): R | undefined =>
  family.find((row) => row.key === key);

/**
 * The row with that key, for a key written in code or already checked: a wrong literal does not compile.
 * Throws a RangeError on a key that slipped past the types.
 */
export const rowOf = <R extends Row>(family: readonly R[], key: R["key"]): R => {
  const row = findRow(family, key);
  if (!row) throw new RangeError(`no row ${key} among ${family.map((each) => each.key).join(", ")}`);
  return row;
};
