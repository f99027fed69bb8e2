/** Halos: the cells that a net's copper bars for the tracks and vias of others, and who bars what. */
import type { BoardDesign, NetClass } from "../model/design.js";
import type { Grid } from "./grid.js";
import { isVia } from "./search.js";

/** Cells where a net's copper bars the tracks and the vias of one class. */
export type Halo = { readonly tracks: Int32Array; readonly vias: Int32Array };

/** How many nets bar each cell for the tracks and for the vias of one class. */
export type Demand = { readonly tracks: Uint16Array; readonly vias: Uint16Array };

/** Offsets of the cells within `radiusMm` of a cell. */
const disc = (grid: Grid, radiusMm: number): readonly (readonly [number, number])[] => {
  const reach = Math.ceil(radiusMm / grid.pitchMm);
  const offsets: (readonly [number, number])[] = [];
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++)
      if (Math.hypot(dx, dy) * grid.pitchMm < radiusMm - 1e-6) offsets.push([dx, dy]);
  return offsets;
};

/** Mark every cell within the offsets of a cell. */
const mark = (
  grid: Grid,
  marked: Set<number>,
  cell: number,
  offsets: readonly (readonly [number, number])[],
): void => {
  const perLayer = grid.columns * grid.rows;
  const base = cell < perLayer ? 0 : perLayer;
  const column = (cell - base) % grid.columns;
  const row = Math.floor((cell - base) / grid.columns);
  for (const [dx, dy] of offsets) {
    const [x, y] = [column + dx, row + dy];
    if (x >= 0 && x < grid.columns && y >= 0 && y < grid.rows) marked.add(base + y * grid.columns + x);
  }
};

/** What the copper of a net's paths bars for tracks and vias of `other`. */
export const haloOf = (
  grid: Grid,
  design: BoardDesign,
  own: NetClass,
  other: NetClass,
  paths: readonly (readonly number[])[],
): Halo => {
  const clearance = Math.max(own.clearanceMm, other.clearanceMm, design.rules.minClearanceMm);
  const around = (ownMm: number, otherMm: number) => disc(grid, ownMm / 2 + clearance + otherMm / 2);
  const trackTrack = around(own.trackMm, other.trackMm);
  const trackVia = around(own.trackMm, other.viaDiameterMm);
  const viaTrack = around(own.viaDiameterMm, other.trackMm);
  // Two drills need more room than their rings' clearance gives them at some board houses.
  const drills = (own.viaDrillMm + other.viaDrillMm) / 2 + design.rules.minHoleToHoleMm;
  const rings = (own.viaDiameterMm + other.viaDiameterMm) / 2 + clearance;
  const viaVia = disc(grid, Math.max(drills, rings));
  const tracks = new Set<number>();
  const vias = new Set<number>();
  for (const path of paths) {
    path.forEach((cell, index) => {
      mark(grid, tracks, cell, trackTrack);
      mark(grid, vias, cell, trackVia);
      if (!drilledAt(grid, path, index)) return;
      mark(grid, tracks, cell, viaTrack);
      mark(grid, vias, cell, viaVia);
    });
  }
  return { tracks: Int32Array.from(tracks), vias: Int32Array.from(vias) };
};

/** True where a path changes sides at its cell of that index. */
const drilledAt = (grid: Grid, path: readonly number[], index: number): boolean => {
  const cell = path[index];
  return [path[index - 1], path[index + 1]].some(
    (other) => cell !== undefined && other !== undefined && isVia(grid, other, cell),
  );
};

/** Cells of a path that stand in another net's way. */
export const clashesOf = (grid: Grid, path: readonly number[], demand: Demand): readonly number[] =>
  path.filter(
    (cell, index) =>
      (demand.tracks[cell] ?? 0) > 1 || ((demand.vias[cell] ?? 0) > 1 && drilledAt(grid, path, index)),
  );

/** Lay a net's halos (by name of the class they bar) on the demand of every class, or take them off again. */
export const account = (
  demand: ReadonlyMap<string, Demand>,
  halos: ReadonlyMap<string, Halo>,
  change: 1 | -1,
): void => {
  for (const [name, halo] of halos) {
    const of = demand.get(name);
    if (!of) continue;
    for (const cell of halo.tracks) of.tracks[cell] = (of.tracks[cell] ?? 0) + change;
    for (const cell of halo.vias) of.vias[cell] = (of.vias[cell] ?? 0) + change;
  }
};
