/**
 * The router: negotiated congestion (L. McMurchie, C. Ebeling, "PathFinder", FPGA 1995) on a grid of two
 * layers. Every net takes its cheapest way; where two nets want the same copper the place grows dearer
 * until one of them goes elsewhere. Deterministic: nets go in a fixed order and ties are broken by age.
 */
import { type Diagnostic, distance, type Vec2 } from "@rubus/units";
import { type BoardPad, boardPads } from "../geometry.js";
import type { BoardDesign, Net, NetClass, Track, Via } from "../model/design.js";
import {
  cellAt,
  cellCount,
  cellPoint,
  type Grid,
  layerOf,
  layerOfSide,
  makeGrid,
  makePassage,
  type Passage,
  sideOfLayer,
} from "./grid.js";
import { findPath, isVia } from "./search.js";

export type RouteOptions = {
  readonly pitchMm: number;
  /** Price of a via in millimetres of track. */
  readonly viaMm: number;
  readonly maxRounds: number;
};

export type Routed = {
  readonly tracks: readonly Track[];
  readonly vias: readonly Via[];
  /** One for every connection that found no way, saying where it wanted to go. */
  readonly diagnostics: readonly Diagnostic[];
};

type RoutedNet = { paths: (readonly number[])[]; halo: Int32Array };

type Job = {
  readonly net: Net;
  readonly number: number;
  readonly netClass: NetClass;
  readonly passage: Passage;
  /** Cells of each pad's centre, one set per pad. */
  readonly terminals: readonly (readonly number[])[];
  readonly spanMm: number;
};

const defaults: RouteOptions = { pitchMm: 0.1, viaMm: 4, maxRounds: 40 };

const terminalCells = (grid: Grid, pad: BoardPad): readonly number[] =>
  pad.sides.map((side) => cellAt(grid, pad.at, layerOfSide(side)));

/** Offsets of the cells within `radiusMm` of a cell. */
const disc = (grid: Grid, radiusMm: number): readonly (readonly [number, number])[] => {
  const reach = Math.ceil(radiusMm / grid.pitchMm);
  const offsets: (readonly [number, number])[] = [];
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++)
      if (Math.hypot(dx, dy) * grid.pitchMm < radiusMm - 1e-6) offsets.push([dx, dy]);
  return offsets;
};

const largestSpan = (points: readonly Vec2[]): number =>
  points.reduce((most, a) => points.reduce((best, b) => Math.max(best, distance(a, b)), most), 0);

const prepareJobs = (design: BoardDesign, grid: Grid): readonly Job[] => {
  const numberOf = new Map(design.nets.map((net, index) => [net.name, index + 1]));
  const passages = new Map(
    design.netClasses.map((item) => [item.name, makePassage(grid, design, item, numberOf)] as const),
  );
  const pads = boardPads(design);
  const jobs = design.nets.flatMap((net): readonly Job[] => {
    const own = pads.filter((pad) => pad.net === net.name && pad.sides.length > 0);
    const netClass = design.netClasses.find(({ name }) => name === net.netClass);
    const passage = passages.get(net.netClass);
    if (own.length < 2 || !netClass || !passage) return [];
    return [
      {
        net,
        number: numberOf.get(net.name) ?? 0,
        netClass,
        passage,
        terminals: own.map((pad) => terminalCells(grid, pad)),
        spanMm: largestSpan(own.map((pad) => pad.at)),
      },
    ];
  });
  // Short nets first: they have the fewest other ways.
  return jobs.toSorted((a, b) => a.spanMm - b.spanMm || a.number - b.number);
};

/** The cells another net must keep away from, by the widest track and via that any class would lay. */
const haloOf = (
  grid: Grid,
  design: BoardDesign,
  job: Job,
  paths: readonly (readonly number[])[],
): Int32Array => {
  const widest = Math.max(...design.netClasses.map(({ trackMm }) => trackMm));
  const clearance = Math.max(job.netClass.clearanceMm, design.rules.minClearanceMm);
  const aroundTrack = disc(grid, job.netClass.trackMm / 2 + clearance + widest / 2);
  const aroundVia = disc(grid, job.netClass.viaDiameterMm / 2 + clearance + widest / 2);
  const marked = new Set<number>();
  const perLayer = grid.columns * grid.rows;
  const mark = (cell: number, offsets: readonly (readonly [number, number])[]): void => {
    const base = cell < perLayer ? 0 : perLayer;
    const column = (cell - base) % grid.columns;
    const row = Math.floor((cell - base) / grid.columns);
    for (const [dx, dy] of offsets) {
      const [x, y] = [column + dx, row + dy];
      if (x >= 0 && x < grid.columns && y >= 0 && y < grid.rows) marked.add(base + y * grid.columns + x);
    }
  };
  for (const path of paths) {
    path.forEach((cell, index) => {
      const before = path[index - 1];
      mark(cell, aroundTrack);
      if (before !== undefined && isVia(grid, before, cell)) {
        mark(cell, aroundVia);
        mark(before, aroundVia);
      }
    });
  }
  return Int32Array.from(marked);
};

