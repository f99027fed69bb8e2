/** Flat plates as triangles, straight from their outline: boards with hundreds of holes, in milliseconds. */
import { area, type Polygon, type Vec2 } from "@rubus/units";
import type { Mesh } from "../geometry/mesh.js";
import type { Kernel } from "../kernel/kernel.js";

/** A plate between two heights. */
export type Plate = {
  readonly outline: Polygon;
  /** Each inside the outline and apart from the others. */
  readonly holes: readonly Polygon[];
  readonly fromMm: number;
  readonly toMm: number;
};

/** The way out of the material at right angles to an edge; material lies to the left. */
const outwardOf = (from: Vec2, to: Vec2): Vec2 => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
};

/** Corners that turn by less than this are points of a curve: the light runs over them. */
const curveDegrees = 50;
const curveCosine = Math.cos((curveDegrees * Math.PI) / 180);

/** The normals at both ends of every edge of a ring. */
const wallNormals = (ring: Polygon): readonly (readonly [Vec2, Vec2])[] => {
  const at = (index: number): Vec2 => ring[(index + ring.length) % ring.length] ?? { x: 0, y: 0 };
  const flat = ring.map((from, index) => outwardOf(from, at(index + 1)));
  const between = (a: Vec2, b: Vec2): Vec2 | undefined => {
    if (a.x * b.x + a.y * b.y < curveCosine) return undefined;
    const length = Math.hypot(a.x + b.x, a.y + b.y);
    return { x: (a.x + b.x) / length, y: (a.y + b.y) / length };
  };
  return flat.map((own, index) => {
    const before = flat[(index + flat.length - 1) % flat.length] ?? own;
    const after = flat[(index + 1) % flat.length] ?? own;
    return [between(before, own) ?? own, between(own, after) ?? own];
  });
};

/** The plates of a workshop. */
export const plates = ({ meshes }: Kernel) => {
  /** A plate as triangles: upper and lower face, and a wall along every outline. */
  const plateMesh = ({ outline, holes, fromMm, toMm }: Plate): Mesh => {
    const rings: readonly Polygon[] = [
      area(outline) > 0 ? outline : outline.toReversed(),
      ...holes.map((hole) => (area(hole) < 0 ? hole : hole.toReversed())),
    ];
    const corners = rings.flat();
    const faces = meshes.triangulate(rings.map((ring) => ring.map(({ x, y }): [number, number] => [x, y])));
    const positions: number[] = [];
    const normals: number[] = [];
    const triangles: number[] = [];
    const vertex = ({ x, y }: Vec2, z: number, normal: readonly [number, number, number]): number => {
      positions.push(x, y, z);
      normals.push(...normal);
      return positions.length / 3 - 1;
    };
    const upper = corners.map((corner) => vertex(corner, toMm, [0, 0, 1]));
    const lower = corners.map((corner) => vertex(corner, fromMm, [0, 0, -1]));
    for (const [a, b, c] of faces) {
      triangles.push(upper[a] ?? 0, upper[b] ?? 0, upper[c] ?? 0);
      triangles.push(lower[a] ?? 0, lower[c] ?? 0, lower[b] ?? 0);
    }
    for (const ring of rings) {
      const ends = wallNormals(ring);
      // An edge's end is the next one's beginning where the light runs over the corner.
      let shared: readonly [number, number] | undefined;
      ring.forEach((from, index) => {
        const to = ring[(index + 1) % ring.length] ?? from;
        const [first, last] = ends[index] ?? [from, from];
        const pair = (point: Vec2, { x, y }: Vec2) =>
          [vertex(point, fromMm, [x, y, 0]), vertex(point, toMm, [x, y, 0])] as const;
        const [a, d] = shared ?? pair(from, first);
        const [b, c] = pair(to, last);
        triangles.push(a, b, c, a, c, d);
        const [next] = ends[(index + 1) % ring.length] ?? [last];
        shared = next.x === last.x && next.y === last.y ? [b, c] : undefined;
      });
    }
    return {
      positions: Float32Array.from(positions),
      normals: Float32Array.from(normals),
      triangles: Uint32Array.from(triangles),
    };
  };

  return { plateMesh };
};
