/** Which nets may lay a track or drill a via at each cell, as the design's fixed things leave it. */
import type { Polygon } from "@rubus/units";
import { type Barrier, closed, free } from "./barriers.js";
import { cellCount, type Grid } from "./grid.js";
import { visitAlong, visitInside, visitNear } from "./raster.js";
import { steppableFrom } from "./steps.js";

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

/** Where the tracks of a net class may go. */
export type TrackPassage = {
  readonly owners: Owners;
  /** Bit d is set where a track may take step d to the next cell without touching anything on the way. */
  readonly steppable: Uint8Array;
};

/** Where tracks may go, given the barriers of their class. */
export const trackPassage = (grid: Grid, outline: Polygon, barriers: readonly Barrier[]): TrackPassage => {
  const owners = ownersOf(grid, outline, barriers, "tracks");
  return { owners, steppable: steppableFrom(grid, owners, barriers) };
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
