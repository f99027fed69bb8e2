/** The visible area of a part, traced from the grid of parts and smoothed. */
import type { Point } from "@rubus/drawing";
import { distanceToSegment, vec2 } from "@rubus/units";
import { cornerAt, type PartMap } from "./part-map.js";

/** Cells that a smoothed outline may leave the stairs of the traced one: a stair's own depth. */
const smoothCells = 1;

type Corner = { readonly column: number; readonly row: number };

/** Closed loops of grid corners about the cells of a part, the part on the right hand; they never branch. */
const loopsAbout = ({ width, height, cells }: PartMap, wanted: number): readonly (readonly Corner[])[] => {
  const inside = (column: number, row: number): boolean =>
    column >= 0 && row >= 0 && column < width && row < height && cells[row * width + column] === wanted;
  const key = (column: number, row: number): number => row * (width + 1) + column;
  // From each corner where the outline goes next; where two cells meet at a corner only, there are two ways.
  const next = new Map<number, Corner[]>();
  const side = (from: Corner, to: Corner): void => {
    const at = key(from.column, from.row);
    next.set(at, [...(next.get(at) ?? []), to]);
  };
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      if (!inside(column, row)) continue;
      const [right, below] = [column + 1, row + 1];
      if (!inside(column, row - 1)) side({ column, row }, { column: right, row });
      if (!inside(right, row)) side({ column: right, row }, { column: right, row: below });
      if (!inside(column, below)) side({ column: right, row: below }, { column, row: below });
      if (!inside(column - 1, row)) side({ column, row: below }, { column, row });
    }
  const loops: Corner[][] = [];
  for (const start of [...next.keys()]) {
    while ((next.get(start)?.length ?? 0) > 0) {
      const loop: Corner[] = [];
      let at = start;
      for (let to = next.get(at)?.pop(); to !== undefined; to = next.get(at)?.pop()) {
        loop.push(to);
        at = key(to.column, to.row);
        if (at === start) break;
      }
      loops.push(loop);
    }
  }
  return loops;
};

/** Points of a line that matter (Douglas and Peucker): none that is dropped lies further than the tolerance away. */
const thinned = (points: readonly Point[], tolerance: number): readonly Point[] => {
  const keep = new Set([0, points.length - 1]);
  const open: (readonly [number, number])[] = [[0, points.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [first, last] = span;
    const [a, b] = [points[first], points[last]];
    if (a === undefined || b === undefined) continue;
    let [far, at] = [tolerance, -1];
    for (let i = first + 1; i < last; i += 1) {
      const point = points[i];
      const away = point === undefined ? 0 : distanceToSegment(point, a, b);
      if (away > far) [far, at] = [away, i];
    }
    if (at < 0) continue;
    keep.add(at);
    open.push([first, at], [at, last]);
  }
  return points.filter((_, index) => keep.has(index));
};

/** A closed loop thinned: from its first corner to the one furthest from it, and back. */
const thinnedLoop = (loop: readonly Point[], tolerance: number): readonly Point[] => {
  const [first] = loop;
  if (first === undefined) return [];
  const away = ({ x, y }: Point) => Math.hypot(x - first.x, y - first.y);
  const far = loop.reduce(
    (best, point, index) => (away(point) > away(loop[best] ?? first) ? index : best),
    0,
  );
  const there = thinned(loop.slice(0, far + 1), tolerance);
  const back = thinned([...loop.slice(far), first], tolerance);
  return [...there, ...back.slice(1, -1)];
};

/**
 * Closed outlines of what is seen of a part (its index plus 1), to be filled by the even-odd rule; the view's plane, y
 * up. Pieces smaller than a cell or two are lost.
 */
export const visibleArea = (map: PartMap, part: number): readonly (readonly Point[])[] =>
  loopsAbout(map, part)
    .map((loop) =>
      thinnedLoop(
        loop.map(({ column, row }) => vec2(column, row)),
        smoothCells,
      ),
    )
    .filter((loop) => loop.length > 2)
    .map((loop) => loop.map(({ x, y }) => cornerAt(map, x, y)));
