/** Cheapest path over the routing grid (A*), with 45° moves, vias and a price for bends. */
import { cellCount, type Grid, layerOf, mayUse, type Passage } from "./grid.js";
import { type CostHeap, makeHeap } from "./heap.js";

/** Eight directions, counter-clockwise from +x, in columns and rows; a step costs its length. */
const stepColumns = Int8Array.of(1, 1, 0, -1, -1, -1, 0, 1);
const stepRows = Int8Array.of(0, 1, 1, 1, 0, -1, -1, -1);
const directions = 8;

/** A state is a cell and the direction it was entered in; the ninth is "from a pad or a via". */
const headings = 9;
const noHeading = 8;

export type SearchCosts = {
  /** A via, in grid steps. */
  readonly via: number;
  /** A bend of 45°, in grid steps; sharper ones cost so much more that they are taken only in need. */
  readonly bend: number;
  /** Extra price of standing on a cell, from congestion: 0 where free. */
  readonly congestion: (cell: number, asVia: boolean) => number;
};

export type SearchRequest = {
  readonly passage: Passage;
  readonly net: number;
  readonly sources: Iterable<number>;
  readonly targets: ReadonlySet<number>;
  readonly costs: SearchCosts;
  /**
   * Cells the path must keep to. With them bends are reckoned exactly, with a state for each direction a
   * cell is entered in: the neatest path, at a price that only a narrow corridor can afford.
   */
  readonly corridor?: readonly number[];
};

/** What a search knows of its states; one counts only when its stamp is the search's. */
type States = {
  readonly best: Float64Array;
  readonly cameFrom: Int32Array;
  readonly reached: Int32Array;
  readonly settled: Int32Array;
};

const makeStates = (count: number): States => ({
  best: new Float64Array(count),
  cameFrom: new Int32Array(count),
  reached: new Int32Array(count),
  settled: new Int32Array(count),
});

/** Room that searches over one grid use again and again. */
export type SearchRoom = {
  readonly grid: Grid;
  /** One state a cell. */
  readonly cells: States;
  /** Direction each cell was last reached in, where bends are not reckoned exactly. */
  readonly entered: Uint8Array;
  /** Place of a cell in the corridor, counted from 1; 0 outside. */
  readonly place: Int32Array;
  readonly heap: CostHeap;
  /** Nine states for each cell of a corridor; grows with the longest. */
  corridor: States;
  stamp: number;
};

export const makeSearchRoom = (grid: Grid): SearchRoom => ({
  grid,
  cells: makeStates(cellCount(grid)),
  entered: new Uint8Array(cellCount(grid)),
  place: new Int32Array(cellCount(grid)),
  heap: makeHeap(),
  corridor: makeStates(0),
  stamp: 0,
});

/**
 * How much a cell's distance to the target counts before its true cost is known. Over 1 the search runs
 * straighter at its target and may miss the very cheapest path; the pass in corridors counts it once.
 */
const eagerness = 1.15;

/** Octile distance in steps to the nearest target: never more than the true cost. */
const lowerBound = (grid: Grid, targets: ReadonlySet<number>): ((column: number, row: number) => number) => {
  const perLayer = grid.columns * grid.rows;
  const columns = Int32Array.from(targets, (cell) => (cell % perLayer) % grid.columns);
  const rows = Int32Array.from(targets, (cell) => Math.floor((cell % perLayer) / grid.columns));
  return (column, row) => {
    let least = Infinity;
    for (let index = 0; index < columns.length; index++) {
      const dx = Math.abs((columns[index] ?? 0) - column);
      const dy = Math.abs((rows[index] ?? 0) - row);
      const steps = dx > dy ? dx + (Math.SQRT2 - 1) * dy : dy + (Math.SQRT2 - 1) * dx;
      if (steps < least) least = steps;
    }
    return least;
  };
};

const bendCost = (from: number, to: number, bend: number): number => {
  if (from === noHeading) return 0;
  const turn = Math.min((to - from) & 7, (from - to) & 7);
  return turn <= 1 ? turn * bend : turn * bend * 8;
};

