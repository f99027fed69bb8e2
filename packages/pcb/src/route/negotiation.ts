/** The negotiation: nets bid for room until none stands in another's way, then each is laid neatly. */
import type { BoardDesign, NetClass, RouteOptions } from "../model/design.js";
import { clearMarks, type Disc, type Marks, makeDisc, makeMarks, markAround } from "./disc.js";
import { cellCount, type Grid, makeGrid } from "./grid.js";
import { above, entries, type Ground, groundsOf, waysAt } from "./ground.js";
import { account, clashesOf, farthestReach, type Halo, halosOf, type Sweep, sweepsOf } from "./halo.js";
import { type Job, netNumbers, prepareJobs, type Terminal } from "./jobs.js";
import { findCourse, makeSearchRoom, type Quest, type SearchRoom, straight } from "./search.js";
import { growTree, type Soil, type Tree } from "./tree.js";

export type RoutedNet = Tree & { readonly halos: readonly Halo[] };

/** What a net class finds at every cell, and what its copper bars for each other class. */
type ClassRoom = {
  readonly ground: Ground;
  readonly sweeps: readonly Sweep[];
  readonly nearDrill: Disc;
};

/** The state of a negotiation: who stands where, and what each net has taken. */
export type Negotiation = {
  readonly options: RouteOptions;
  readonly grid: Grid;
  readonly room: SearchRoom;
  readonly jobs: readonly Job[];
  readonly classes: ReadonlyMap<string, ClassRoom>;
  readonly halo: Marks;
  readonly drilled: Marks;
  readonly routed: Map<Job, RoutedNet>;
  /** Pads that fixed things bar from the first of their net, as far as searches have come upon them. */
  readonly cutOff: Set<Terminal>;
};

export const openNegotiation = (design: BoardDesign, options: RouteOptions): Negotiation => {
  const grid = makeGrid(design.outline, options.pitchMm, farthestReach(design));
  const grounds = groundsOf(grid, design, netNumbers(design));
  const classRoom = (own: NetClass, ground: Ground): ClassRoom => ({
    ground,
    sweeps: sweepsOf(grid, design, own, grounds),
    nearDrill: makeDisc(grid, own.viaDrillMm + design.rules.minHoleToHoleMm),
  });
  const classes = design.netClasses.flatMap((own) => {
    const ground = grounds.get(own.name);
    return ground ? [[own.name, classRoom(own, ground)] as const] : [];
  });
  return {
    options,
    grid,
    room: makeSearchRoom(grid),
    jobs: prepareJobs(design, grid),
    classes: new Map(classes),
    halo: makeMarks(cellCount(grid)),
    drilled: makeMarks(cellCount(grid)),
    routed: new Map(),
    cutOff: new Set(),
  };
};

const classOf = ({ classes }: Negotiation, { netClass }: Job): ClassRoom => {
  const found = classes.get(netClass.name);
  if (!found) throw new RangeError(`no net class ${netClass.name}`);
  return found;
};

export const clashesIn = (state: Negotiation, job: Job): readonly number[] =>
  (state.routed.get(job)?.paths ?? []).flatMap((path) =>
    clashesOf(state.grid, path, classOf(state, job).ground),
  );

/** Put a net's copper down where it takes room from others. */
export const lay = (state: Negotiation, job: Job, { paths, missed }: Tree): void => {
  const halos = halosOf(state.grid, state.halo, classOf(state, job).sweeps, paths);
  state.routed.set(job, { paths, missed, halos });
  account(halos, 1);
};

/** What a net's searches share. */
const termsOf = (state: Negotiation, job: Job) => ({
  ground: classOf(state, job).ground,
  net: job.number,
  via: Math.round((state.options.viaMm / state.grid.pitchMm) * straight),
  bend: straight,
});

/** No drill of the net's own anywhere. */
const undrilled = { marked: new Int32Array(0), generation: 1, count: 0 };

/**
 * Note a missed pad that no bid will ever reach. The search runs from the pad, which is mostly all there is on its
 * side of what bars it; from the net's first pad it would run over the whole board.
 */
const noteCutOff = (state: Negotiation, job: Job, pad: Terminal): void => {
  const [first = []] = job.terminals;
  if (pad === first || state.cutOff.has(pad)) return;
  const quest = { ...termsOf(state, job), drilled: undrilled, sources: pad, goals: [first], toward: first };
  if (!findCourse(state.room, quest, 0)) state.cutOff.add(pad);
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
  const { grid, routed, drilled, cutOff } = state;
  const { nearDrill } = classOf(state, job);
  const before = routed.get(job);
  if (before) account(before.halos, -1);
  const terms = termsOf(state, job);
  const tree = growTree(grid, job, { root, kept, cutOff, drilled, nearDrill }, (ends) =>
    find({ ...terms, drilled, ...ends }),
  );
  if (before && !wanted(before, tree)) account(before.halos, 1);
  else lay(state, job, tree);
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
  const grounds = new Set([...state.classes.values()].map(({ ground }) => ground.tracks));
  const quarrel = makeDisc(grid, quarrelMm + grid.pitchMm / 2);
  let price = firstPrice;
  for (let round = 0; round < state.options.maxRounds; round++) {
    for (const job of jobs) {
      if (state.routed.has(job) && clashesIn(state, job).length === 0) continue;
      const { ground } = classOf(state, job);
      const find = (quest: Quest) => findCourse(state.room, quest, price);
      const kept = (state.routed.get(job)?.paths ?? []).filter(
        (path) => clashesOf(grid, path, ground).length === 0,
      );
      relay(state, job, find, { kept });
      for (const pad of state.routed.get(job)?.missed ?? []) noteCutOff(state, job, pad);
    }
    const clashes = jobs.flatMap((job) => clashesIn(state, job));
    if (clashes.length === 0) return;
    clearMarks(halo);
    for (const cell of clashes) markAround(halo, cell, quarrel.all);
    for (const ground of grounds)
      for (const cell of halo.list.subarray(0, halo.count))
        ground[entries * cell + waysAt] = (ground[entries * cell + waysAt] ?? 0) + (1 << above);
    price = Math.min(highestPrice, price * priceGrowth);
  }
};
