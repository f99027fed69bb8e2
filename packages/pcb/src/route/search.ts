/** Cheapest path over the routing grid (A*), with 45° moves, vias and a price for bends. */
import { cellPoint, type Grid, layerOf, mayUse, type Passage } from "./grid.js";
import { makeHeap } from "./heap.js";

/** Eight directions, counter-clockwise from +x; the cost of a step is its length. */
const steps = [
  [1, 0, 1],
  [1, 1, Math.SQRT2],
  [0, 1, 1],
  [-1, 1, Math.SQRT2],
  [-1, 0, 1],
  [-1, -1, Math.SQRT2],
  [0, -1, 1],
  [1, -1, Math.SQRT2],
] as const;

const noDirection = 8;

export type SearchCosts = {
  /** A via, in grid steps. */
  readonly via: number;
  /** A bend of 45°, in grid steps; sharper ones cost more, and 90° and over is refused where it can be. */
  readonly bend: number;
  /** Extra price of standing on a cell, from congestion: 0 where free. */
  readonly congestion: (cell: number, asVia: boolean) => number;
};

export type SearchRequest = {
  readonly grid: Grid;
  readonly passage: Passage;
  readonly net: number;
  readonly sources: Iterable<number>;
  readonly targets: ReadonlySet<number>;
  readonly costs: SearchCosts;
};

/** Octile distance to the nearest of a few target points, an honest lower bound in steps. */
const lowerBound = (grid: Grid, targets: ReadonlySet<number>): ((cell: number) => number) => {
  const points = [...targets].map((cell) => cellPoint(grid, cell));
  return (cell) => {
    const at = cellPoint(grid, cell);
    let best = Infinity;
    for (const point of points) {
      const dx = Math.abs(point.x - at.x);
      const dy = Math.abs(point.y - at.y);
      best = Math.min(best, Math.max(dx, dy) + (Math.SQRT2 - 1) * Math.min(dx, dy));
    }
    return best / grid.pitchMm;
  };
};

/** The cells of the cheapest path from a source to a target, both included; undefined when there is none. */
export const findPath = ({
  grid,
  passage,
  net,
  sources,
  targets,
  costs,
}: SearchRequest): readonly number[] | undefined => {
  const perLayer = grid.columns * grid.rows;
  const best = new Float64Array(perLayer * 2).fill(Infinity);
  const cameFrom = new Int32Array(perLayer * 2).fill(-1);
  const heading = new Uint8Array(perLayer * 2).fill(noDirection);
  const done = new Uint8Array(perLayer * 2);
  const bound = lowerBound(grid, targets);
  const heap = makeHeap();
  for (const cell of sources) {
    best[cell] = 0;
    heap.push(cell, bound(cell));
  }
  const reach = (from: number, to: number, cost: number, direction: number): void => {
    if (cost >= (best[to] ?? 0)) return;
    best[to] = cost;
    cameFrom[to] = from;
    heading[to] = direction;
    heap.push(to, cost + bound(to));
  };
  for (let cell = heap.pop(); cell >= 0; cell = heap.pop()) {
    if (done[cell]) continue;
    done[cell] = 1;
    if (targets.has(cell)) {
      const path = [cell];
      for (let at = cameFrom[cell] ?? -1; at >= 0; at = cameFrom[at] ?? -1) path.push(at);
      return path.reverse();
    }
    const cost = best[cell] ?? 0;
    const inLayer = cell % perLayer;
    const column = inLayer % grid.columns;
    const row = (inLayer - column) / grid.columns;
    const from = heading[cell] ?? noDirection;
    for (const [direction, [dx, dy, length]] of steps.entries()) {
      if (column + dx < 0 || column + dx >= grid.columns || row + dy < 0 || row + dy >= grid.rows) continue;
      const next = cell + dx + dy * grid.columns;
      if (done[next] || !mayUse(passage.tracks, next, net)) continue;
      const turn =
        from === noDirection ? 0 : Math.min((direction - from + 8) % 8, (from - direction + 8) % 8);
      const bend = turn === 0 ? 0 : turn === 1 ? costs.bend : costs.bend * 6 * turn;
      reach(cell, next, cost + length + bend + costs.congestion(next, false) * length, direction);
    }
    const through = cell < perLayer ? cell + perLayer : cell - perLayer;
    if (!done[through] && mayUse(passage.vias, cell, net) && mayUse(passage.vias, through, net))
      reach(
        cell,
        through,
        cost + costs.via + costs.congestion(cell, true) + costs.congestion(through, true),
        noDirection,
      );
  }
  return undefined;
};

/** True where a path changes sides between two neighbouring cells. */
export const isVia = (grid: Grid, a: number, b: number): boolean => layerOf(grid, a) !== layerOf(grid, b);
