/** Shapes as runs of grid cells. */
import { boundingBox, cross, edges, type Polygon, subtract, type Vec2 } from "@rubus/units";
import type { Grid } from "./grid.js";

/** Called with the row and the first and last column of a run of cells. */
export type RunVisitor = (row: number, first: number, last: number) => void;

/** Grid coordinates are millimetres over pitch, counted from the grid's first cell. */
export const toGrid = ({ corner, pitchMm, rim }: Grid, { x, y }: Vec2): Vec2 => ({
  x: (x - corner.x) / pitchMm + rim,
  y: (y - corner.y) / pitchMm + rim,
});

/** A row's reach within `reach` of a segment: its least and greatest x, or an empty interval. */
const acrossCapsule = (a: Vec2, b: Vec2, reach: number, y: number): readonly [number, number] => {
  let low = Infinity;
  let high = -Infinity;
  for (const end of [a, b]) {
    const rise = y - end.y;
    if (Math.abs(rise) > reach) continue;
    const half = Math.sqrt(reach * reach - rise * rise);
    low = Math.min(low, end.x - half);
    high = Math.max(high, end.x + half);
  }
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return [low, high];
  // The band between the two end discs: within reach of the line, and beside the segment.
  let [left, right] = [-Infinity, Infinity];
  const narrow = (one: number, other: number): void => {
    left = Math.max(left, Math.min(one, other));
    right = Math.min(right, Math.max(one, other));
  };
  if (dy !== 0) {
    const middle = a.x + ((y - a.y) * dx) / dy;
    narrow(middle - (reach * length) / dy, middle + (reach * length) / dy);
  } else if (Math.abs(y - a.y) > reach) return [low, high];
  if (dx !== 0) narrow(a.x - ((y - a.y) * dy) / dx, b.x - ((y - b.y) * dy) / dx);
  else if ((y - a.y) * (y - b.y) > 0) return [low, high];
  return left > right ? [low, high] : [Math.min(low, left), Math.max(high, right)];
};

const isConvex = (points: Polygon): boolean => {
  let sign = 0;
  return edges(points).every(([a, b], index) => {
    const next = points[(index + 2) % points.length] ?? a;
    const turn = Math.sign(cross(subtract(b, a), subtract(next, b)));
    if (turn === 0) return true;
    if (sign === 0) sign = turn;
    return turn === sign;
  });
};

/** Rounding of a hair's breadth keeps cells at exactly the reach out, and cells on a row in. */
export const hairMm = 1e-6;

/** Pass on what of a run lies on the grid. */
const clipped =
  ({ columns }: Grid, visit: RunVisitor): RunVisitor =>
  (row, first, last) => {
    const [from, to] = [Math.max(0, first), Math.min(columns - 1, last)];
    if (from <= to) visit(row, from, to);
  };

/** Visit the runs of cells whose centres lie in the polygon (even-odd). */
export const visitInside = (grid: Grid, polygon: Polygon, visit: RunVisitor): void => {
  const sides = edges(polygon.map((point) => toGrid(grid, point)));
  const ys = sides.map(([a]) => a.y);
  const pass = clipped(grid, visit);
  const last = Math.min(grid.rows - 1, Math.floor(Math.max(...ys)));
  for (let row = Math.max(0, Math.ceil(Math.min(...ys))); row <= last; row++) {
    const crossings = sides
      .filter(([a, b]) => a.y > row !== b.y > row)
      .map(([a, b]) => ((b.x - a.x) * (row - a.y)) / (b.y - a.y) + a.x)
      .sort((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      pass(row, Math.ceil(crossings[index] ?? 0), Math.ceil(crossings[index + 1] ?? 0) - 1);
    }
  }
};

/** Runs along the outline edge by edge, in rows of the grid but on columns beyond it too. */
const runsAlong = (grid: Grid, polygon: Polygon, reachMm: number, visit: RunVisitor): void => {
  const reach = (reachMm - hairMm) / grid.pitchMm;
  if (reach <= 0) return;
  for (const [a, b] of edges(polygon.map((point) => toGrid(grid, point)))) {
    const last = Math.min(grid.rows - 1, Math.floor(Math.max(a.y, b.y) + reach));
    for (let row = Math.max(0, Math.ceil(Math.min(a.y, b.y) - reach)); row <= last; row++) {
      const [low, high] = acrossCapsule(a, b, reach, row);
      if (low <= high) visit(row, Math.ceil(low), Math.floor(high));
    }
  }
};

/** Visit the runs of cells nearer than `reachMm` to the polygon's outline; a run may come more than once. */
export const visitAlong = (grid: Grid, polygon: Polygon, reachMm: number, visit: RunVisitor): void =>
  runsAlong(grid, polygon, reachMm, clipped(grid, visit));

/** Visit the runs of cells whose centres lie in the polygon or nearer than `reachMm` to its outline. */
export const visitNear = (grid: Grid, polygon: Polygon, reachMm: number, visit: RunVisitor): void => {
  if (reachMm <= hairMm || !isConvex(polygon)) {
    visitInside(grid, polygon, visit);
    visitAlong(grid, polygon, reachMm, visit);
    return;
  }
  // A grown convex shape is convex: one run a row, from the least to the greatest cell of all its edges' runs.
  const { min, max } = boundingBox(polygon.map((point) => toGrid(grid, point)));
  const reach = reachMm / grid.pitchMm;
  const base = Math.max(0, Math.floor(min.y - reach));
  const rows = Math.min(grid.rows - 1, Math.ceil(max.y + reach)) - base + 1;
  if (rows <= 0) return;
  const firsts = new Int32Array(rows).fill(2 ** 31 - 1);
  const lasts = new Int32Array(rows).fill(-(2 ** 31));
  runsAlong(grid, polygon, reachMm, (row, first, last) => {
    firsts[row - base] = Math.min(firsts[row - base] ?? first, first);
    lasts[row - base] = Math.max(lasts[row - base] ?? last, last);
  });
  const pass = clipped(grid, visit);
  for (let row = 0; row < rows; row++) pass(base + row, firsts[row] ?? 0, lasts[row] ?? -1);
};
