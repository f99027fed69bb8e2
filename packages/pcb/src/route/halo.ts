/** Halos: the cells that a net's copper bars for the tracks and vias of others, and who bars what. */
import type { BoardDesign, NetClass } from "../model/design.js";
import { clearMarks, type Disc, type Marks, makeDisc, markAlong, markAround } from "./disc.js";
import { type Grid, isVia } from "./grid.js";
import {
  entries,
  type Ground,
  lower,
  roomAt,
  type TrackGround,
  type ViaGround,
  viaOthersAt,
} from "./ground.js";

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

type DemandGround = TrackGround | ViaGround;

/** What one class bars for others on one of their grounds. */
export type Sweep = {
  /** The ground of a class, or of several alike. */
  readonly ground: DemandGround;
  /** Where a cell's demand stands in it. */
  readonly at: (cell: number) => number;
  /** What a track bars at each cell, and what a via does. */
  readonly alongTrack: Disc;
  readonly atVia: Disc;
};

/** A sweep for every ground there is. */
export const sweepsOf = (
  grid: Grid,
  design: BoardDesign,
  own: NetClass,
  grounds: ReadonlyMap<string, Ground>,
): readonly Sweep[] => {
  const sweeps = new Map<DemandGround, Sweep>();
  for (const other of design.netClasses) {
    const ground = grounds.get(other.name);
    if (!ground) continue;
    const reach = reachOf(design, own, other);
    const sweep = (of: DemandGround, at: Sweep["at"], trackMm: number, viaMm: number): void => {
      if (sweeps.has(of)) return;
      sweeps.set(of, { ground: of, at, alongTrack: makeDisc(grid, trackMm), atVia: makeDisc(grid, viaMm) });
    };
    sweep(ground.tracks, (cell) => entries * cell + roomAt, reach.trackTrack, reach.viaTrack);
    sweep(ground.vias, (cell) => viaOthersAt(grid, cell), reach.trackVia, reach.viaVia);
  }
  return [...sweeps.values()];
};

/** Mark all cells that the copper of a net's paths bars. */
export const markHalo = (
  grid: Grid,
  marks: Marks,
  { alongTrack, atVia }: Pick<Sweep, "alongTrack" | "atVia">,
  paths: readonly Int32Array[],
): void => {
  clearMarks(marks);
  for (const path of paths) {
    markAlong(marks, grid, path, alongTrack);
    for (let index = 1; index < path.length; index++) {
      const [before, cell] = [path[index - 1] ?? 0, path[index] ?? 0];
      if (!isVia(grid, before, cell)) continue;
      markAround(marks, before, atVia.all);
      markAround(marks, cell, atVia.all);
    }
  }
};

/** What a net's copper bars on one ground, as places of its demand. */
export type Halo = { readonly ground: DemandGround; readonly places: Int32Array };

/** What the copper of a net's paths bars. */
export const halosOf = (
  grid: Grid,
  marks: Marks,
  sweeps: readonly Sweep[],
  paths: readonly Int32Array[],
): readonly Halo[] =>
  sweeps.map((sweep) => {
    markHalo(grid, marks, sweep, paths);
    return { ground: sweep.ground, places: marks.list.subarray(0, marks.count).map(sweep.at) };
  });

/** Lay a net's halos on the demand, or take them off again. */
export const account = (halos: readonly Halo[], change: 1 | -1): void => {
  for (const { ground, places } of halos)
    for (let index = 0; index < places.length; index++) {
      const place = places[index] ?? 0;
      ground[place] = (ground[place] ?? 0) + change;
    }
};

/** Cells of a path that stand in another net's way. */
export const clashesOf = (grid: Grid, path: Int32Array, { tracks, vias }: Ground): readonly number[] => {
  const found: number[] = [];
  for (let index = 0; index < path.length; index++) {
    const cell = path[index] ?? 0;
    if (((tracks[entries * cell + roomAt] ?? 0) & lower) > 1) found.push(cell);
  }
  for (let index = 1; index < path.length; index++) {
    const [before, cell] = [path[index - 1] ?? 0, path[index] ?? 0];
    if (!isVia(grid, before, cell)) continue;
    for (const end of [before, cell])
      if ((vias[viaOthersAt(grid, end)] ?? 0) > 1 && ((tracks[entries * end + roomAt] ?? 0) & lower) <= 1)
        found.push(end);
  }
  return found;
};
