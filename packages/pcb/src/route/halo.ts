/** Halos: the cells that a net's copper bars for the tracks and vias of others, and who bars what. */
import type { BoardDesign, NetClass } from "../model/design.js";
import { clearMarks, type Disc, type Marks, makeDisc, markAlong, markAround } from "./disc.js";
import { type Grid, isVia } from "./grid.js";

/** Cells where a net's copper bars the tracks and the vias of one class. */
export type Halo = { readonly tracks: Int32Array; readonly vias: Int32Array };

/** How many nets bar each cell for the tracks and for the vias of one class. */
export type Demand = { readonly tracks: Uint16Array; readonly vias: Uint16Array };

/** How far, from middle to middle, copper of one class bars that of another, in millimetres. */
export type Reach = {
  readonly trackTrack: number;
  readonly trackVia: number;
  readonly viaTrack: number;
  readonly viaVia: number;
};

/** What copper of `own` bars for that of `other`. */
export const reachOf = ({ rules }: BoardDesign, own: NetClass, other: NetClass): Reach => {
  const clearance = Math.max(own.clearanceMm, other.clearanceMm, rules.minClearanceMm);
  const apart = (ownMm: number, otherMm: number): number => ownMm / 2 + clearance + otherMm / 2;
  // Two drills need more room than their rings' clearance gives them at some board houses.
  const drills = (own.viaDrillMm + other.viaDrillMm) / 2 + rules.minHoleToHoleMm;
  return {
    trackTrack: apart(own.trackMm, other.trackMm),
    trackVia: apart(own.trackMm, other.viaDiameterMm),
    viaTrack: apart(own.viaDiameterMm, other.trackMm),
    viaVia: Math.max(drills, apart(own.viaDiameterMm, other.viaDiameterMm)),
  };
};

/** The farthest that any copper of a design bars any other. */
export const farthestReach = (design: BoardDesign): number =>
  Math.max(
    0,
    ...design.netClasses.flatMap((own) =>
      design.netClasses.flatMap((other) => Object.values(reachOf(design, own, other))),
    ),
  );

/** The discs of what one class bars for another. */
export type Stamps = { readonly [kind in keyof Reach]: Disc };

export const stampsOf = (grid: Grid, reach: Reach): Stamps => ({
  trackTrack: makeDisc(grid, reach.trackTrack),
  trackVia: makeDisc(grid, reach.trackVia),
  viaTrack: makeDisc(grid, reach.viaTrack),
  viaVia: makeDisc(grid, reach.viaVia),
});

/** Call `visit` for both cells of every change of side. */
const visitDrilled = (grid: Grid, path: Int32Array, visit: (cell: number) => void): void => {
  for (let index = 1; index < path.length; index++) {
    const [before, cell] = [path[index - 1] ?? 0, path[index] ?? 0];
    if (!isVia(grid, before, cell)) continue;
    visit(before);
    visit(cell);
  }
};

/** What the copper of a net's paths bars. */
export const haloOf = (grid: Grid, marks: Marks, stamps: Stamps, paths: readonly Int32Array[]): Halo => {
  const swept = (alongTrack: Disc, atVia: Disc): Int32Array => {
    clearMarks(marks);
    for (const path of paths) {
      markAlong(marks, grid, path, alongTrack);
      visitDrilled(grid, path, (cell) => markAround(marks, cell, atVia.all));
    }
    return marks.list.slice(0, marks.count);
  };
  return {
    tracks: swept(stamps.trackTrack, stamps.viaTrack),
    vias: swept(stamps.trackVia, stamps.viaVia),
  };
};

/** Cells of a path that stand in another net's way. */
export const clashesOf = (grid: Grid, path: Int32Array, demand: Demand): readonly number[] => {
  const found: number[] = [];
  for (const cell of path) if ((demand.tracks[cell] ?? 0) > 1) found.push(cell);
  visitDrilled(grid, path, (cell) => {
    if ((demand.vias[cell] ?? 0) > 1 && (demand.tracks[cell] ?? 0) <= 1) found.push(cell);
  });
  return found;
};

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
