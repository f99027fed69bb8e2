/** The negotiation: nets bid for room until none stands in another's way, then each is laid neatly. */
import type { BoardDesign, NetClass, RouteOptions } from "../model/design.js";
import { clearMarks, type Disc, type Marks, makeDisc, makeMarks, markAround } from "./disc.js";
import { cellCount, type Grid, makeGrid } from "./grid.js";
import {
  account,
  clashesOf,
  type Demand,
  farthestReach,
  type Halo,
  haloOf,
  reachOf,
  type Stamps,
  stampsOf,
} from "./halo.js";
import { type Job, prepareJobs, type Terminal } from "./jobs.js";
import { findCourse, makeSearchRoom, type Quest, type SearchRoom, straight } from "./search.js";
import { growTree, type Soil, type Tree } from "./tree.js";

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
  /** Pads that fixed things bar from the first of their net, as far as searches have come upon them. */
  readonly cutOff: Set<Terminal>;
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
    cutOff: new Set(),
  };
};

export const classOf = ({ classes }: Negotiation, { netClass }: Job): ClassRoom => {
  const found = classes.get(netClass.name);
  if (!found) throw new RangeError(`no net class ${netClass.name}`);
  return found;
};

export const clashesIn = (state: Negotiation, job: Job): readonly number[] =>
  (state.routed.get(job)?.paths ?? []).flatMap((path) =>
    clashesOf(state.grid, path, classOf(state, job).demand),
  );

/** Put a net's copper down where it takes room from others. */
export const lay = (state: Negotiation, job: Job, { paths, missed }: Tree): void => {
  const { grid, halo, demand, routed } = state;
  const halos = new Map(
    [...classOf(state, job).stamps].map(([name, stamps]) => [name, haloOf(grid, halo, stamps, paths)]),
  );
  routed.set(job, { paths, missed, halos });
  account(demand, halos, 1);
};

/** What a net's searches share. */
const termsOf = ({ options, grid }: Negotiation, { passage, number }: Job) => ({
  passage,
  net: number,
  via: Math.round((options.viaMm / grid.pitchMm) * straight),
  bend: straight,
});

/** No drill of the net's own anywhere. */
const undrilled = { marked: new Int32Array(0), generation: 1 };

/**
 * Note a missed pad that no bid will ever reach. The search runs from the pad, which is mostly all there is on its
 * side of what bars it; from the net's first pad it would run over the whole board.
 */
const noteCutOff = (state: Negotiation, job: Job, pad: Terminal, history: Uint16Array): void => {
  const [first = []] = job.terminals;
  if (pad === first || state.cutOff.has(pad)) return;
  const quest = { ...termsOf(state, job), drilled: undrilled, sources: pad, goals: [first], toward: first };
  const { demand } = classOf(state, job);
  if (!findCourse(state.room, quest, { demand, history, price: 0 })) state.cutOff.add(pad);
};

/** Takes what was there and what a new search found; true when the new is to be laid. */
type Choice = (before: Tree, found: Tree) => boolean;

/** A new course is as good as any as long as it misses no more pads. */
const unlessMissing: Choice = (before, found) => found.missed.length <= before.missed.length;

/** Take a net's copper up and lay it anew, or as it was when the new course isn't wanted. */
export const relay = (
  state: Negotiation,
  job: Job,
  find: (quest: Quest) => Int32Array | undefined,
  { root = 0, kept = [] }: Partial<Pick<Soil, "root" | "kept">> = {},
  wanted: Choice = unlessMissing,
): void => {
  const { grid, demand, routed, drilled, cutOff } = state;
  const { nearDrill } = classOf(state, job);
  const before = routed.get(job);
  if (before) account(demand, before.halos, -1);
  const tree = growTree(grid, job, { root, kept, cutOff, drilled, nearDrill }, (ends) =>
    find({ ...termsOf(state, job), drilled, ...ends }),
  );
  lay(state, job, before && !wanted(before, tree) ? before : tree);
};

/** A price that grows from round to round, up to where history alone has to tell ways apart. */
const firstPrice = 0.5;
const priceGrowth = 1.3;
const highestPrice = 20;

/** A fight over a cell makes all cells so near to it dearer: a step aside ends no fight. */
const quarrelMm = 0.3;

/** Let the nets bid for room until no two stand in each other's way or the rounds are over. */
export const negotiate = (state: Negotiation): void => {
  const { grid, jobs, halo } = state;
  const history = new Uint16Array(cellCount(grid));
  const quarrel = makeDisc(grid, quarrelMm + grid.pitchMm / 2);
  let price = firstPrice;
  for (let round = 0; round < state.options.maxRounds; round++) {
    for (const job of jobs) {
      if (state.routed.has(job) && clashesIn(state, job).length === 0) continue;
      const { demand } = classOf(state, job);
      const find = (quest: Quest) => findCourse(state.room, quest, { demand, history, price });
      const kept = (state.routed.get(job)?.paths ?? []).filter(
        (path) => clashesOf(grid, path, demand).length === 0,
      );
      relay(state, job, find, { kept });
      for (const pad of state.routed.get(job)?.missed ?? []) noteCutOff(state, job, pad, history);
    }
    const clashes = jobs.flatMap((job) => clashesIn(state, job));
    if (clashes.length === 0) return;
    clearMarks(halo);
    for (const cell of clashes) markAround(halo, cell, quarrel.all);
    for (const cell of halo.list.subarray(0, halo.count)) history[cell] = (history[cell] ?? 0) + 1;
    price = Math.min(highestPrice, price * priceGrowth);
  }
};