/** Cells of a path that stand in another net's way; a via needs more room than its centre. */
const clashesOf = (
  grid: Grid,
  path: readonly number[],
  wanted: Uint16Array,
  viaSpread: readonly (readonly [number, number])[],
): readonly number[] =>
  path.filter((cell, index) => {
    if ((wanted[cell] ?? 0) > 1) return true;
    const neighbours = [path[index - 1], path[index + 1]];
    const via = neighbours.some((other) => other !== undefined && isVia(grid, other, cell));
    return via && viaSpread.some(([dx, dy]) => (wanted[cell + dx + dy * grid.columns] ?? 0) > 1);
  });

/** Grow a tree over all pads of a net, each time taking the pad that is cheapest to reach. */
const routeNet = (
  grid: Grid,
  job: Job,
  options: RouteOptions,
  congestion: (cell: number) => number,
  viaSpread: readonly (readonly [number, number])[],
): { readonly paths: (readonly number[])[]; readonly missed: number } => {
  const tree = new Set(job.terminals[0]);
  let open = job.terminals.slice(1);
  const paths: (readonly number[])[] = [];
  let missed = 0;
  const viaCongestion = (cell: number): number =>
    viaSpread.reduce((most, [dx, dy]) => Math.max(most, congestion(cell + dx + dy * grid.columns)), 0);
  while (open.length > 0) {
    const path = findPath({
      grid,
      passage: job.passage,
      net: job.number,
      sources: tree,
      targets: new Set(open.flat()),
      costs: {
        via: options.viaMm / grid.pitchMm,
        bend: 0.5,
        congestion: (cell, asVia) => (asVia ? viaCongestion(cell) : congestion(cell)),
      },
    });
    if (!path) {
      missed = open.length;
      break;
    }
    paths.push(path);
    for (const cell of path) tree.add(cell);
    const end = path.at(-1) ?? -1;
    for (const terminal of open) if (terminal.includes(end)) for (const cell of terminal) tree.add(cell);
    open = open.filter((terminal) => !terminal.includes(end));
  }
  return { paths, missed };
};

/** Straight runs of a path as tracks, and its changes of side as vias. */
const toCopper = (grid: Grid, job: Job, path: readonly number[]): { tracks: Track[]; vias: Via[] } => {
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
 */
export const route = (design: BoardDesign, partial: Partial<RouteOptions> = {}): Routed => {
  const options = { ...defaults, ...partial };
  const grid = makeGrid(design.outline, options.pitchMm);
  const jobs = prepareJobs(design, grid);
  const wanted = new Uint16Array(cellCount(grid));
  const history = new Float32Array(cellCount(grid));
  const routed = new Map<Job, RoutedNet>();
  const widestTrack = Math.max(...design.netClasses.map(({ trackMm }) => trackMm));
  const widestVia = Math.max(...design.netClasses.map(({ viaDiameterMm }) => viaDiameterMm));
  const viaSpread = disc(grid, Math.max(grid.pitchMm, (widestVia - widestTrack) / 2 + grid.pitchMm));
  const missedBy = new Map<Job, number>();
  let price = 0.5;
  for (let round = 0; round < options.maxRounds; round++) {
    let clashes = 0;
    for (const job of jobs) {
      const before = routed.get(job);
      const fighting =
        before?.paths.some((path) => clashesOf(grid, path, wanted, viaSpread).length > 0) ?? true;
      if (before && !fighting) continue;
      for (const cell of before?.halo ?? []) wanted[cell] = (wanted[cell] ?? 1) - 1;
      const { paths, missed } = routeNet(
        grid,
        job,
        options,
        (cell) => (wanted[cell] ?? 0) * price * (1 + (history[cell] ?? 0)) + (history[cell] ?? 0) * 0.1,
        viaSpread,
      );
      missedBy.set(job, missed);
      const halo = haloOf(grid, design, job, paths);
      for (const cell of halo) wanted[cell] = (wanted[cell] ?? 0) + 1;
      routed.set(job, { paths, halo });
    }
    for (const { paths } of routed.values())
      for (const path of paths)
        for (const cell of clashesOf(grid, path, wanted, viaSpread)) {
          history[cell] = (history[cell] ?? 0) + 1;
          clashes++;
        }
    if (clashes === 0) break;
    price *= 1.6;
  }
  return collect(grid, jobs, routed, missedBy, (path) => clashesOf(grid, path, wanted, viaSpread));
};

/** Tracks and vias of every net, and what is left to complain of. */
const collect = (
  grid: Grid,
  jobs: readonly Job[],
  routed: ReadonlyMap<Job, RoutedNet>,
  missedBy: ReadonlyMap<Job, number>,
  clashesIn: (path: readonly number[]) => readonly number[],
): Routed => {
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
    const clash = paths.flatMap(clashesIn)[0];
    const missed = missedBy.get(job) ?? 0;
    if (missed === 0 && clash === undefined) continue;
    const at = clash === undefined ? undefined : cellPoint(grid, clash);
    diagnostics.push({
      code: "RUB-PCB-001",
      severity: "error",
      message: at
        ? `net ${job.net.name} still crosses another net's clearance at (${at.x.toFixed(1)}, ${at.y.toFixed(1)}) mm`
        : `net ${job.net.name} reaches ${job.terminals.length - missed} of its ${job.terminals.length} pads`,
      remedy: "Move the parts of this net apart, turn one of them, or give the board more room there.",
      ...(at ? { figures: { xMm: at.x, yMm: at.y } } : {}),
    });
  }
  return { tracks, vias, diagnostics };
};
