/**
 * Large sparse positive-definite systems with no positive entry off the diagonal: conjugate gradients, preconditioned
 * by a cycle over coarser systems in which every coarse system is itself solved by two steps of conjugate gradients
 * (the K-cycle of Y. Notay, An aggregation-based algebraic multigrid method, ETNA 37, 2010). The number of steps
 * hardly grows with the mesh, however ragged the copper.
 */
import { type Factor, factorise, solveFactored } from "../sparse-ldl.js";
import type { SparseSymmetric } from "../sparse-matrix.js";
import { type Level, levelsOf } from "./aggregation.js";

const maxSteps = 400;
/** A coarse system whose first step leaves less than this needs no second. */
const goodStep = 0.25;

/** As in `sparse-matrix.ts`; these loops are the innermost of all, where a call through an import is dear under test. */
const at = (array: Int32Array | Float64Array, index: number): number => array[index] ?? 0;

/** Room to work in, a set for each level. */
type Work = {
  readonly coarse: Float64Array;
  readonly correction: Float64Array;
  readonly first: Float64Array;
  readonly image: Float64Array;
  readonly second: Float64Array;
  readonly secondImage: Float64Array;
};

export type Multigrid = {
  readonly levels: readonly Level[];
  readonly work: readonly Work[];
  /** Of the coarsest system. */
  readonly factor: Factor;
};

export type Iterated = {
  readonly x: Float64Array;
  /** Norm of the residual over that of the right-hand side. */
  readonly residual: number;
  readonly steps: number;
};

/** Prepare a system to be solved; undefined where it is not positive definite. */
export const multigrid = (system: SparseSymmetric): Multigrid | undefined => {
  const levels = levelsOf(system);
  const last = levels.at(-1);
  const factor = last && factorise(last.matrix);
  if (!factor) return undefined;
  const work = levels.map(({ matrix: { size } }, index): Work => {
    const own = (): Float64Array => new Float64Array(size);
    const next = new Float64Array(levels[index + 1]?.matrix.size ?? 0);
    return {
      coarse: next,
      correction: new Float64Array(next.length),
      first: own(),
      image: own(),
      second: own(),
      secondImage: own(),
    };
  });
  return { levels, work, factor };
};

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += at(a, i) * at(b, i);
  return sum;
};

/** y = A·x. */
const multiply = (
  { size, start, column, value, diagonal }: SparseSymmetric,
  x: Float64Array,
  y: Float64Array,
): void => {
  for (let i = 0; i < size; i++) {
    let sum = at(diagonal, i) * at(x, i);
    const end = at(start, i + 1);
    for (let entry = at(start, i); entry < end; entry++) sum += at(value, entry) * at(x, at(column, entry));
    y[i] = sum;
  }
};

/** One sweep of Gauss and Seidel, forwards from zero. */
const sweepFromZero = (
  { matrix: { size, start, column, value, diagonal }, middle }: Level,
  r: Float64Array,
  x: Float64Array,
): void => {
  for (let i = 0; i < size; i++) {
    let sum = at(r, i);
    const end = at(middle, i);
    for (let entry = at(start, i); entry < end; entry++) sum -= at(value, entry) * at(x, at(column, entry));
    x[i] = sum / at(diagonal, i);
  }
};

/** What such a sweep leaves of the right-hand side, for the groups: it is what stands right of the diagonal. */
const leftOver = (
  { matrix: { size, start, column, value }, middle, group }: Level,
  x: Float64Array,
  coarse: Float64Array,
): void => {
  coarse.fill(0);
  for (let i = 0; i < size; i++) {
    let sum = 0;
    const end = at(start, i + 1);
    for (let entry = at(middle, i); entry < end; entry++) sum += at(value, entry) * at(x, at(column, entry));
    const g = at(group, i);
    coarse[g] = at(coarse, g) - sum;
  }
};

