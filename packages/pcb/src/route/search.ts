/** Cheapest course over the routing grid (A*), with 45° moves, vias, and a price for bends and for crowded places. */
import { cellCount, type Grid, stepsOf } from "./grid.js";
import type { Demand } from "./halo.js";
import type { Passage } from "./passage.js";
import { type BucketQueue, makeQueue } from "./queue.js";

/** Costs are whole numbers: a straight step and a diagonal one (41/29 is √2 within 0.03 %). */
export const straight = 29;
export const diagonal = 41;

/** The eight steps in columns and rows, counter-clockwise from +x. */
const stepColumns = Int8Array.of(1, 1, 0, -1, -1, -1, 0, 1);
const stepRows = Int8Array.of(0, 1, 1, 1, 0, -1, -1, -1);

/** Headings are the eight steps; beyond them, how else a cell was come to. */
export const byVia = 8;
export const asSource = 9;

/** Room that searches over one grid use again and again. What a search knows of a cell counts by its stamp. */
export type SearchRoom = {
  readonly grid: Grid;
  readonly steps: Int32Array;
  readonly queue: BucketQueue;
  /** 2 × stamp: reached; 2 × stamp + 1: settled. */
  readonly seen: Int32Array;
  readonly best: Int32Array;
  readonly entered: Uint8Array;
  /** The stamp of the search that may end at a cell. */
  readonly goal: Int32Array;
  stamp: number;
};

export const makeSearchRoom = (grid: Grid): SearchRoom => ({
  grid,
  steps: stepsOf(grid),
  queue: makeQueue(),
  seen: new Int32Array(cellCount(grid)),
  best: new Int32Array(cellCount(grid)),
  entered: new Uint8Array(cellCount(grid)),
  goal: new Int32Array(cellCount(grid)),
  stamp: 0,
});

/** A connection to find: from any cell of a net's tree to any of its pads that it doesn't reach yet. */
export type Quest = {
  readonly passage: Passage;
  readonly net: number;
  readonly sources: Iterable<number>;
  /** Cells of every pad that may be met. */
  readonly goals: readonly (readonly number[])[];
  /** The pad the search runs for: one of the goals. */
  readonly toward: readonly number[];
  /** Cells of the upper layer too near to a drill of the net's own for another, by stamp. */
  readonly drilled: { readonly marked: Int32Array; readonly generation: number };
  /** Price of a via, and of a bend of 45°; sharper ones cost so much more that they are taken only in need. */
  readonly via: number;
  readonly bend: number;
};

/** What crowded places cost. */
export type Crowd = {
  readonly demand: Demand;
  /** How often each cell was fought over. */
  readonly history: Uint16Array;
  /** What another net's copper costs; Infinity bars it. */
  readonly price: number;
};

/** Price of a turn by so many eighths. */
export const turnPrices = (bend: number): Int32Array =>
  Int32Array.of(0, bend, 16 * bend, 24 * bend, 32 * bend, 24 * bend, 16 * bend, bend);

/** The middle column and row of a pad, and what a change to its side costs from each layer. */
export const aimAt = ({ columns, perLayer }: Grid, cells: readonly number[], via: number) => {
  const inLayer = (cells[0] ?? 0) % perLayer;
  const column = inLayer % columns;
  return {
    column,
    row: (inLayer - column) / columns,
    fromTop: cells.some((cell) => cell < perLayer) ? 0 : via,
    fromBottom: cells.some((cell) => cell >= perLayer) ? 0 : via,
  };
};

/**
 * How much the distance still to go counts against what is spent, 33 : 29. Over 1 the search runs straighter at
 * its target and may miss the very cheapest course; the pass in corridors counts it once.
 */
const eagerStraight = 33;
const eagerDiagonal = 47;

/** A cell never costs more than this many straight steps, however crowded: it bounds the queue. */
const dearest = 1000;

/** What a place once fought over costs more than another, in steps for each round. */
const memory = 0.3;

/** A via takes as much room as so many steps of track. */
const viaSteps = 4;

