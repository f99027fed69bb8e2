/** Which nets may lay a track or drill a via at each cell, as the design's fixed things leave it. */
import type { Polygon } from "@rubus/units";
import { type Barrier, closed, free } from "./barriers.js";
import { cellCount, type Grid, stepsOf } from "./grid.js";
import { visitAlong, visitInside, visitNear } from "./raster.js";

/** For every cell: anyone may pass (0), no one may (-1), or only the net of that number (1 to 32,767). */
export type Owners = Int16Array;

/** Owners of every cell; a cell that two would own is closed to both. */
const ownersOf = (
  grid: Grid,
  outline: Polygon,
  barriers: readonly Barrier[],
  bars: Barrier["bars"],
): Owners => {
  const owners = new Int16Array(cellCount(grid)).fill(closed);
  visitInside(grid, outline, (row, first, last) => {
    for (const base of [row * grid.columns, grid.perLayer + row * grid.columns])
      owners.fill(free, base + first, base + last + 1);
  });
  for (const barrier of barriers) {
    if (barrier.bars !== bars) continue;
    const { layer, owner, shape, reachMm } = barrier;
    const visit = barrier.rimOnly ? visitAlong : visitNear;
    visit(grid, shape, reachMm, (row, first, last) => {
      const base = layer * grid.perLayer + row * grid.columns;
      for (let cell = base + first; cell <= base + last; cell++) {
        const now = owners[cell] ?? closed;
        owners[cell] = now === free || now === owner ? owner : closed;
      }
    });
  }
  return owners;
};

/**
 * Steps that touch nothing halfway, where the two cells they join touch nothing themselves: at the corner of a
 * pad the middle of a step comes nearer than its ends.
 * @param between owners of the points half a step beyond every cell, by columns and rows
 */
const steppableFrom = (
  grid: Grid,
  tracks: Owners,
  between: (columns: number, rows: number) => Owners,
): Uint8Array => {
  const steppable = new Uint8Array(tracks.length);
  const steps = stepsOf(grid);
  const allow = (direction: number, middles: Owners, offset: number): void => {
    const step = steps[direction] ?? 0;
    const back = (direction + 4) & 7;
    for (let cell = grid.columns + 1; cell < tracks.length - grid.columns - 1; cell++) {
      const [from, to] = [tracks[cell] ?? closed, tracks[cell + step] ?? closed];
      if (from === closed || to === closed) continue;
      const middle = middles[cell + offset] ?? closed;
      if (middle !== free && middle !== from && middle !== to) continue;
      steppable[cell] = (steppable[cell] ?? 0) | (1 << direction);
      steppable[cell + step] = (steppable[cell + step] ?? 0) | (1 << back);
    }
  };
  allow(0, between(1, 0), 0);
  allow(2, between(0, 1), 0);
  const slanted = between(1, 1);
  allow(1, slanted, 0);
  allow(3, slanted, -1);
  return steppable;
};

/** Where the tracks of a net class may go. */
export type TrackPassage = {
  readonly owners: Owners;
  /** Bit d is set where a track may take step d to the next cell without touching anything halfway. */
  readonly steppable: Uint8Array;
};

/** Where tracks may go, given the barriers of their class. */
export const trackPassage = (grid: Grid, outline: Polygon, barriers: readonly Barrier[]): TrackPassage => {
  const owners = ownersOf(grid, outline, barriers, "tracks");
  const { corner, pitchMm } = grid;
  const steppable = steppableFrom(grid, owners, (columns, rows) => {
    const halfway = { x: corner.x + (columns * pitchMm) / 2, y: corner.y + (rows * pitchMm) / 2 };
    return ownersOf({ ...grid, corner: halfway }, outline, barriers, "tracks");
  });
  return { owners, steppable };
};

/** Where vias may go, given the barriers of their class: who may drill at each cell of one layer, through both. */
export const viaOwners = (grid: Grid, outline: Polygon, barriers: readonly Barrier[]): Owners => {
  const owners = ownersOf(grid, outline, barriers, "vias");
  const { perLayer } = grid;
  const both = new Int16Array(perLayer);
  for (let cell = 0; cell < perLayer; cell++) {
    const [above, below] = [owners[cell] ?? closed, owners[cell + perLayer] ?? closed];
    both[cell] = above === below || below === free ? above : above === free ? below : closed;
  }
  return both;
};
