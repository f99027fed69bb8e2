/** Cheapest course over the routing grid (A*), with 45° moves, vias, and a price for bends and for crowded places. */
import type { Marks } from "./disc.js";
import { type Grid, stepsOf } from "./grid.js";
import { entries, type Ground, goalBit, type TrackGround, waysAt } from "./ground.js";
import { type BucketQueue, clearQueue, makeQueue, pop, push } from "./queue.js";

/** Costs are whole numbers: a straight step and a diagonal one (41/29 is √2 within 0.03 %). */
export const straight = 29;
export const diagonal = 41;

/** The eight steps in columns and rows, counter-clockwise from +x. */
const stepColumns = Int8Array.of(1, 1, 0, -1, -1, -1, 0, 1);
const stepRows = Int8Array.of(0, 1, 1, 1, 0, -1, -1, -1);

/** Headings are the eight steps; beyond them, how else a cell was come to. */
export const byVia = 8;
export const asSource = 9;

/** Room that searches over one grid use again and again. What a ground notes of a cell counts by its stamp. */
export type SearchRoom = {
  readonly grid: Grid;
  /** The eight steps, and none for the other headings. */
  readonly steps: Int32Array;
  readonly queue: BucketQueue;
  /** Steps worth trying, by heading and the steps that were open where it started: see `worthTrying`. */
  readonly worth: Uint8Array;
  stamp: number;
};

/** Bits of a cell's notes below the stamp. */
const stampShift = 5;

/**
 * A step that turns back by 135° or more meets cells that the cell before has offered already, and for less: a bend of
 * 135° costs more than any detour's. So it need not be tried where the step from there was open; nor the way straight
 * back ever. By heading (8 bits up) and open steps of the cell before, the steps still worth it.
 */
const worthTrying = (): Uint8Array =>
  Uint8Array.from({ length: 16 << 8 }, (_, index) => {
    const [heading, open] = [index >> 8, index & 255];
    if (heading >= 8) return 255;
    let worth = 255 & ~(1 << ((heading + 4) & 7));
    const aside = (heading & 1) === 0 ? 2 : 1;
    for (const side of [1, -1])
      if ((open & (1 << ((heading + side * aside) & 7))) !== 0) worth &= ~(1 << ((heading + side * 3) & 7));
    return worth;
  });

export const makeSearchRoom = (grid: Grid): SearchRoom => ({
  grid,
  steps: Int32Array.of(...stepsOf(grid), 0, 0),
  queue: makeQueue(),
  worth: worthTrying(),
  stamp: 0,
});

