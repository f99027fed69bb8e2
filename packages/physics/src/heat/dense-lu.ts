/** Small dense systems without symmetry: air that carries heat one way makes a network's matrix lopsided. */
import { at } from "../sparse-matrix.js";

/** A factorised matrix; opaque to its users. */
export type DenseFactor = {
  readonly size: number;
  /** Both triangles, row by row. */
  readonly triangles: Float64Array;
  /** The row of the matrix that stands at each place. */
  readonly order: Int32Array;
};

const place = (size: number, row: number, column: number): number => row * size + column;

/** The row from `from` on with the largest entry in a column. */
const pivotRow = (matrix: Float64Array, size: number, from: number): number => {
  let best = from;
  for (let row = from + 1; row < size; row++)
    if (Math.abs(at(matrix, place(size, row, from))) > Math.abs(at(matrix, place(size, best, from))))
      best = row;
  return best;
};

const swapRows = (matrix: Float64Array, size: number, a: number, b: number): void => {
  if (a === b) return;
  const kept = matrix.slice(a * size, (a + 1) * size);
  matrix.copyWithin(a * size, b * size, (b + 1) * size);
  matrix.set(kept, b * size);
};

/**
 * Gaussian elimination with partial pivoting (Golub and Van Loan, Matrix Computations, 3.4).
 * @param matrix `size` rows of `size` entries, row by row
 * @returns undefined where the matrix is singular to rounding
 */
export const factoriseDense = (matrix: Float64Array, size: number): DenseFactor | undefined => {
  const work = matrix.slice();
  const order = Int32Array.from({ length: size }, (_, row) => row);
  const scale = work.reduce((most, item) => Math.max(most, Math.abs(item)), 0);
  for (let k = 0; k < size; k++) {
    const row = pivotRow(work, size, k);
    swapRows(work, size, k, row);
    [order[k], order[row]] = [at(order, row), at(order, k)];
    const pivot = at(work, place(size, k, k));
    if (!(Math.abs(pivot) > scale * size * Number.EPSILON)) return undefined;
    for (let i = k + 1; i < size; i++) {
      const factor = at(work, place(size, i, k)) / pivot;
      if (factor === 0) continue;
      work[place(size, i, k)] = factor;
      for (let j = k + 1; j < size; j++)
        work[place(size, i, j)] = at(work, place(size, i, j)) - factor * at(work, place(size, k, j));
    }
  }
  return { size, triangles: work, order };
};

/** Solve for one right-hand side. */
export const solveDense = ({ size, triangles, order }: DenseFactor, rightHandSide: Float64Array) => {
  const x = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = at(rightHandSide, at(order, i));
    for (let j = 0; j < i; j++) sum -= at(triangles, place(size, i, j)) * at(x, j);
    x[i] = sum;
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = at(x, i);
    for (let j = i + 1; j < size; j++) sum -= at(triangles, place(size, i, j)) * at(x, j);
    x[i] = sum / at(triangles, place(size, i, i));
  }
  return x;
};
