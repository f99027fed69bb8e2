/** Places where a part begins in the air: tips that hang down with nothing below them, however steep their sides. */
import { type Vec3, vec3 } from "@rubus/units";
import { type Facets, onBedMm } from "./facets.js";

/** Vertices at one height that edges join are one place. */
const levelMm = 1e-4;

/** Facing down in sum, or the lowest point is the bottom of a hollow. */
const hangingMm2 = -0.01;

/** The lowest vertex of every hanging tip. */
export const hangingStarts = (facets: Facets): readonly Vec3[] => {
  const { corners, positions, normals, areas } = facets;
  const vertices = positions.length / 3;
  const heightOf = (vertex: number): number => positions[3 * vertex + 2] ?? 0;
  const parent = Uint32Array.from({ length: vertices }, (_, vertex) => vertex);
  const root = (vertex: number): number => {
    let at = vertex;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? 0] ?? 0;
      at = parent[at] ?? 0;
    }
    return at;
  };
  const edges = Array.from(
    corners,
    (from, at) => [from, corners[at % 3 === 2 ? at - 2 : at + 1] ?? 0] as const,
  );
  for (const [from, to] of edges)
    if (Math.abs(heightOf(from) - heightOf(to)) < levelMm) parent[root(from)] = root(to);
  const hasLower = new Uint8Array(vertices);
  for (const [from, to] of edges) if (heightOf(to) < heightOf(from) - levelMm) hasLower[root(from)] = 1;
  const facing = new Float64Array(vertices);
  corners.forEach((vertex, at) => {
    const facet = Math.floor(at / 3);
    const place = root(vertex);
    facing[place] = (facing[place] ?? 0) + (normals[3 * facet + 2] ?? 0) * (areas[facet] ?? 0);
  });
  return Array.from({ length: vertices }, (_, vertex) => vertex)
    .filter(
      (vertex) =>
        root(vertex) === vertex &&
        heightOf(vertex) > onBedMm &&
        hasLower[vertex] === 0 &&
        (facing[vertex] ?? 0) < hangingMm2,
    )
    .map((vertex) =>
      vec3(positions[3 * vertex] ?? 0, positions[3 * vertex + 1] ?? 0, positions[3 * vertex + 2] ?? 0),
    );
};