/** A connection to find: from any cell of a net's tree to any of its pads that it doesn't reach yet. */
export type Quest = {
  readonly ground: Ground;
  readonly net: number;
  readonly sources: Iterable<number>;
  /** Cells of every pad that may be met. */
  readonly goals: readonly (readonly number[])[];
  /** The pad the search runs for: one of the goals. */
  readonly toward: readonly number[];
  /** Cells of the upper layer too near to a drill of the net's own for another, by stamp. */
  readonly drilled: Pick<Readonly<Marks>, "marked" | "generation" | "count">;
  /** Price of a via, and of a bend of 45°; sharper ones cost so much more that they are taken only in need. */
  readonly via: number;
  readonly bend: number;
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

/**
 * The cells of a course from a source to a goal, both included; undefined when there is none.
 * @param price what another net's copper costs; Infinity bars it
 */
export const findCourse = (room: SearchRoom, quest: Quest, price: number): Int32Array | undefined => {
  const { tracks } = quest.ground;
  for (const cells of quest.goals)
    for (const cell of cells)
      tracks[entries * cell + waysAt] = (tracks[entries * cell + waysAt] ?? 0) | goalBit;
  const end = runCourse(room, quest, price);
  for (const cells of quest.goals)
    for (const cell of cells)
      tracks[entries * cell + waysAt] = (tracks[entries * cell + waysAt] ?? 0) & ~goalBit;
  return end < 0 ? undefined : courseTo(room, tracks, end);
};

/** Distance still to go, in costs of a level and a slanted step. */
export const octile = (columns: number, rows: number, level: number, slanted: number): number => {
  const dx = Math.abs(columns);
  const dy = Math.abs(rows);
  return dx < dy ? level * (dy - dx) + slanted * dx : level * (dx - dy) + slanted * dy;
};

/**
 * The search itself: the goal it ends at, or -1. What is constant stands in variables of its own, since every look at
 * a module's costs a check.
 */
const runCourse = (room: SearchRoom, quest: Quest, price: number): number => {
  const { queue, worth, steps } = room;
  const { columns, perLayer } = room.grid;
  const { net, via } = quest;
  const { tracks, vias } = quest.ground;
  const { marked, generation } = quest.drilled;
  const drilled = quest.drilled.count > 0;
  const reached = ++room.stamp << stampShift;
  const turns = turnPrices(quest.bend);
  const { column: aimColumn, row: aimRow, fromTop, fromBottom } = aimAt(room.grid, quest.toward, via);
  const walls = price === Infinity;
  // Among walls the cheapest course counts, in the bidding a quick one.
  const level = walls ? straight : eagerStraight;
  const slanted = walls ? diagonal : eagerDiagonal;
  const [levelCost, slantedCost, viaCost] = [straight, diagonal, viaSteps * straight];
  const [most, remembered] = [dearest, memory];
  const [dx, dy] = [stepColumns, stepRows];

  clearQueue(queue);
  for (const cell of quest.sources) {
    tracks[4 * cell] = reached | (asSource << 1);
    tracks[4 * cell + 1] = 0;
    const inLayer = cell % perLayer;
    const column = inLayer % columns;
    const row = (inLayer - column) / columns;
    push(
      queue,
      cell,
      octile(column - aimColumn, row - aimRow, level, slanted) + (cell < perLayer ? fromTop : fromBottom),
    );
  }
  for (let cell = pop(queue); cell >= 0; cell = pop(queue)) {
    const how = tracks[4 * cell] ?? 0;
    if ((how & 1) !== 0) continue;
    tracks[4 * cell] = how | 1;
    const open = tracks[4 * cell + 3] ?? 0;
    if ((open & 256) !== 0) return cell;
    const spent = tracks[4 * cell + 1] ?? 0;
    const heading = (how >> 1) & 15;
    const top = cell < perLayer;
    const toSide = top ? fromTop : fromBottom;
    const inLayer = top ? cell : cell - perLayer;
    const row = (inLayer / columns) | 0;
    const column = inLayer - row * columns;
    const before = tracks[4 * (cell - (steps[heading] ?? 0)) + 3] ?? 0;
    let ways = open & 255 & (worth[(heading << 8) | (before & 255)] ?? 0);
    while (ways !== 0) {
      const direction = 31 - Math.clz32(ways & -ways);
      ways &= ways - 1;
      const next = cell + (steps[direction] ?? 0);
      const mark = tracks[4 * next] ?? 0;
      if (mark >= reached && (mark & 1) !== 0) continue;
      const taken = tracks[4 * next + 2] ?? -1;
      const owner = taken >> 16;
      if (owner !== 0 && owner !== net) continue;
      let cost = (direction & 1) === 0 ? levelCost : slantedCost;
      const others = taken & 0xffff;
      if (walls) {
        if (others !== 0) continue;
      } else {
        const past = (tracks[4 * next + 3] ?? 0) >> 16;
        if ((others | past) !== 0)
          cost += (cost * Math.min(most, others * price * (1 + past) + past * remembered)) | 0;
      }
      if (heading < 8) cost += turns[(direction - heading) & 7] ?? 0;
      cost += spent;
      if (mark >= reached && cost >= (tracks[4 * next + 1] ?? 0)) continue;
      tracks[4 * next] = reached | (direction << 1);
      tracks[4 * next + 1] = cost;
      const toGo = octile(
        column + (dx[direction] ?? 0) - aimColumn,
        row + (dy[direction] ?? 0) - aimRow,
        level,
        slanted,
      );
      push(queue, next, cost + toSide + toGo);
    }
    const owner = vias[4 * inLayer] ?? -1;
    if (owner !== 0 && owner !== net) continue;
    const through = top ? cell + perLayer : inLayer;
    const mark = tracks[4 * through] ?? 0;
    if (mark >= reached && (mark & 1) !== 0) continue;
    if (drilled && marked[inLayer] === generation) continue;
    let cost = spent + via;
    const above = vias[4 * inLayer + 1] ?? 0;
    const below = vias[4 * inLayer + 2] ?? 0;
    if (walls) {
      if ((above | below) !== 0) continue;
    } else {
      const pastAbove = (tracks[4 * inLayer + 3] ?? 0) >> 16;
      const pastBelow = (tracks[4 * (inLayer + perLayer) + 3] ?? 0) >> 16;
      if ((above | below | pastAbove | pastBelow) !== 0)
        cost +=
          (viaCost *
            (Math.min(most, above * price * (1 + pastAbove) + pastAbove * remembered) +
              Math.min(most, below * price * (1 + pastBelow) + pastBelow * remembered))) |
          0;
    }
    if (mark >= reached && cost >= (tracks[4 * through + 1] ?? 0)) continue;
    tracks[4 * through] = reached | (byVia << 1);
    tracks[4 * through + 1] = cost;
    push(
      queue,
      through,
      cost + octile(column - aimColumn, row - aimRow, level, slanted) + (top ? fromBottom : fromTop),
    );
  }
  return -1;
};

/** Walk back from a cell to the source it was come to from. */
const courseTo = ({ grid, steps }: SearchRoom, tracks: TrackGround, end: number): Int32Array => {
  const course = [end];
  let cell = end;
  for (;;) {
    const heading = ((tracks[4 * cell] ?? 0) >> 1) & 15;
    if (heading === asSource) return Int32Array.from(course.reverse());
    cell =
      heading === byVia
        ? cell < grid.perLayer
          ? cell + grid.perLayer
          : cell - grid.perLayer
        : cell - (steps[heading] ?? 0);
    course.push(cell);
  }
};
