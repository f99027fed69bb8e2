/**
 * The router: negotiated congestion (L. McMurchie, C. Ebeling, "PathFinder", FPGA 1995) on a grid of two
 * layers. Every net takes its cheapest way; where two nets want the same copper the place grows dearer
 * until one of them goes elsewhere. Deterministic: nets go in a fixed order, costs are whole numbers, and of equal
 * ones the last come goes first.
 */
import type { Diagnostic, Vec2 } from "@rubus/units";
import type { BoardDesign, RouteOptions, Track, Via } from "../model/design.js";
import { adopt, polish, shorten } from "./finish.js";
import { cellPoint, type Grid, isVia, layerOf, sideOfLayer } from "./grid.js";
import type { Job } from "./jobs.js";
import { clashesIn, type Negotiation, negotiate, openNegotiation } from "./negotiation.js";

export type Routed = {
  readonly tracks: readonly Track[];
  readonly vias: readonly Via[];
  /** One for every connection that found no way, saying where it wanted to go. */
  readonly diagnostics: readonly Diagnostic[];
};

const defaults: RouteOptions = { pitchMm: 0.1, viaMm: 4, maxRounds: 40 };

/** Further passes gain less than a hundredth. */
const shorteningPasses = 2;

/** Straight runs of a path as tracks, and its changes of side as vias. */
const toCopper = (grid: Grid, job: Job, path: Int32Array): { tracks: Track[]; vias: Via[] } => {
  const tracks: Track[] = [];
  const vias: Via[] = [];
  let start = path[0];
  for (let index = 1; index < path.length; index++) {
    const [before, cell, next] = [path[index - 1], path[index], path[index + 1]];
    if (before === undefined || cell === undefined || start === undefined) continue;
    if (isVia(grid, before, cell)) {
      const { viaDiameterMm, viaDrillMm } = job.netClass;
      vias.push({
        net: job.net.name,
        at: cellPoint(grid, cell),
        diameterMm: viaDiameterMm,
        drillMm: viaDrillMm,
      });
      start = cell;
      continue;
    }
    const turns = next === undefined || isVia(grid, cell, next) || next - cell !== cell - before;
    if (!turns) continue;
    const side = sideOfLayer(layerOf(grid, cell));
    tracks.push({
      net: job.net.name,
      side,
      widthMm: job.netClass.trackMm,
      from: cellPoint(grid, start),
      to: cellPoint(grid, cell),
    });
    start = cell;
  }
  return { tracks, vias };
};

/**
 * Route every net of the design that has two pads or more. Pads may sit off the grid by less than half a
 * pitch; a track then ends inside the pad, not at its centre.
 * @param partial goes before what the design asks for
 */
export const route = (design: BoardDesign, partial: Partial<RouteOptions> = {}): Routed => {
  const options = { ...defaults, ...design.routing, ...partial };
  const state = openNegotiation(design, options);
  let passes = shorteningPasses;
  if (2 * options.pitchMm <= widestPitch(design) + 1e-9) {
    const coarse = openNegotiation(design, { ...options, pitchMm: 2 * options.pitchMm });
    negotiate(coarse);
    const clean = coarse.jobs.filter((job) => isClean(coarse, job));
    if (clean.length === coarse.jobs.length) {
      shorten(coarse, shorteningPasses);
      // What is left to gain is what only the fine grid has room for.
      passes = 1;
    }
    adopt(state, coarse, new Set(clean));
  }
  negotiate(state);
  if (state.jobs.every((job) => clashesIn(state, job).length === 0)) {
    shorten(state, passes);
    polish(state);
  }
  return collect(state);
};

/** The widest pitch that still takes two steps for a track with its clearance. */
const widestPitch = ({ netClasses, rules }: BoardDesign): number =>
  Math.min(
    ...netClasses.map(
      ({ trackMm, clearanceMm }) => (trackMm + Math.max(clearanceMm, rules.minClearanceMm)) / 2,
    ),
  );

const isClean = (state: Negotiation, job: Job): boolean =>
  state.routed.get(job)?.missed.length === 0 && clashesIn(state, job).length === 0;

/** Tracks and vias of every net, and what is left to complain of. */
const collect = (state: Negotiation): Routed => {
  const { jobs, routed, grid } = state;
  const tracks: Track[] = [];
  const vias: Via[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const job of jobs) {
    const paths = routed.get(job)?.paths ?? [];
    for (const path of paths) {
      const copper = toCopper(grid, job, path);
      tracks.push(...copper.tracks);
      vias.push(...copper.vias);
    }
    const clash = clashesIn(state, job)[0];
    const missed = routed.get(job)?.missed.length ?? 0;
    if (missed > 0 || clash !== undefined)
      diagnostics.push(noWay(job, missed, clash === undefined ? undefined : cellPoint(grid, clash)));
  }
  return { tracks, vias, diagnostics };
};

const noWay = (job: Job, missed: number, at: Vec2 | undefined): Diagnostic => ({
  code: "RUB-PCB-001",
  severity: "error",
  message: at
    ? `net ${job.net.name} still crosses another net's clearance at (${at.x.toFixed(1)}, ${at.y.toFixed(1)}) mm`
    : `net ${job.net.name} reaches ${job.terminals.length - missed} of its ${job.terminals.length} pads`,
  remedy: "Move the parts of this net apart, turn one of them, or give the board more room there.",
  ...(at ? { figures: { xMm: at.x, yMm: at.y } } : {}),
});
