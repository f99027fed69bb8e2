/**
 * Direct solution of sparse symmetric positive-definite systems: L·D·Lᵀ, row by row.
 *
 * The pattern of row k of L is what the elimination tree reaches from the entries of row k left of
 * the diagonal (T. Davis: Direct Methods for Sparse Linear Systems, SIAM 2006, chapter 4); its values
 * come from one sparse triangular solve with the rows above.
 */
import { minimumDegreeOrder } from "./minimum-degree.js";
import { at, type SparseSymmetric } from "./sparse-matrix.js";

export type Factor = {
  readonly order: Int32Array;
  /** Columns of L without its unit diagonal, rows in ascending order. */
  readonly start: Int32Array;
  readonly row: Int32Array;
  readonly value: Float64Array;
  readonly pivot: Float64Array;
};

type Tree = { readonly place: Int32Array; readonly parent: Int32Array; readonly start: Int32Array };

/** Elimination tree and the length of each column of L. */
const eliminationTree = ({ size, start, column }: SparseSymmetric, order: Int32Array): Tree => {
  const place = new Int32Array(size);
  order.forEach((variable, index) => {
    place[variable] = index;
  });
  const parent = new Int32Array(size).fill(-1);
  const seen = new Int32Array(size);
  const columnStart = new Int32Array(size + 1);
  for (let k = 0; k < size; k++) {
    seen[k] = k;
    const variable = at(order, k);
    for (let entry = at(start, variable); entry < at(start, variable + 1); entry++) {
      let i = at(place, at(column, entry));
      if (i > k) continue;
      for (; seen[i] !== k; i = at(parent, i)) {
        if (parent[i] === -1) parent[i] = k;
        columnStart[i + 1] = at(columnStart, i + 1) + 1;
        seen[i] = k;
      }
    }
  }
  for (let k = 0; k < size; k++) columnStart[k + 1] = at(columnStart, k + 1) + at(columnStart, k);
  return { place, parent, start: columnStart };
};

/**
 * Factorise; undefined where a pivot is not greater than zero, so the matrix is not positive definite
 * to the precision of doubles.
 */
export const factorise = (
  matrix: SparseSymmetric,
  order: Int32Array = minimumDegreeOrder(matrix),
): Factor | undefined => {
  const { size } = matrix;
  const { place, parent, start } = eliminationTree(matrix, order);
  const row = new Int32Array(at(start, size));
  const value = new Float64Array(at(start, size));
  const end = start.slice(0, size);
  const pivot = new Float64Array(size);
  const work = new Float64Array(size);
  const seen = new Int32Array(size).fill(-1);
  const pattern = new Int32Array(size);
  const path = new Int32Array(size);
  for (let k = 0; k < size; k++) {
    // The pattern is collected from the back, each path of the tree before what it leads to.
    let top = size;
    seen[k] = k;
    const variable = at(order, k);
    for (let entry = at(matrix.start, variable); entry < at(matrix.start, variable + 1); entry++) {
      let i = at(place, at(matrix.column, entry));
      if (i > k) continue;
      work[i] = at(work, i) + at(matrix.value, entry);
      let length = 0;
      for (; seen[i] !== k; i = at(parent, i)) {
        path[length++] = i;
        seen[i] = k;
      }
      while (length > 0) pattern[--top] = at(path, --length);
    }
    let diagonal = at(matrix.diagonal, variable);
    for (; top < size; top++) {
      const i = at(pattern, top);
      const reduced = at(work, i);
      work[i] = 0;
      const last = at(end, i);
      for (let entry = at(start, i); entry < last; entry++) {
        const target = at(row, entry);
        work[target] = at(work, target) - at(value, entry) * reduced;
      }
      const factor = reduced / at(pivot, i);
      diagonal -= factor * reduced;
      row[last] = k;
      value[last] = factor;
      end[i] = last + 1;
    }
    if (!(diagonal > 0)) return undefined;
    pivot[k] = diagonal;
  }
  return { order, start, row, value, pivot };
};

/** Solve for one right-hand side. */
export const solveFactored = (factor: Factor, rightHandSide: Float64Array): Float64Array => {
  const { order, start, row, value, pivot } = factor;
  const size = order.length;
  const x = new Float64Array(size);
  for (let k = 0; k < size; k++) x[k] = at(rightHandSide, at(order, k));
  for (let k = 0; k < size; k++)
    for (let entry = at(start, k); entry < at(start, k + 1); entry++) {
      const target = at(row, entry);
      x[target] = at(x, target) - at(value, entry) * at(x, k);
    }
  for (let k = size - 1; k >= 0; k--) {
    let sum = at(x, k) / at(pivot, k);
    for (let entry = at(start, k); entry < at(start, k + 1); entry++)
      sum -= at(value, entry) * at(x, at(row, entry));
    x[k] = sum;
  }
  const solution = new Float64Array(size);
  for (let k = 0; k < size; k++) solution[at(order, k)] = at(x, k);
  return solution;
};
