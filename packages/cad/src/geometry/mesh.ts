/** Triangle meshes as plain data: what goes to slicers, viewers and other workers. */
import { type Vec3, vec3 } from "@rubus/units";
import { addVec3, scaleVec3 } from "./vec3.js";

/**
 * Triangles in millimetres. Vertices are kept per face, so that each has its face's own normal; where faces meet, both
 * have vertices with the same coordinates to the last bit.
 */
export type Mesh = {
  /** x, y, z a vertex */
  readonly positions: Float32Array;
  /** x, y, z a vertex, of length 1, outwards */
  readonly normals: Float32Array;
  /** three vertices a triangle, counter-clockwise seen from outside */
  readonly triangles: Uint32Array;
};

/** A mesh whose vertices are shared wherever their coordinates are the same; it has no normals. */
export type WeldedMesh = { readonly positions: Float32Array; readonly triangles: Uint32Array };

/** A vertex of a mesh; a RangeError when there is none. */
export const vertexOf = ({ positions }: WeldedMesh, index: number): Vec3 => {
  const [x, y, z] = positions.subarray(3 * index, 3 * index + 3);
  if (x === undefined || y === undefined || z === undefined) throw new RangeError(`no vertex ${index}`);
  return vec3(x, y, z);
};

/** The mesh with equal vertices made one, and triangles that have no three corners left out. */
export const welded = ({ positions, triangles }: WeldedMesh): WeldedMesh => {
  const known = new Map<string, number>();
  const kept: number[] = [];
  const indexOf = Array.from({ length: positions.length / 3 }, (_, vertex) => {
    // Adding 0 turns −0 into 0.
    const [x = 0, y = 0, z = 0] = positions.subarray(3 * vertex, 3 * vertex + 3).map((value) => value + 0);
    const key = `${x} ${y} ${z}`;
    const index = known.get(key) ?? known.size;
    if (index === known.size) {
      known.set(key, index);
      kept.push(x, y, z);
    }
    return index;
  });
  const corners: number[] = [];
  for (let i = 0; i + 2 < triangles.length; i += 3) {
    const [a = 0, b = 0, c = 0] = Array.from(triangles.subarray(i, i + 3), (vertex) => indexOf[vertex] ?? 0);
    if (a !== b && b !== c && c !== a) corners.push(a, b, c);
  }
  return { positions: Float32Array.from(kept), triangles: Uint32Array.from(corners) };
};

/** Volume of a closed mesh and the centre of what it holds. */
export type Bulk = { readonly volumeMm3: number; readonly centre: Vec3 };

/**
 * Sums of the tetrahedra between each triangle and the origin (divergence theorem).
 * @param positions x, y, z a vertex
 * @param triangles three vertices a triangle
 */
export const bulkOfMesh = ({
  positions,
  triangles,
}: {
  readonly positions: ArrayLike<number>;
  readonly triangles: ArrayLike<number>;
}): Bulk => {
  const corner = (at: number): Vec3 => {
    const vertex = 3 * (triangles[at] ?? 0);
    return vec3(positions[vertex] ?? 0, positions[vertex + 1] ?? 0, positions[vertex + 2] ?? 0);
  };
  let sixfold = 0;
  let sum = vec3(0, 0, 0);
  for (let i = 0; i + 2 < triangles.length; i += 3) {
    const [a, b, c] = [corner(i), corner(i + 1), corner(i + 2)];
    const six = a.x * (b.y * c.z - b.z * c.y) - a.y * (b.x * c.z - b.z * c.x) + a.z * (b.x * c.y - b.y * c.x);
    sixfold += six;
    sum = addVec3(sum, scaleVec3(addVec3(a, addVec3(b, c)), six));
  }
  return { volumeMm3: sixfold / 6, centre: scaleVec3(sum, 1 / (4 * sixfold)) };
};

/** Volume in mm³ inside a closed mesh. */
export const volumeOfMesh = (mesh: WeldedMesh): number => bulkOfMesh(mesh).volumeMm3;

/** Meshes as one, each where it stands. */
export const joinedMeshes = (meshes: readonly Mesh[]): Mesh => {
  const joined = <A extends Float32Array | Uint32Array>(
    make: (length: number) => A,
    lists: readonly A[],
  ): A => {
    const all = make(lists.reduce((sum, list) => sum + list.length, 0));
    let at = 0;
    for (const list of lists) {
      all.set(list, at);
      at += list.length;
    }
    return all;
  };
  let vertices = 0;
  const triangles = meshes.map((mesh) => {
    const first = vertices;
    vertices += mesh.positions.length / 3;
    return mesh.triangles.map((vertex) => vertex + first);
  });
  const floats = (length: number) => new Float32Array(length);
  return {
    positions: joined(
      floats,
      meshes.map(({ positions }) => positions),
    ),
    normals: joined(
      floats,
      meshes.map(({ normals }) => normals),
    ),
    triangles: joined((length) => new Uint32Array(length), triangles),
  };
};
