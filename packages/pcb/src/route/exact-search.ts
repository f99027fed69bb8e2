/**
 * The neatest course in a corridor: a search with a state for each direction a cell is entered in, so that bends
 * are reckoned exactly. It never turns by more than 90° and never stands in another net's way.
 */
import { cellCount, type Grid } from "./grid.js";
import { above, entries, roomAt, waysAt } from "./ground.js";
import { type BucketQueue, clearQueue, makeQueue, pop, push } from "./queue.js";
import {
  aimAt,
  asSource,
  byVia,
  diagonal,
  octile,
  type Quest,
  type SearchRoom,
  straight,
  turnPrices,
} from "./search.js";

/** States of a cell: entered in one of eight directions, or by a via or as a source. */
const headings = 9;

/** Room for exact searches; nothing of it is touched but what a corridor holds. */
export type ExactRoom = {
  readonly seen: Int32Array;
  readonly best: Int32Array;
  /** Heading of the state before. */
  readonly before: Uint8Array;
  /** The stamp of the search that may end at a cell. */
  readonly goal: Int32Array;
  readonly queue: BucketQueue;
};

export const makeExactRoom = (grid: Grid): ExactRoom => ({
  seen: new Int32Array(cellCount(grid) * headings),
  best: new Int32Array(cellCount(grid) * headings),
  before: new Uint8Array(cellCount(grid) * headings),
  goal: new Int32Array(cellCount(grid)),
  queue: makeQueue(),
});

export type Corridor = {
  /** Cells of the upper layer that lie in it, with those below them, by stamp. */
  readonly marked: Int32Array;
  readonly generation: number;
};

/** The cells of the cheapest course from a source to a goal, both included; undefined when there is none. */
export const findExact = (
  room: SearchRoom,
  { seen, best, before, goal, queue }: ExactRoom,
  quest: Quest,
  { marked, generation }: Corridor,
): Int32Array | undefined => {
  const { grid, steps } = room;
  const { columns, perLayer } = grid;
  const { net, via, drilled } = quest;
  const { tracks, vias } = quest.ground;
  const stamp = ++room.stamp;
  const reached = 2 * stamp;
  const settled = reached + 1;
  const turns = turnPrices(quest.bend);
  const aim = aimAt(grid, quest.toward, via);
  const toGo = (cell: number): number => {
    const top = cell < perLayer;
    const inLayer = top ? cell : cell - perLayer;
    const row = (inLayer / columns) | 0;
    const column = inLayer - row * columns;
    const ahead = octile(column - aim.column, row - aim.row, straight, diagonal);
    return ahead + (top ? aim.fromTop : aim.fromBottom);
  };
  const reach = (cell: number, heading: number, cost: number, from: number): void => {
    const state = cell * headings + heading;
    const mark = seen[state];
    if (mark === settled || (mark === reached && cost >= (best[state] ?? 0))) return;
    seen[state] = reached;
    best[state] = cost;
    before[state] = from;
    push(queue, state, cost + toGo(cell));
  };

  clearQueue(queue);
  for (const cells of quest.goals) for (const cell of cells) goal[cell] = stamp;
  for (const cell of quest.sources) reach(cell, byVia, 0, asSource);
  for (let state = pop(queue); state >= 0; state = pop(queue)) {
    if (seen[state] === settled) continue;
    seen[state] = settled;
    const cell = (state / headings) | 0;
    const heading = state - cell * headings;
    if (goal[cell] === stamp) return courseTo(room, before, cell, heading);
    const spent = best[state] ?? 0;
    const ways = tracks[entries * cell + waysAt] ?? 0;
    const [first, last] = heading === byVia ? [0, 7] : [heading + 6, heading + 10];
    for (let turn = first; turn <= last; turn++) {
      const direction = turn & 7;
      if ((ways & (1 << direction)) === 0) continue;
      const next = cell + (steps[direction] ?? 0);
      if (marked[next < perLayer ? next : next - perLayer] !== generation) continue;
      const taken = tracks[entries * next + roomAt] ?? -1;
      if (taken !== 0 && taken !== net << above) continue;
      const step = (direction & 1) === 0 ? straight : diagonal;
      const bend = heading === byVia ? 0 : (turns[(direction - heading) & 7] ?? 0);
      reach(next, direction, spent + step + bend, heading);
    }
    if (heading === byVia && before[state] === byVia) continue;
    const through = cell < perLayer ? cell + perLayer : cell - perLayer;
    const inLayer = cell < perLayer ? cell : through;
    const owner = vias[entries * inLayer] ?? -1;
    if (owner !== 0 && owner !== net) continue;
    if (vias[entries * inLayer + 1] !== 0 || vias[entries * inLayer + 2] !== 0) continue;
    if (drilled.marked[inLayer] === drilled.generation) continue;
    reach(through, byVia, spent + via, heading);
  }
  return undefined;
};

/** Walk back from a state to the source it was come to from. */
const courseTo = (
  { grid, steps }: SearchRoom,
  before: Uint8Array,
  end: number,
  lastHeading: number,
): Int32Array => {
  const course = [end];
  let cell = end;
  let heading = lastHeading;
  for (;;) {
    const from = before[cell * headings + heading] ?? asSource;
    if (from === asSource) return Int32Array.from(course.reverse());
    cell =
      heading === byVia
        ? cell < grid.perLayer
          ? cell + grid.perLayer
          : cell - grid.perLayer
        : cell - (steps[heading] ?? 0);
    heading = from;
    course.push(cell);
  }
};
