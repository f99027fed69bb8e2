/** A printed part's mesh as measures need it: normals, areas and neighbours, z up from the bed. */
import { type WeldedMesh, welded } from "@rubus/cad";
import { type Vec3, vec3 } from "@rubus/units";

/** Triangles as they lie on the bed: the lowest vertex has z = 0. */
export type Facets = {
  readonly count: number;
  /** x, y, z a vertex */
  readonly positions: Float64Array;
  /** three vertices a facet, counter-clockwise seen from outside */
  readonly corners: Uint32Array;
  /** x, y, z a facet, outwards, of length 1; 0 for a facet without area */
  readonly normals: Float64Array;
  /** mm² a facet */
  readonly areas: Float64Array;
  /** Facet across the edge from corner k to the next, at 3 × facet + k; −1 where there is none. */
  readonly neighbours: Int32Array;
};

/** Below this height a vertex lies on the bed. */
export const onBedMm = 0.02;

const neighboursOf = (corners: Uint32Array, vertices: number): Int32Array => {
  const edges = new Map<number, number>();
  for (let at = 0; at < corners.length; at += 1) {
    const next = at % 3 === 2 ? at - 2 : at + 1;
    edges.set((corners[at] ?? 0) * vertices + (corners[next] ?? 0), at);
  }
  return Int32Array.from(corners, (from, at) => {
    const to = corners[at % 3 === 2 ? at - 2 : at + 1] ?? 0;
    const twin = edges.get(to * vertices + from);
    return twin === undefined ? -1 : Math.floor(twin / 3);
  });
};

/** The facets of a mesh that lies as it is printed. */
export const facetsOf = (mesh: WeldedMesh): Facets => {
  const { positions: read, triangles: corners } = welded(mesh);
  let bed = Infinity;
  for (let at = 2; at < read.length; at += 3) bed = Math.min(bed, read[at] ?? 0);
  const positions = Float64Array.from(read, (value, at) => (at % 3 === 2 ? value - bed : value));
  const count = corners.length / 3;
  const normals = new Float64Array(3 * count);
  const areas = new Float64Array(count);
  const at = (corner: number, axis: number): number => positions[3 * (corners[corner] ?? 0) + axis] ?? 0;
  for (let facet = 0; facet < count; facet += 1) {
    const [a, b, c] = [3 * facet, 3 * facet + 1, 3 * facet + 2];
    const [ux, uy, uz] = [at(b, 0) - at(a, 0), at(b, 1) - at(a, 1), at(b, 2) - at(a, 2)];
    const [vx, vy, vz] = [at(c, 0) - at(a, 0), at(c, 1) - at(a, 1), at(c, 2) - at(a, 2)];
    const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    const length = Math.hypot(nx, ny, nz);
    areas[facet] = length / 2;
    if (length > 0) normals.set([nx / length, ny / length, nz / length], 3 * facet);
  }
  return {
    count,
    positions,
    corners,
    normals,
    areas,
    neighbours: neighboursOf(corners, positions.length / 3),
  };
};

/** A corner of a facet. */
export const cornerOf = ({ positions, corners }: Facets, facet: number, corner: 0 | 1 | 2): Vec3 => {
  const at = 3 * (corners[3 * facet + corner] ?? 0);
  return vec3(positions[at] ?? 0, positions[at + 1] ?? 0, positions[at + 2] ?? 0);
};

/** The outward normal of a facet. */
export const normalOf = ({ normals }: Facets, facet: number): Vec3 =>
  vec3(normals[3 * facet] ?? 0, normals[3 * facet + 1] ?? 0, normals[3 * facet + 2] ?? 0);

/** How far a facet leans over, in degrees from the vertical: 90 faces straight down, below 0 faces up. */
export const leanOf = ({ normals }: Facets, facet: number): number =>
  (Math.asin(Math.max(-1, Math.min(1, -(normals[3 * facet + 2] ?? 0)))) * 180) / Math.PI;

/** Whether a facet lies on the bed. */
export const isOnBed = (facets: Facets, facet: number): boolean =>
  ([0, 1, 2] as const).every((corner) => cornerOf(facets, facet, corner).z < onBedMm);
