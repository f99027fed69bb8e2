/** Poured areas with holes as single outlines, as Gerber regions and KiCad fills want them. */
import { area, type Polygon, type Vec2, vec2 } from "@rubus/units";
import type { FilledArea } from "../model/board.js";

const counterClockwise = (polygon: Polygon): Polygon => (area(polygon) < 0 ? polygon.toReversed() : polygon);
const clockwise = (polygon: Polygon): Polygon => (area(polygon) > 0 ? polygon.toReversed() : polygon);

/** Index of the leftmost point, the lowest of equals. */
const leftmost = (polygon: Polygon): number =>
  polygon.reduce((best, point, index) => {
    const kept = polygon[best] ?? point;
    return point.x < kept.x || (point.x === kept.x && point.y < kept.y) ? index : best;
  }, 0);

/** The nearest place on `outline` straight to the left of `from`: the edge's index and the point on it. */
const hitToTheLeft = (
  outline: Polygon,
  from: Vec2,
): { readonly edge: number; readonly at: Vec2 } | undefined => {
  let best: { readonly edge: number; readonly at: Vec2 } | undefined;
  outline.forEach((a, edge) => {
    const b = outline[(edge + 1) % outline.length];
    if (!b || a.y === b.y || Math.min(a.y, b.y) > from.y || Math.max(a.y, b.y) < from.y) return;
    const x = a.x + ((from.y - a.y) * (b.x - a.x)) / (b.y - a.y);
    if (x <= from.x && (!best || x > best.at.x)) best = { edge, at: vec2(x, from.y) };
  });
  return best;
};

/**
 * Join every hole to the outline by a slit of no width, going left from its leftmost point.
 * Holes are taken from left to right, so each meets the outline or a hole already joined.
 * The result is counter-clockwise; throws a RangeError for a hole outside the outline.
 */
export const fracture = ({ outline, holes }: FilledArea): Polygon => {
  const startOf = (hole: Polygon): Vec2 => hole[leftmost(hole)] ?? vec2(0, 0);
  const order = [...holes].sort((p, q) => startOf(p).x - startOf(q).x || startOf(p).y - startOf(q).y);
  return order.reduce((joined, hole) => {
    const ring = clockwise(hole);
    const first = leftmost(ring);
    const start = startOf(ring);
    const hit = hitToTheLeft(joined, start);
    if (!hit) throw new RangeError(`a hole at (${start.x}, ${start.y}) lies outside its outline`);
    const turned = [...ring.slice(first), ...ring.slice(0, first)];
    return [
      ...joined.slice(0, hit.edge + 1),
      hit.at,
      ...turned,
      start,
      hit.at,
      ...joined.slice(hit.edge + 1),
    ];
  }, counterClockwise(outline));
};
