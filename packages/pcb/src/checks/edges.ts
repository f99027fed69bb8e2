/** Edges of plane areas, and how near two of them come. */
import { type Polygon, type Vec2, vec2 } from "@rubus/units";

/** Rings of an area: inside by the even-odd rule. */
export type Area = { readonly rings: readonly Polygon[] };

export type Edge = {
  /** Index of its area. */
  readonly owner: number;
  readonly from: Vec2;
  readonly to: Vec2;
};

export const edgesOf = (areas: readonly Area[]): readonly Edge[] => {
  const found: Edge[] = [];
  areas.forEach(({ rings }, owner) => {
    for (const ring of rings)
      ring.forEach((from, index) => {
        found.push({ owner, from, to: ring[index + 1] ?? ring[0] ?? from });
      });
  });
  return found;
};

/** Whether an edge counts where a ray runs from the point along +x: an odd number of them tells inside. */
export const crossesRay = (from: Vec2, to: Vec2, { x, y }: Vec2): boolean =>
  from.y > y !== to.y > y && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x;

const nearestOn = (point: Vec2, a: Vec2, b: Vec2): Vec2 => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared;
  const along = Math.min(1, Math.max(0, t));
  return vec2(a.x + along * dx, a.y + along * dy);
};

const turn = (a: Vec2, b: Vec2, p: Vec2): number =>
  Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));

const cross = (a: Edge, b: Edge): boolean =>
  turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0 &&
  turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0;

/** Distance of two edges and the place halfway. */
export const edgeGap = (a: Edge, b: Edge): { readonly distanceMm: number; readonly at: Vec2 } => {
  if (cross(a, b)) return { distanceMm: 0, at: nearestOn(b.from, a.from, a.to) };
  const tries = [
    [b.from, nearestOn(b.from, a.from, a.to)],
    [b.to, nearestOn(b.to, a.from, a.to)],
    [a.from, nearestOn(a.from, b.from, b.to)],
    [a.to, nearestOn(a.to, b.from, b.to)],
  ] as const;
  let best = { distanceMm: Number.POSITIVE_INFINITY, at: a.from };
  for (const [p, q] of tries) {
    const distanceMm = Math.hypot(p.x - q.x, p.y - q.y);
    if (distanceMm < best.distanceMm) best = { distanceMm, at: vec2((p.x + q.x) / 2, (p.y + q.y) / 2) };
  }
  return best;
};
