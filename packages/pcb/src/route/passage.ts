/** Which nets may lay a track or drill a via at each cell, as the design's fixed things leave it. */
import type { Polygon } from "@rubus/units";
import type { BoardDesign, NetClass } from "../model/design.js";
import { type Barrier, barriersFor, closed, free } from "./barriers.js";
import { cellCount, type Grid } from "./grid.js";
import { visitAlong, visitInside, visitNear } from "./raster.js";
import { steppableFrom } from "./steps.js";

/** For every cell: anyone may pass (0), no one may (-1), or only the net of that number (1 to 32,767). */
export type Owners = Int16Array;

/** What one net class may do at every cell. */
export type Passage = {
  readonly tracks: Owners;
  readonly vias: Owners;
  /** Bit d is set where a track may take step d to the next cell without touching anything on the way. */
  readonly steppable: Uint8Array;
};

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
 * Work out for one net class where its tracks and vias may go, given pads, holes, edges and keep-outs.
 * @param numberOf the number (from 1) of a net's name
 */
export const makePassage = (
  grid: Grid,
  design: BoardDesign,
  netClass: NetClass,
  numberOf: ReadonlyMap<string, number>,
): Passage => {
  const barriers = barriersFor(design, netClass, numberOf);
  const tracks = ownersOf(grid, design.outline, barriers, "tracks");
  return {
    tracks,
    vias: ownersOf(grid, design.outline, barriers, "vias"),
    steppable: steppableFrom(grid, tracks, barriers),
  };
};
