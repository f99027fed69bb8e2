/** Least distances between plane areas, found through a grid of their edges. */
import type { Vec2 } from "@rubus/units";
import { edgeGrid } from "./edge-grid.js";
import { type Area, edgeGap, edgesOf } from "./edges.js";
import { measuredArea } from "./measured-area.js";

export type Gap = {
  /** Indices into the two lists. */
  readonly a: number;
  readonly b: number;
  /** 0 where they overlap. */
  readonly distanceMm: number;
  /** Halfway between the nearest points. */
  readonly at: Vec2;
};

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
  const others = edgesOf(areasB);
  const near = edgeGrid(others, Math.max(0.25, reachMm));
  const best = new Map<number, Gap>();
  const offer = (gap: Gap): void => {
    const key = gap.a * areasB.length + gap.b;
    const known = best.get(key);
    if (gap.distanceMm < reachMm && (!known || gap.distanceMm < known.distanceMm)) best.set(key, gap);
  };
  for (const edge of edgesOf(areasA))
    near(edge, reachMm, (index) => {
      const other = others[index];
      if (other && wanted(edge.owner, other.owner))
        offer({ a: edge.owner, b: other.owner, ...edgeGap(edge, other) });
    });
  // One area inside the other touches none of its edges: a corner tells.
  const [insideA, insideB] = [areasA.map(measuredArea), areasB.map(measuredArea)];
  const corners = areasB.map(({ rings }) => rings[0]?.[0]);
  areasA.forEach(({ rings }, a) => {
    const corner = rings[0]?.[0];
    insideB.forEach((other, b) => {
      const [own, theirs] = [corner && other.contains(corner), corners[b]];
      const at = own ? corner : theirs && insideA[a]?.contains(theirs) ? theirs : undefined;
      if (at && wanted(a, b)) offer({ a, b, distanceMm: 0, at });
    });
  });
  return [...best.values()].sort((p, q) => p.a - q.a || p.b - q.b);
};
