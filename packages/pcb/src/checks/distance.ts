/** Least distances between plane areas, found through a grid of their edges. */
import { boundingBox, distanceToSegment, type Polygon, type Vec2, vec2 } from "@rubus/units";

/** Rings of an area: inside by the even-odd rule. */
export type Area = { readonly rings: readonly Polygon[] };

export type Gap = {
  /** Indices into the two lists. */
  readonly a: number;
  readonly b: number;
  /** 0 where they overlap. */
  readonly distanceMm: number;
  /** Halfway between the nearest points. */
  readonly at: Vec2;
};

type Edge = { readonly owner: number; readonly from: Vec2; readonly to: Vec2 };

const edgesOf = (areas: readonly Area[]): readonly Edge[] =>
  areas.flatMap(({ rings }, owner) =>
    rings.flatMap((ring) =>
      ring.map((from, index) => ({ owner, from, to: ring[(index + 1) % ring.length] ?? from })),
    ),
  );

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
const edgeGap = (a: Edge, b: Edge): { readonly distanceMm: number; readonly at: Vec2 } => {
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

/** True when the point lies in the area; a loop without copies, for it runs over whole pours. */
export const areaContains = ({ rings }: Area, { x, y }: Vec2): boolean => {
  let inside = false;
  for (const ring of rings) {
    let from = ring.at(-1);
    for (const to of ring) {
      if (from && from.y > y !== to.y > y && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x)
        inside = !inside;
      from = to;
    }
  }
  return inside;
};

/** Least distance from a point to the edge of an area. */
export const distanceToEdge = ({ rings }: Area, point: Vec2): number =>
  Math.min(
    ...rings.map((ring) =>
      ring.reduce(
        (least, from, index) =>
          Math.min(least, distanceToSegment(point, from, ring[(index + 1) % ring.length] ?? from)),
        Number.POSITIVE_INFINITY,
      ),
    ),
  );

const cellsOf = (edge: Edge, cellMm: number, grownMm: number): readonly string[] => {
  const { min, max } = boundingBox([edge.from, edge.to]);
  const cells: string[] = [];
  for (let x = Math.floor((min.x - grownMm) / cellMm); x <= Math.floor((max.x + grownMm) / cellMm); x++)
    for (let y = Math.floor((min.y - grownMm) / cellMm); y <= Math.floor((max.y + grownMm) / cellMm); y++)
      cells.push(`${x},${y}`);
  return cells;
};

/** One area inside the other touches none of its edges: a corner tells. */
const nested = (a: Area, b: Area): Vec2 | undefined => {
  const [cornerA, cornerB] = [a.rings[0]?.[0], b.rings[0]?.[0]];
  if (cornerA && areaContains(b, cornerA)) return cornerA;
  return cornerB && areaContains(a, cornerB) ? cornerB : undefined;
};

const sizeOf = ({ rings }: Area) => boundingBox(rings.flat());

/**
 * The least distance of every pair of areas nearer than `reachMm`, one of each list; overlapping ones have 0.
 * @param wanted pairs to look at (indices into the two lists)
 */
export const gapsWithin = (
  areasA: readonly Area[],
  areasB: readonly Area[],
  reachMm: number,
  wanted: (a: number, b: number) => boolean,
): readonly Gap[] => {
  const cellMm = Math.max(0.25, reachMm);
  const grid = new Map<string, Edge[]>();
  for (const edge of edgesOf(areasB))
    for (const cell of cellsOf(edge, cellMm, 0)) {
      const held = grid.get(cell);
      if (held) held.push(edge);
      else grid.set(cell, [edge]);
    }
  const best = new Map<string, Gap>();
  const offer = (gap: Gap): void => {
    const key = `${gap.a},${gap.b}`;
    const known = best.get(key);
    if (gap.distanceMm < reachMm && (!known || gap.distanceMm < known.distanceMm)) best.set(key, gap);
  };
  for (const edge of edgesOf(areasA))
    for (const cell of cellsOf(edge, cellMm, reachMm))
      for (const other of grid.get(cell) ?? [])
        if (wanted(edge.owner, other.owner))
          offer({ a: edge.owner, b: other.owner, ...edgeGap(edge, other) });
  const boxesA = areasA.map(sizeOf);
  const boxesB = areasB.map(sizeOf);
  boxesA.forEach((boxA, a) => {
    boxesB.forEach((boxB, b) => {
      const apart =
        boxA.max.x < boxB.min.x ||
        boxB.max.x < boxA.min.x ||
        boxA.max.y < boxB.min.y ||
        boxB.max.y < boxA.min.y;
      const [areaA, areaB] = [areasA[a], areasB[b]];
      if (apart || !areaA || !areaB || !wanted(a, b)) return;
      const at = nested(areaA, areaB);
      if (at) offer({ a, b, distanceMm: 0, at });
    });
  });
  return [...best.values()].sort((p, q) => p.a - q.a || p.b - q.b);
};
