/** Discs of cells, and marking everything a disc sweeps over along a path. */
import { type Grid, isVia, stepsOf } from "./grid.js";

/** The cells within a radius of a cell, as differences of cell numbers. */
export type Disc = {
  readonly all: Int32Array;
  /** For each of the eight steps, the cells that the disc covers after it and didn't before. */
  readonly fronts: readonly Int32Array[];
};

/** How far a disc of that radius reaches, in cells, over each row from the middle one outwards; -1: not at all. */
const halfWidth = (radius: number, rise: number): number => {
  const square = radius * radius - rise * rise;
  return square <= 0 ? -1 : Math.ceil(Math.sqrt(square)) - 1;
};

/**
 * A radius in cells as it must be for copper between two cells too. A cell lies m/√2 from a diagonal track of the
 * grid; for odd m the nearest point of the track is midway between two cells, which are farther away than it is.
 */
const alsoBetween = (radius: number): number => {
  for (let m = 1; m < radius * Math.SQRT2; m += 2) {
    const toCell = Math.sqrt((m * m + 1) / 2);
    if (toCell >= radius) return toCell + 1e-6;
  }
  return radius;
};

/** The cells strictly nearer than `radiusMm`, less a hair's breadth for rounding. */
export const makeDisc = (grid: Grid, radiusMm: number): Disc => {
  const radius = alsoBetween((radiusMm - 1e-6) / grid.pitchMm);
  const reach = Math.max(-1, Math.ceil(radius) - 1);
  const all: number[] = [];
  for (let y = -reach; y <= reach; y++) {
    const half = halfWidth(radius, y);
    for (let x = -half; x <= half; x++) all.push(y * grid.columns + x);
  }
  const covered = new Set(all);
  const fronts = Array.from(stepsOf(grid), (step) =>
    Int32Array.from(all.filter((cell) => !covered.has(cell + step))),
  );
  return { all: Int32Array.from(all), fronts };
};

/** Cells marked once each: `list` holds the first `count` of them. */
export type Marks = {
  readonly marked: Int32Array;
  readonly list: Int32Array;
  count: number;
  generation: number;
};

export const makeMarks = (cells: number): Marks => ({
  marked: new Int32Array(cells),
  list: new Int32Array(cells),
  count: 0,
  generation: 0,
});

export const clearMarks = (marks: Marks): void => {
  marks.count = 0;
  marks.generation++;
};

export const markAround = (marks: Marks, cell: number, offsets: Int32Array): void => {
  const { marked, list, generation } = marks;
  let { count } = marks;
  for (let index = 0; index < offsets.length; index++) {
    const at = cell + (offsets[index] ?? 0);
    if (marked[at] === generation) continue;
    marked[at] = generation;
    list[count++] = at;
  }
  marks.count = count;
};

/** Mark what a disc sweeps over along a path. */
export const markAlong = (marks: Marks, grid: Grid, path: Int32Array, disc: Disc): void => {
  const steps = stepsOf(grid);
  let last = -1;
  for (const cell of path) {
    const direction = last < 0 || isVia(grid, last, cell) ? -1 : steps.indexOf(cell - last);
    markAround(marks, cell, disc.fronts[direction] ?? disc.all);
    last = cell;
  }
};