/** The cells of a course from a source to a goal, both included; undefined when there is none. */
export const findCourse = (room: SearchRoom, quest: Quest, crowd: Crowd): Int32Array | undefined => {
  const { grid, steps, queue, seen, best, entered, goal } = room;
  const { columns, perLayer } = grid;
  const { net, via, drilled } = quest;
  const { tracks, vias, steppable } = quest.passage;
  const { demand, history, price } = crowd;
  const stamp = ++room.stamp;
  const reached = 2 * stamp;
  const settled = reached + 1;
  const turns = turnPrices(quest.bend);
  const aim = aimAt(grid, quest.toward, via);
  const walls = price === Infinity;
  // Among walls the cheapest course counts, in the bidding a quick one.
  const [levelToGo, slantedToGo] = walls ? [straight, diagonal] : [eagerStraight, eagerDiagonal];
  const toGo = (column: number, row: number, toSide: number): number => {
    const dx = Math.abs(column - aim.column);
    const dy = Math.abs(row - aim.row);
    const slanted = dx < dy ? dx : dy;
    const level = (dx < dy ? dy : dx) - slanted;
    return levelToGo * level + slantedToGo * slanted + toSide;
  };
  const extra = (others: number, past: number): number =>
    Math.min(dearest, others * price * (1 + past) + past * memory);

  queue.clear();
  for (const cells of quest.goals) for (const cell of cells) goal[cell] = stamp;
  for (const cell of quest.sources) {
    seen[cell] = reached;
    best[cell] = 0;
    entered[cell] = asSource;
    const inLayer = cell % perLayer;
    const column = inLayer % columns;
    const row = (inLayer - column) / columns;
    queue.push(cell, toGo(column, row, cell < perLayer ? aim.fromTop : aim.fromBottom));
  }
  for (let cell = queue.pop(); cell >= 0; cell = queue.pop()) {
    if (seen[cell] === settled) continue;
    seen[cell] = settled;
    if (goal[cell] === stamp) return courseTo(room, cell);
    const spent = best[cell] ?? 0;
    const heading = entered[cell] ?? asSource;
    const top = cell < perLayer;
    const toSide = top ? aim.fromTop : aim.fromBottom;
    const inLayer = top ? cell : cell - perLayer;
    const row = (inLayer / columns) | 0;
    const column = inLayer - row * columns;
    const ways = steppable[cell] ?? 0;
    for (let direction = 0; direction < 8; direction++) {
      if ((ways & (1 << direction)) === 0) continue;
      const next = cell + (steps[direction] ?? 0);
      const mark = seen[next];
      if (mark === settled) continue;
      const owner = tracks[next] ?? -1;
      if (owner !== 0 && owner !== net) continue;
      let cost = (direction & 1) === 0 ? straight : diagonal;
      const others = demand.tracks[next] ?? 0;
      if (walls && others !== 0) continue;
      const past = walls ? 0 : (history[next] ?? 0);
      if (others !== 0 || past !== 0) cost += (cost * extra(others, past)) | 0;
      if (heading < 8) cost += turns[(direction - heading) & 7] ?? 0;
      cost += spent;
      if (mark === reached && cost >= (best[next] ?? 0)) continue;
      seen[next] = reached;
      best[next] = cost;
      entered[next] = direction;
      queue.push(
        next,
        cost + toGo(column + (stepColumns[direction] ?? 0), row + (stepRows[direction] ?? 0), toSide),
      );
    }
    const through = top ? cell + perLayer : inLayer;
    const mark = seen[through];
    if (mark === settled) continue;
    const here = vias[cell] ?? -1;
    const there = vias[through] ?? -1;
    if ((here !== 0 && here !== net) || (there !== 0 && there !== net)) continue;
    if (drilled.marked[inLayer] === drilled.generation) continue;
    let cost = spent + via;
    if (walls) {
      if (demand.vias[cell] !== 0 || demand.vias[through] !== 0) continue;
    } else {
      const crowded =
        extra(demand.vias[cell] ?? 0, history[cell] ?? 0) +
        extra(demand.vias[through] ?? 0, history[through] ?? 0);
      cost += (viaSteps * straight * crowded) | 0;
    }
    if (mark === reached && cost >= (best[through] ?? 0)) continue;
    seen[through] = reached;
    best[through] = cost;
    entered[through] = byVia;
    queue.push(through, cost + toGo(column, row, top ? aim.fromBottom : aim.fromTop));
  }
  return undefined;
};

/** Walk back from a cell to the source it was come to from. */
const courseTo = ({ grid, steps, entered }: SearchRoom, end: number): Int32Array => {
  const course = [end];
  for (let cell = end; entered[cell] !== asSource; course.push(cell)) {
    const heading = entered[cell] ?? asSource;
    cell =
      heading === byVia
        ? cell < grid.perLayer
          ? cell + grid.perLayer
          : cell - grid.perLayer
        : cell - (steps[heading] ?? 0);
  }
  return Int32Array.from(course.reverse());
};
