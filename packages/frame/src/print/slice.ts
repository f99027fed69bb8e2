/** A layer of a printed part: the loops in which a level plane cuts its mesh. */
import { type Vec2, vec2 } from "@rubus/units";
import type { Facets } from "./facets.js";

/** Closed; what is solid lies at the left. */
export type Loop = readonly Vec2[];

const pointOn = ({ positions, corners }: Facets, facet: number, edge: number, z: number): Vec2 => {
  const a = 3 * (corners[3 * facet + edge] ?? 0);
  const b = 3 * (corners[3 * facet + ((edge + 1) % 3)] ?? 0);
  const at = (index: number): number => positions[index] ?? 0;
  const share = (z - at(a + 2)) / (at(b + 2) - at(a + 2));
  return vec2(at(a) + share * (at(b) - at(a)), at(a + 1) + share * (at(b + 1) - at(a + 1)));
};

/**
 * The edge of a facet where its boundary goes down through the plane: a loop leaves the facet there when what is solid
 * lies at its left; −1 where the facet does not meet the plane.
 */
const leavingEdge = ({ positions, corners }: Facets, facet: number, z: number): number => {
  const isAbove = (corner: number): boolean =>
    (positions[3 * (corners[3 * facet + (corner % 3)] ?? 0) + 2] ?? 0) > z;
  for (const edge of [0, 1, 2]) if (!isAbove(edge) && isAbove(edge + 1)) return edge;
  return -1;
};

/** The loops of a mesh at a height. */
export const loopsAt = (facets: Facets, z: number): readonly Loop[] => {
  const edges = Int8Array.from({ length: facets.count }, (_, facet) => leavingEdge(facets, facet, z));
  const seen = new Uint8Array(facets.count);
  const loops: Loop[] = [];
  for (let start = 0; start < facets.count; start += 1) {
    if ((edges[start] ?? -1) < 0 || seen[start] === 1) continue;
    const loop: Vec2[] = [];
    let facet = start;
    while (facet >= 0 && seen[facet] === 0) {
      seen[facet] = 1;
      const edge = edges[facet] ?? -1;
      if (edge < 0) break;
      loop.push(pointOn(facets, facet, edge, z));
      facet = facets.neighbours[3 * facet + edge] ?? -1;
    }
    if (loop.length > 2) loops.push(loop);
  }
  return loops;
};
