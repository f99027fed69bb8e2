/** The negotiation: nets bid for room until none stands in another's way, then each is laid neatly. */
import type { BoardDesign, NetClass } from "../model/design.js";
import { clearMarks, type Disc, type Marks, makeDisc, makeMarks, markAlong } from "./disc.js";
import { type ExactRoom, findExact, makeExactRoom } from "./exact-search.js";
import { cellCount, type Grid, makeGrid } from "./grid.js";
import { account, clashesOf, type Demand, farthestReach, type Halo, haloOf, reachOf, type Stamps, stampsOf } from "./halo.js";
import { type Job, prepareJobs } from "./jobs.js";
import { findCourse, makeSearchRoom, type Quest, type SearchRoom, straight } from "./search.js";
import { growTree, type Tree } from "./tree.js";

export type RouteOptions = {
  readonly pitchMm: number;
  /** Price of a via in millimetres of track. */
  readonly viaMm: number;
  readonly maxRounds: number;
};

export type RoutedNet = Tree & { readonly halos: ReadonlyMap<string, Halo> };

/** What a net class asks and gives: how crowded it finds each cell, and what its copper bars for each other class. */
type ClassRoom = {
  readonly demand: Demand;
  readonly stamps: ReadonlyMap<string, Stamps>;
  readonly nearDrill: Disc;
};

/** The state of a negotiation: who stands where, and what each net has taken. */
export type Negotiation = {
  readonly options: RouteOptions;
  readonly grid: Grid;
  readonly room: SearchRoom;
  readonly jobs: readonly Job[];
  readonly classes: ReadonlyMap<string, ClassRoom>;
  readonly demand: ReadonlyMap<string, Demand>;
  readonly halo: Marks;
  readonly drilled: Marks;
  readonly routed: Map<Job, RoutedNet>;
};

const makeClassRoom = (design: BoardDesign, grid: Grid, own: NetClass): ClassRoom => ({
  demand: { tracks: new Uint16Array(cellCount(grid)), vias: new Uint16Array(cellCount(grid)) },
  stamps: new Map(
    design.netClasses.map((other) => [other.name, stampsOf(grid, reachOf(design, own, other))]),
  ),
  nearDrill: makeDisc(grid, own.viaDrillMm + design.rules.minHoleToHoleMm),
});

export const openNegotiation = (design: BoardDesign, options: RouteOptions): Negotiation => {
  const grid = makeGrid(design.outline, options.pitchMm, farthestReach(design));
  const classes = new Map(design.netClasses.map((own) => [own.name, makeClassRoom(design, grid, own)]));
  return {
    options,
    grid,
    room: makeSearchRoom(grid),
    jobs: prepareJobs(design, grid),
    classes,
    demand: new Map([...classes].map(([name, { demand }]) => [name, demand])),
    halo: makeMarks(cellCount(grid)),
    drilled: makeMarks(cellCount(grid)),
    routed: new Map(),
  };
};

const classOf = ({ classes }: Negotiation, { netClass }: Job): ClassRoom => {
  const found = classes.get(netClass.name);
  if (!found) throw new RangeError(`no net class ${netClass.name}`);
  return found;
};

export const clashesIn = (state: Negotiation, job: Job): readonly number[] =>
  (state.routed.get(job)?.paths ?? []).flatMap((path) =>
    clashesOf(state.grid, path, classOf(state, job).demand),
  );

/** Take a net's copper up and lay it anew; what was there stays when the new search misses more pads. */
const relay = (state: Negotiation, job: Job, find: (quest: Quest) => Int32Array | undefined): void => {
  const { grid, options, demand, routed, drilled, halo } = state;
  const { stamps, nearDrill } = classOf(state, job);
  const before = routed.get(job);
  if (before) account(demand, before.halos, -1);
  const tree = growTree(grid, job, drilled, nearDrill, (ends) =>
    find({
      passage: job.passage,
      net: job.number,
      drilled,
      via: Math.round((options.viaMm / grid.pitchMm) * straight),
      bend: straight,
      ...ends,
    }),
  );
  const after =
    before && tree.missed > before.missed
      ? before
      : {
          ...tree,
          halos: new Map([...stamps].map(([name, each]) => [name, haloOf(grid, halo, each, tree.paths)])),
        };
  routed.set(job, after);
  account(demand, after.halos, 1);
};

/** Let the nets bid for room until no two stand in each other's way or the rounds are over. */
export const negotiate = (state: Negotiation): void => {
  const history = new Uint16Array(cellCount(state.grid));
  let price = 0.5;
  for (let round = 0; round < state.options.maxRounds; round++) {
    for (const job of state.jobs) {
      if (state.routed.has(job) && clashesIn(state, job).length === 0) continue;
      const { demand } = classOf(state, job);
      relay(state, job, (quest) => findCourse(state.room, quest, { demand, history, price }));
    }
    const clashes = state.jobs.flatMap((job) => clashesIn(state, job));
    if (process.env.TRACE) console.error("round", round, "clashes", clashes.length, "nets", state.jobs.filter((job) => clashesIn(state, job).length > 0).length, performance.now() | 0);
    if (clashes.length === 0) return;
    for (const cell of clashes) history[cell] = (history[cell] ?? 0) + 1;
    price *= 1.5;
  }
};

/** How far from a net's copper its final course is sought, in grid steps. */
const corridorSteps = 10;

/** Lay every net once more, neatly, with the others standing where they are. */
export const polish = (state: Negotiation): void => {
  const { grid, room } = state;
  const exact: ExactRoom = makeExactRoom(grid);
  const around = makeDisc(grid, (corridorSteps + 0.5) * grid.pitchMm);
  const corridor = makeMarks(grid.perLayer);
  for (const job of state.jobs) {
    const paths = state.routed.get(job)?.paths ?? [];
    if (paths.length === 0) continue;
    clearMarks(corridor);
    for (const path of [...paths, ...job.terminals])
      markAlong(corridor, grid, Int32Array.from(path, (cell) => cell % grid.perLayer), around);
    const { demand } = classOf(state, job);
    const { marked, generation } = corridor;
    relay(state, job, (quest) => findExact(room, exact, quest, { demand, marked, generation }));
  }
};
