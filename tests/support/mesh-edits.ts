// Edits of a mesh that leave it closed: vertices move, triangles stay. What a wrong figure in a model would do.
import { crossVec3, dotVec3, subtractVec3, type WeldedMesh, welded } from "@rubus/cad";
import { type Vec3, vec3 } from "@rubus/units";

export type Plane = {
  readonly normal: Vec3;
  readonly areaMm2: number;
  /** Vertices of the flat region, holes' rims among them. */
  readonly vertices: readonly number[];
  /** Rims of holes in it: the outer rim left out. */
  readonly rims: readonly (readonly number[])[];
};

/** A mesh with what edits look up in it. */
export type Editable = {
  readonly mesh: WeldedMesh;
  readonly planes: readonly Plane[];
  /** Vertices of each hole's walls, with the normal of the plane it opens in. */
  readonly holes: readonly { readonly normal: Vec3; readonly vertices: readonly number[] }[];
};

const vertexAt = ({ positions }: WeldedMesh, vertex: number): Vec3 =>
  vec3(positions[3 * vertex] ?? 0, positions[3 * vertex + 1] ?? 0, positions[3 * vertex + 2] ?? 0);

/** The mesh with some of its vertices elsewhere. */
export const moved = (mesh: WeldedMesh, vertices: Iterable<number>, to: (from: Vec3) => Vec3): WeldedMesh => {
  const positions = Float32Array.from(mesh.positions);
  for (const vertex of new Set(vertices)) {
    const { x, y, z } = to(vertexAt(mesh, vertex));
    positions.set([x, y, z], 3 * vertex);
  }
  return { positions, triangles: mesh.triangles };
};

/** The mean of some vertices. */
export const middleOf = (mesh: WeldedMesh, vertices: readonly number[]): Vec3 => {
  const sum = vertices
    .map((vertex) => vertexAt(mesh, vertex))
    .reduce((all, { x, y, z }) => vec3(all.x + x, all.y + y, all.z + z), vec3(0, 0, 0));
  const count = vertices.length;
  return vec3(sum.x / count, sum.y / count, sum.z / count);
};

/** Seen in a mirror that stands in the middle of its box; triangles are turned so that they face outwards again. */
export const mirrored = ({ positions, triangles }: WeldedMesh, axis: 0 | 1 | 2): WeldedMesh => {
  let [least, most] = [Infinity, -Infinity];
  for (let at = axis; at < positions.length; at += 3) {
    least = Math.min(least, positions[at] ?? 0);
    most = Math.max(most, positions[at] ?? 0);
  }
  return {
    positions: positions.map((value, at) => (at % 3 === axis ? least + most - value : value)),
    triangles: triangles.map((_, at) => triangles[at % 3 === 0 ? at : at % 3 === 1 ? at + 1 : at - 1] ?? 0),
  };
};

type Facets = {
  readonly corners: (facet: number) => readonly [number, number, number];
  readonly normals: readonly Vec3[];
  readonly areas: readonly number[];
  /** Facets on both sides of an edge, by its ends. */
  readonly across: ReadonlyMap<string, readonly number[]>;
};

const edgeKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const edgesOf = ([a, b, c]: readonly [number, number, number]) =>
  [
    [a, b],
    [b, c],
    [c, a],
  ] as const;

const facetsOf = (mesh: WeldedMesh): Facets => {
  const count = mesh.triangles.length / 3;
  const corners = (facet: number): readonly [number, number, number] => [
    mesh.triangles[3 * facet] ?? 0,
    mesh.triangles[3 * facet + 1] ?? 0,
    mesh.triangles[3 * facet + 2] ?? 0,
  ];
  const squares = Array.from({ length: count }, (_, facet) => {
    const [a, b, c] = corners(facet).map((vertex) => vertexAt(mesh, vertex)) as [Vec3, Vec3, Vec3];
    return crossVec3(subtractVec3(b, a), subtractVec3(c, a));
  });
  const lengths = squares.map((square) => Math.sqrt(dotVec3(square, square)));
  const across = new Map<string, number[]>();
  for (let facet = 0; facet < count; facet += 1)
    for (const [a, b] of edgesOf(corners(facet)))
      across.set(edgeKey(a, b), [...(across.get(edgeKey(a, b)) ?? []), facet]);
  return {
    corners,
    normals: squares.map(({ x, y, z }, facet) => {
      const length = lengths[facet] || 1;
      return vec3(x / length, y / length, z / length);
    }),
    areas: lengths.map((length) => length / 2),
    across,
  };
};

