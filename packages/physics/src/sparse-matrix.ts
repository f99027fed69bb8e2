/** Sparse symmetric matrices with a diagonal apart, as resistor networks give them. */

/**
 * Row `i` holds the entries `start[i]` to `start[i + 1]` of `column` and `value`. Both triangles are
 * stored; entries at the same place add up; the diagonal is not among them.
 */
export type SparseSymmetric = {
  readonly size: number;
  readonly diagonal: Float64Array;
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
};

/** An entry off the diagonal, given once for both triangles. */
export type Entry = { readonly row: number; readonly column: number; readonly value: number };

/** Read a typed array at an index the caller keeps in range: the fallback is never taken. */
export const at = (array: Int32Array | Float64Array, index: number): number => array[index] ?? 0;

/** Store a matrix from its diagonal and its entries above or below it. */
export const sparseSymmetric = (diagonal: Float64Array, entries: readonly Entry[]): SparseSymmetric => {
  const size = diagonal.length;
  const start = new Int32Array(size + 1);
  for (const { row, column } of entries) {
    start[row + 1] = at(start, row + 1) + 1;
    start[column + 1] = at(start, column + 1) + 1;
  }
  for (let i = 0; i < size; i++) start[i + 1] = at(start, i + 1) + at(start, i);
  const next = start.slice();
  const columns = new Int32Array(entries.length * 2);
  const values = new Float64Array(entries.length * 2);
  const put = (row: number, column: number, value: number): void => {
    const place = at(next, row);
    columns[place] = column;
    values[place] = value;
    next[row] = place + 1;
  };
  for (const { row, column, value } of entries) {
    put(row, column, value);
    put(column, row, value);
  }
  return { size, diagonal, start, column: columns, value: values };
};
