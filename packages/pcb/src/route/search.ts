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
   * Whether bends are reckoned exactly, with a state for each direction a cell is entered in: the
   * neatest path, at several times the work.
   */
  readonly exact: boolean;
  /** Columns and rows the path must keep to, both ends included; the whole grid where absent. */
  readonly window?: GridWindow;
};

export type GridWindow = {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
};

/** Room that searches over one grid use again and again; a state counts only when its stamp is the search's. */
export type SearchRoom = {
  readonly grid: Grid;
  readonly best: Float64Array;
  readonly cameFrom: Int32Array;
  readonly reached: Int32Array;
  readonly settled: Int32Array;
  /** Direction each cell was last reached in, where bends are not reckoned exactly. */
  readonly entered: Uint8Array;
  readonly heap: CostHeap;
  stamp: number;
};

export const makeSearchRoom = (grid: Grid): SearchRoom => {
  const states = cellCount(grid) * headings;
  return {
    grid,
    best: new Float64Array(states),
    cameFrom: new Int32Array(states),
    reached: new Int32Array(states),
    settled: new Int32Array(states),
    entered: new Uint8Array(cellCount(grid)),
    heap: makeHeap(),
    stamp: 0,
  };
};

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
  const { grid, best, cameFrom, reached, settled, entered, heap } = room;
  const { passage, net, sources, targets, costs, exact } = request;
  const whole = { firstColumn: 0, lastColumn: grid.columns - 1, firstRow: 0, lastRow: grid.rows - 1 };
  const { firstColumn, lastColumn, firstRow, lastRow } = request.window ?? whole;
  const stamp = ++room.stamp;
  const perLayer = grid.columns * grid.rows;
  const bound = lowerBound(grid, targets);
  heap.clear();
  const reach = (
    from: number,
    cell: number,
    heading: number,
    cost: number,
    column: number,
    row: number,
  ): void => {
    const state = cell * headings + (exact ? heading : noHeading);
    if (settled[state] === stamp) return;
    if (reached[state] === stamp && cost >= (best[state] ?? 0)) return;
    reached[state] = stamp;
    best[state] = cost;
    cameFrom[state] = from;
    entered[cell] = heading;
    heap.push(state, cost + bound(column, row));
  };
  for (const cell of sources) {
    const inLayer = cell % perLayer;
    reach(-1, cell, noHeading, 0, inLayer % grid.columns, Math.floor(inLayer / grid.columns));
  }
  for (let state = heap.pop(); state >= 0; state = heap.pop()) {
    if (settled[state] === stamp) continue;
    settled[state] = stamp;
    const cell = Math.floor(state / headings);
    if (targets.has(cell)) return trace(cameFrom, state);
    const cost = best[state] ?? 0;
    const heading = exact ? state % headings : (entered[cell] ?? noHeading);
    const inLayer = cell % perLayer;
    const column = inLayer % grid.columns;
    const row = (inLayer - column) / grid.columns;
    for (let direction = 0; direction < directions; direction++) {
      const x = column + (stepColumns[direction] ?? 0);
      const y = row + (stepRows[direction] ?? 0);
      if (x < firstColumn || x > lastColumn || y < firstRow || y > lastRow) continue;
      const next = cell - inLayer + y * grid.columns + x;
      if (!mayUse(passage.tracks, next, net)) continue;
      const length = (direction & 1) === 0 ? 1 : Math.SQRT2;
      const price = length * (1 + costs.congestion(next, false)) + bendCost(heading, direction, costs.bend);
      if (price === Infinity) continue;
      reach(state, next, direction, cost + price, x, y);
    }
    const through = cell < perLayer ? cell + perLayer : cell - perLayer;
    if (!mayUse(passage.vias, cell, net) || !mayUse(passage.vias, through, net)) continue;
    const price = costs.via + costs.congestion(cell, true) + costs.congestion(through, true);
    if (price === Infinity) continue;
    reach(state, through, noHeading, cost + price, column, row);
  }
  return undefined;
};

const trace = (cameFrom: Int32Array, last: number): readonly number[] => {
  const path: number[] = [];
  for (let state = last; state >= 0; state = cameFrom[state] ?? -1) path.push(Math.floor(state / headings));
  return path.reverse();
};

/** True where a path changes sides between two neighbouring cells. */
export const isVia = (grid: Grid, a: number, b: number): boolean => layerOf(grid, a) !== layerOf(grid, b);