/** Facets that are reached from some over edges, as long as the next one is wanted. */
const reached = (
  { corners, across }: Facets,
  from: readonly number[],
  isWanted: (facet: number) => boolean,
): readonly number[] => {
  const found = new Set(from);
  const open = [...from];
  for (let facet = open.pop(); facet !== undefined; facet = open.pop())
    for (const [a, b] of edgesOf(corners(facet)))
      for (const next of across.get(edgeKey(a, b)) ?? [])
        if (!found.has(next) && isWanted(next)) {
          found.add(next);
          open.push(next);
        }
  return [...found];
};

/** Border edges of a region, chained to rims, the longest first. */
const rimsOf = (facets: Facets, region: readonly number[]): readonly (readonly number[])[] => {
  const inside = new Set(region);
  const next = new Map<number, number>();
  for (const facet of region)
    for (const [a, b] of edgesOf(facets.corners(facet)))
      if ((facets.across.get(edgeKey(a, b)) ?? []).some((other) => !inside.has(other))) next.set(a, b);
  const rims: number[][] = [];
  const seen = new Set<number>();
  for (const start of next.keys()) {
    const rim: number[] = [];
    for (let at: number | undefined = start; at !== undefined && !seen.has(at); at = next.get(at)) {
      seen.add(at);
      rim.push(at);
    }
    if (rim.length > 2) rims.push(rim);
  }
  return rims;
};

const extent = (mesh: WeldedMesh, vertices: readonly number[]): number => {
  const points = vertices.map((vertex) => vertexAt(mesh, vertex));
  return (["x", "y", "z"] as const).reduce((sum, axis) => {
    const values = points.map((point) => point[axis]);
    return sum + (Math.max(...values) - Math.min(...values)) ** 2;
  }, 0);
};

/** Flat regions of 12 mm² and more, and the holes that open in them; in an order that depends on the mesh alone. */
export const editable = (read: WeldedMesh): Editable => {
  const mesh = welded(read);
  const facets = facetsOf(mesh);
  const seen = new Set<number>();
  const planes: Plane[] = [];
  const holes: { normal: Vec3; vertices: readonly number[] }[] = [];
  const known = new Set<string>();
  facets.normals.forEach((normal, start) => {
    if (seen.has(start) || (facets.areas[start] ?? 0) < 0.5) return;
    const region = reached(
      facets,
      [start],
      (facet) => dotVec3(facets.normals[facet] ?? normal, normal) > 1 - 1e-6,
    );
    for (const facet of region) seen.add(facet);
    const areaMm2 = region.reduce((sum, facet) => sum + (facets.areas[facet] ?? 0), 0);
    if (areaMm2 < 12) return;
    const rims = rimsOf(facets, region).toSorted((a, b) => extent(mesh, b) - extent(mesh, a));
    const inner = rims.slice(1);
    planes.push({
      normal,
      areaMm2,
      vertices: [...new Set(region.flatMap((f) => facets.corners(f)))],
      rims: inner,
    });
    const inside = new Set(region);
    for (const rim of inner) {
      const around = rim.flatMap((a, index) => {
        const b = rim[(index + 1) % rim.length] ?? a;
        return (facets.across.get(edgeKey(a, b)) ?? []).filter((facet) => !inside.has(facet));
      });
      // Walls that stand upright on the plane; what leans is no hole of one measure.
      const walls = reached(
        facets,
        around,
        (facet) => !inside.has(facet) && Math.abs(dotVec3(facets.normals[facet] ?? normal, normal)) < 1e-4,
      );
      const vertices = [...new Set(walls.flatMap((f) => facets.corners(f)))];
      const isUpright = walls.every((f) => Math.abs(dotVec3(facets.normals[f] ?? normal, normal)) < 1e-4);
      const key = [...vertices].sort((a, b) => a - b).join(" ");
      if (!isUpright || extent(mesh, vertices) > 1600 || known.has(key)) continue;
      known.add(key);
      holes.push({ normal, vertices });
    }
  });
  return { mesh, planes, holes };
};