/** The cells of the cheapest path from a source to a target, both included; undefined when there is none. */
export const findPath = (room: SearchRoom, request: SearchRequest): readonly number[] | undefined => {
  const { corridor } = request;
  if (!corridor) return search(room, request, room.cells, undefined);
  if (room.corridor.best.length < corridor.length * headings) {
    room.corridor = makeStates(Math.ceil(corridor.length * headings * 1.5));
  }
  corridor.forEach((cell, index) => {
    room.place[cell] = index + 1;
  });
  const path = search(room, request, room.corridor, corridor);
  for (const cell of corridor) room.place[cell] = 0;
  return path;
};

const search = (
  room: SearchRoom,
  request: SearchRequest,
  states: States,
  corridor: readonly number[] | undefined,
): readonly number[] | undefined => {
  const { grid, entered, place, heap } = room;
  const { best, cameFrom, reached, settled } = states;
  const { passage, net, sources, targets, costs } = request;
  const stamp = ++room.stamp;
  const perLayer = grid.columns * grid.rows;
  const bound = lowerBound(grid, targets);
  const urge = corridor ? 1 : eagerness;
  const cellOf = (state: number): number =>
    corridor ? (corridor[Math.floor(state / headings)] ?? -1) : state;
  heap.clear();
  const reach = (
    from: number,
    cell: number,
    heading: number,
    cost: number,
    column: number,
    row: number,
  ): void => {
    const state = corridor ? ((place[cell] ?? 0) - 1) * headings + heading : cell;
    if (state < 0 || settled[state] === stamp) return;
    if (reached[state] === stamp && cost >= (best[state] ?? 0)) return;
    reached[state] = stamp;
    best[state] = cost;
    cameFrom[state] = from;
    if (!corridor) entered[cell] = heading;
    heap.push(state, cost + urge * bound(column, row));
  };
  for (const cell of sources) {
    const inLayer = cell % perLayer;
    reach(-1, cell, noHeading, 0, inLayer % grid.columns, Math.floor(inLayer / grid.columns));
  }
  for (let state = heap.pop(); state >= 0; state = heap.pop()) {
    if (settled[state] === stamp) continue;
    settled[state] = stamp;
    const cell = cellOf(state);
    if (targets.has(cell)) {
      const path: number[] = [];
      for (let at = state; at >= 0; at = cameFrom[at] ?? -1) path.push(cellOf(at));
      return path.reverse();
    }
    const cost = best[state] ?? 0;
    const heading = corridor ? state % headings : (entered[cell] ?? noHeading);
    const inLayer = cell % perLayer;
    const column = inLayer % grid.columns;
    const row = (inLayer - column) / grid.columns;
    for (let direction = 0; direction < directions; direction++) {
      const x = column + (stepColumns[direction] ?? 0);
      const y = row + (stepRows[direction] ?? 0);
      if (x < 0 || x >= grid.columns || y < 0 || y >= grid.rows) continue;
      const next = cell - inLayer + y * grid.columns + x;
      if (!mayUse(passage.tracks, next, net)) continue;
      const length = (direction & 1) === 0 ? 1 : Math.SQRT2;
      const price = length * (1 + costs.congestion(next, false)) + bendCost(heading, direction, costs.bend);
      if (price < Infinity) reach(state, next, direction, cost + price, x, y);
    }
    const through = cell < perLayer ? cell + perLayer : cell - perLayer;
    if (!mayUse(passage.vias, cell, net) || !mayUse(passage.vias, through, net)) continue;
    const price = costs.via + costs.congestion(cell, true) + costs.congestion(through, true);
    if (price < Infinity) reach(state, through, noHeading, cost + price, column, row);
  }
  return undefined;
};

/** True where a path changes sides between two neighbouring cells. */
export const isVia = (grid: Grid, a: number, b: number): boolean => layerOf(grid, a) !== layerOf(grid, b);
