/** The negotiation: nets bid for room until none stands in another's way, then each is laid neatly. */
import type { BoardDesign } from "../model/design.js";
import { cellCount, type Grid, makeGrid } from "./grid.js";
import { account, clashesOf, type Demand, type Halo, haloOf } from "./halo.js";
import { type Job, prepareJobs } from "./jobs.js";
import { findPath, makeSearchRoom, type SearchCosts, type SearchRequest, type SearchRoom } from "./search.js";

export type RouteOptions = {
  readonly pitchMm: number;
  /** Price of a via in millimetres of track. */
  readonly viaMm: number;
  readonly maxRounds: number;
};

export type RoutedNet = {
  readonly paths: readonly (readonly number[])[];
  /** Pads that no path reached. */
  readonly missed: number;
  readonly halos: ReadonlyMap<string, Halo>;
};

type NetSearch = Pick<SearchRequest, "corridor"> & Pick<SearchCosts, "congestion">;

/** Grow a tree over all pads of a net, each time taking the pad that is cheapest to reach. */
const routeNet = (
  room: SearchRoom,
  job: Job,
  options: RouteOptions,
  { congestion, ...how }: NetSearch,
): { readonly paths: readonly (readonly number[])[]; readonly missed: number } => {
  const tree = new Set(job.terminals[0]);
  let open = job.terminals.slice(1);
  const paths: (readonly number[])[] = [];
  while (open.length > 0) {
    const path = findPath(room, {
      passage: job.passage,
      net: job.number,
      sources: tree,
      targets: new Set(open.flat()),
      costs: { via: options.viaMm / room.grid.pitchMm, bend: 1, congestion },
      ...how,
    });
    if (!path) break;
    paths.push(path);
    for (const cell of path) tree.add(cell);
    const end = path.at(-1) ?? -1;
    for (const terminal of open) if (terminal.includes(end)) for (const cell of terminal) tree.add(cell);
    open = open.filter((terminal) => !terminal.includes(end));
  }
  return { paths, missed: open.length };
};

/** The state of a negotiation: who stands where, and what each net has taken. */
export type Negotiation = {
  readonly design: BoardDesign;
  readonly options: RouteOptions;
  readonly room: SearchRoom;
  readonly jobs: readonly Job[];
  readonly demand: ReadonlyMap<string, Demand>;
  readonly routed: Map<Job, RoutedNet>;
};

export const openNegotiation = (design: BoardDesign, options: RouteOptions): Negotiation => {
  const grid = makeGrid(design.outline, options.pitchMm);
  const count = cellCount(grid);
  const demand = new Map(
    design.netClasses.map(({ name }) => [
      name,
      { tracks: new Uint16Array(count), vias: new Uint16Array(count) },
    ]),
  );
  return {
    design,
    options,
    room: makeSearchRoom(grid),
    jobs: prepareJobs(design, grid),
    demand,
    routed: new Map(),
  };
};

const noDemand: Demand = { tracks: new Uint16Array(0), vias: new Uint16Array(0) };

const demandFor = ({ demand }: Negotiation, job: Job): Demand => demand.get(job.netClass.name) ?? noDemand;

export const clashesIn = (state: Negotiation, job: Job): readonly number[] =>
  (state.routed.get(job)?.paths ?? []).flatMap((path) =>
    clashesOf(state.room.grid, path, demandFor(state, job)),
  );

/** Take a net's copper up and lay it anew; what was there stays when the new search misses more pads. */
const relay = (state: Negotiation, job: Job, how: NetSearch): void => {
  const { design, options, room, demand, routed } = state;
  const before = routed.get(job);
  account(demand, before?.halos ?? new Map(), -1);
  const { paths, missed } = routeNet(room, job, options, how);
  const halos = (): ReadonlyMap<string, Halo> =>
    new Map(
      design.netClasses.map((other) => [other.name, haloOf(room.grid, design, job.netClass, other, paths)]),
    );
  routed.set(job, before && missed > before.missed ? before : { paths, missed, halos: halos() });
  account(demand, routed.get(job)?.halos ?? new Map(), 1);
};

/** Let the nets bid for room until no two stand in each other's way or the rounds are over. */
export const negotiate = (state: Negotiation): void => {
  const history = new Float32Array(cellCount(state.room.grid));
  let price = 0.5;
  for (let round = 0; round < state.options.maxRounds; round++) {
    for (const job of state.jobs) {
      if (state.routed.has(job) && clashesIn(state, job).length === 0) continue;
      const wanted = demandFor(state, job);
      const congestion = (cell: number, asVia: boolean): number => {
        const others = (asVia ? wanted.vias[cell] : wanted.tracks[cell]) ?? 0;
        const past = history[cell] ?? 0;
        return others * price * (1 + past) + past * 0.1;
      };
      relay(state, job, { congestion });
    }
    const clashes = state.jobs.flatMap((job) => clashesIn(state, job));
    if (clashes.length === 0) return;
    for (const cell of clashes) history[cell] = (history[cell] ?? 0) + 1;
    price *= 1.5;
  }
};

/** How far from a net's copper its final course is sought, in grid steps. */
const corridorSteps = 10;

/** All cells on both sides within the corridor's width of the given ones. */
const corridorAround = (grid: Grid, cells: readonly number[]): readonly number[] => {
  const perLayer = grid.columns * grid.rows;
  const marked = new Set<number>();
  for (const cell of cells) {
    const inLayer = cell % perLayer;
    const column = inLayer % grid.columns;
    const row = (inLayer - column) / grid.columns;
    for (let y = Math.max(0, row - corridorSteps); y <= Math.min(grid.rows - 1, row + corridorSteps); y++)
      for (
        let x = Math.max(0, column - corridorSteps);
        x <= Math.min(grid.columns - 1, column + corridorSteps);
        x++
      )
        marked.add(y * grid.columns + x);
  }
  return [...marked].flatMap((cell) => [cell, cell + perLayer]);
};

/** Lay every net once more, neatly, with the others standing where they are. */
export const polish = (state: Negotiation): void => {
  for (const job of state.jobs) {
    const cells = (state.routed.get(job)?.paths ?? []).flat();
    if (cells.length === 0) continue;
    const wanted = demandFor(state, job);
    const congestion = (cell: number, asVia: boolean): number =>
      ((asVia ? wanted.vias[cell] : wanted.tracks[cell]) ?? 0) > 0 ? Infinity : 0;
    const corridor = corridorAround(state.room.grid, [...cells, ...job.terminals.flat()]);
    relay(state, job, { congestion, corridor });
  }
};