const sweepBack = (
  { size, start, column, value, diagonal }: SparseSymmetric,
  r: Float64Array,
  x: Float64Array,
): void => {
  for (let i = size - 1; i >= 0; i--) {
    let sum = at(r, i);
    const end = at(start, i + 1);
    for (let entry = at(start, i); entry < end; entry++) sum -= at(value, entry) * at(x, at(column, entry));
    x[i] = sum / at(diagonal, i);
  }
};

/** z ≈ A⁻¹·r on a level: a sweep, the coarser system's correction, a sweep back. */
const cycle = (grid: Multigrid, depth: number, r: Float64Array, z: Float64Array): void => {
  const [level, work] = [grid.levels[depth], grid.work[depth]];
  if (!level || !work) return;
  if (depth === grid.levels.length - 1) {
    z.set(solveFactored(grid.factor, r));
    return;
  }
  const { matrix, group } = level;
  const { coarse, correction } = work;
  sweepFromZero(level, r, z);
  leftOver(level, z, coarse);
  solveCoarse(grid, depth + 1, coarse, correction);
  for (let i = 0; i < matrix.size; i++) z[i] = at(z, i) + at(correction, at(group, i));
  sweepBack(matrix, r, z);
};

/** At most two steps of conjugate gradients on a coarse system; spoils `r`. */
const solveCoarse = (grid: Multigrid, depth: number, r: Float64Array, x: Float64Array): void => {
  const [level, work] = [grid.levels[depth], grid.work[depth]];
  if (!level || !work) return;
  if (depth === grid.levels.length - 1) {
    cycle(grid, depth, r, x);
    return;
  }
  const { first, image, second, secondImage } = work;
  const before = dot(r, r);
  if (before === 0) {
    x.fill(0);
    return;
  }
  cycle(grid, depth, r, first);
  multiply(level.matrix, first, image);
  const curvature = dot(first, image);
  const step = dot(first, r) / curvature;
  for (let i = 0; i < r.length; i++) r[i] = at(r, i) - step * at(image, i);
  if (dot(r, r) <= goodStep * goodStep * before) {
    for (let i = 0; i < r.length; i++) x[i] = step * at(first, i);
    return;
  }
  cycle(grid, depth, r, second);
  multiply(level.matrix, second, secondImage);
  const mixed = dot(second, image);
  const along = dot(second, r);
  const rest = dot(second, secondImage) - (mixed * mixed) / curvature;
  const stepOne = step - (mixed * along) / (curvature * rest);
  const stepTwo = along / rest;
  for (let i = 0; i < r.length; i++) x[i] = stepOne * at(first, i) + stepTwo * at(second, i);
};

/** Solve to a relative residual. */
export const solveMultigrid = (grid: Multigrid, rightHandSide: Float64Array, tolerance: number): Iterated => {
  const matrix = grid.levels[0]?.matrix;
  const size = rightHandSide.length;
  const x = new Float64Array(size);
  const norm = Math.sqrt(dot(rightHandSide, rightHandSide));
  if (norm === 0 || !matrix) return { x, residual: 0, steps: 0 };
  const r = rightHandSide.slice();
  const z = new Float64Array(size);
  const p = new Float64Array(size);
  const q = new Float64Array(size);
  let rho = 0;
  let residual = 1;
  let steps = 0;
  for (; residual > tolerance && steps < maxSteps; steps++) {
    cycle(grid, 0, r, z);
    // The cycle is no fixed matrix: the new direction is made conjugate to the last one alone.
    const beta = steps === 0 ? 0 : -dot(z, q) / rho;
    for (let i = 0; i < size; i++) p[i] = at(z, i) + beta * at(p, i);
    multiply(matrix, p, q);
    rho = dot(p, q);
    const alpha = dot(p, r) / rho;
    for (let i = 0; i < size; i++) {
      x[i] = at(x, i) + alpha * at(p, i);
      r[i] = at(r, i) - alpha * at(q, i);
    }
    residual = Math.sqrt(dot(r, r)) / norm;
  }
  return { x, residual, steps };
};
