/**
 * Conjugate gradients for large sparse positive-definite systems with no positive entry off the diagonal.
 *
 * Preconditioned by the incomplete factor (D + L)·D⁻¹·(D + Lᵀ) that keeps the matrix's own entries and changes the
 * diagonal alone, most of the dropped fill added back to it (I. Gustafsson: A class of first order factorization
 * methods, BIT 18, 1978): the steps grow with the square root of the mesh's width.
 */
import { at, type SparseSymmetric } from "../sparse-matrix.js";

/** Share of the dropped fill that the diagonal keeps; all of it could make a pivot vanish. */
const keptFill = 0.985;
const maxSteps = 5000;

export type Iterated = {
  readonly x: Float64Array;
  /** Norm of the residual over that of the right-hand side. */
  readonly residual: number;
  readonly steps: number;
};

/** Pivots of the incomplete factor. */
export const incompletePivots = ({ size, start, column, value, diagonal }: SparseSymmetric): Float64Array => {
  // Sum of each row's entries right of the diagonal: what eliminating it would fill.
  const right = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let entry = at(start, i); entry < at(start, i + 1); entry++)
      if (at(column, entry) > i) sum += at(value, entry);
    right[i] = sum;
  }
  const pivot = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let left = at(diagonal, i);
    for (let entry = at(start, i); entry < at(start, i + 1); entry++) {
      const j = at(column, entry);
      if (j >= i) continue;
      const v = at(value, entry);
      left -= (v * (v + keptFill * (at(right, j) - v))) / at(pivot, j);
    }
    pivot[i] = left;
  }
  return pivot;
};

/** Solve to a relative residual. `pivot` from `incompletePivots` of the same matrix. */
export const conjugateGradient = (
  { size, start, column, value, diagonal }: SparseSymmetric,
  pivot: Float64Array,
  rightHandSide: Float64Array,
  tolerance: number,
): Iterated => {
  const x = new Float64Array(size);
  const r = rightHandSide.slice();
  const z = new Float64Array(size);
  const p = new Float64Array(size);
  const q = new Float64Array(size);
  const norm = Math.sqrt(rightHandSide.reduce((sum, each) => sum + each * each, 0));
  if (norm === 0) return { x, residual: 0, steps: 0 };
  let rho = 0;
  let residual = 1;
  let steps = 0;
  for (; residual > tolerance && steps < maxSteps; steps++) {
    for (let i = 0; i < size; i++) {
      let sum = at(r, i);
      for (let entry = at(start, i); entry < at(start, i + 1); entry++) {
        const j = at(column, entry);
        if (j < i) sum -= at(value, entry) * at(z, j);
      }
      z[i] = sum / at(pivot, i);
    }
    let nextRho = 0;
    for (let i = size - 1; i >= 0; i--) {
      let sum = 0;
      for (let entry = at(start, i); entry < at(start, i + 1); entry++) {
        const j = at(column, entry);
        if (j > i) sum += at(value, entry) * at(z, j);
      }
      const each = at(z, i) - sum / at(pivot, i);
      z[i] = each;
      nextRho += each * at(r, i);
    }
    const beta = steps === 0 ? 0 : nextRho / rho;
    rho = nextRho;
    for (let i = 0; i < size; i++) p[i] = at(z, i) + beta * at(p, i);
    let curvature = 0;
    for (let i = 0; i < size; i++) {
      let sum = at(diagonal, i) * at(p, i);
      for (let entry = at(start, i); entry < at(start, i + 1); entry++)
        sum += at(value, entry) * at(p, at(column, entry));
      q[i] = sum;
      curvature += sum * at(p, i);
    }
    const alpha = rho / curvature;
    let square = 0;
    for (let i = 0; i < size; i++) {
      x[i] = at(x, i) + alpha * at(p, i);
      const left = at(r, i) - alpha * at(q, i);
      r[i] = left;
      square += left * left;
    }
    residual = Math.sqrt(square) / norm;
  }
  return { x, residual, steps };
};
