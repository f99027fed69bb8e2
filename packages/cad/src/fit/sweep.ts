/** The room a part takes while it moves along a straight line. */
import { type Vec3, vec3 } from "@rubus/units";
import type { Manifold } from "manifold-3d";
import { vertexOf, type WeldedMesh } from "../geometry/mesh.js";
import { planeAxes } from "../geometry/plane.js";
import { addVec3, crossVec3, dotVec3, lengthVec3, scaleVec3, subtractVec3 } from "../geometry/vec3.js";
import type { MeshKernel } from "../kernel/kernel.js";
import { scoped } from "../kernel/scoped.js";
import { bodyMaker, type PlacedMesh } from "./placed-body.js";

type Facet = {
  readonly corners: readonly [number, number, number];
  readonly normal: Vec3;
  readonly offset: number;
};

/** Facets this parallel, and this much in one plane, move as one. */
const parallel = 1 - 1e-10;
const coplanarMm = 1e-5;
/** Share of a surface that rounding lets lie over itself. */
const coveredTwice = 1e-6;

const meshOf = (body: Manifold): WeldedMesh => {
  const { vertProperties, triVerts, numProp } = body.getMesh();
  if (numProp !== 3) throw new RangeError(`a mesh of positions alone has 3 numbers a vertex, not ${numProp}`);
  return { positions: vertProperties.slice(), triangles: triVerts.slice() };
};

const facetsOf = (mesh: WeldedMesh): readonly Facet[] =>
  Array.from({ length: mesh.triangles.length / 3 }, (_, index) => {
    const [a = 0, b = 0, c = 0] = mesh.triangles.subarray(3 * index, 3 * index + 3);
    const [p, q, r] = [a, b, c].map((vertex) => vertexOf(mesh, vertex)) as [Vec3, Vec3, Vec3];
    const square = crossVec3(subtractVec3(q, p), subtractVec3(r, p));
    const length = lengthVec3(square);
    const normal = length > 0 ? scaleVec3(square, 1 / length) : vec3(0, 0, 0);
    return { corners: [a, b, c], normal, offset: dotVec3(normal, p) };
  });

const edgesOf = ({ corners: [a, b, c] }: Facet): readonly (readonly [number, number])[] => [
  [a, b],
  [b, c],
  [c, a],
];

const edgeKey = (from: number, to: number): string => `${from} ${to}`;

/** Facets that hang together in patches; across an edge only where `joins` says so. */
const patchesOf = (
  facets: readonly Facet[],
  joins: (first: Facet, next: Facet) => boolean,
): readonly (readonly Facet[])[] => {
  const byEdge = new Map(
    facets.flatMap((facet) => edgesOf(facet).map(([a, b]) => [edgeKey(a, b), facet] as const)),
  );
  const seen = new Set<Facet>();
  return facets.flatMap((first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const patch = [first];
    for (const facet of patch)
      for (const [a, b] of edgesOf(facet)) {
        const next = byEdge.get(edgeKey(b, a));
        if (next === undefined || seen.has(next) || !joins(first, next)) continue;
        seen.add(next);
        patch.push(next);
      }
    return [patch];
  });
};

const inOnePlane = (first: Facet, next: Facet): boolean =>
  dotVec3(next.normal, first.normal) >= parallel && Math.abs(next.offset - first.offset) <= coplanarMm;

/** What facets sweep: themselves at the end, themselves turned round at the start, and a wall along each free edge. */
const prismOf = (mesh: WeldedMesh, facets: readonly Facet[], by: Vec3): WeldedMesh => {
  const vertices = [...new Set(facets.flatMap(({ corners }) => corners))];
  const indexOf = new Map(vertices.map((vertex, index) => [vertex, index]));
  const start = (vertex: number): number => indexOf.get(vertex) ?? 0;
  const end = (vertex: number): number => start(vertex) + vertices.length;
  const inside = new Set(facets.flatMap((facet) => edgesOf(facet).map(([a, b]) => edgeKey(a, b))));
  const walls = facets
    .flatMap(edgesOf)
    .filter(([a, b]) => !inside.has(edgeKey(b, a)))
    .flatMap(([a, b]) => [start(a), start(b), end(b), start(a), end(b), end(a)]);
  const caps = facets.flatMap(({ corners: [a, b, c] }) => [
    start(a),
    start(c),
    start(b),
    end(a),
    end(b),
    end(c),
  ]);
  const points = vertices.map((vertex) => vertexOf(mesh, vertex));
  const moved = points.map((point) => addVec3(point, by));
  return {
    positions: Float32Array.from([...points, ...moved].flatMap(({ x, y, z }) => [x, y, z])),
    triangles: Uint32Array.from([...caps, ...walls]),
  };
};

/** The sweeps over a mesh kernel. */
export const sweeps = (meshes: MeshKernel) => {
  /** Whether a surface, seen along the way, lies over itself somewhere, so that what it sweeps is no plain prism. */
  const coversItself = (mesh: WeldedMesh, surface: readonly Facet[], by: Vec3): boolean =>
    scoped((own) => {
      const across = Math.abs(by.x) < Math.abs(by.y) ? vec3(1, 0, 0) : vec3(0, 1, 0);
      const { x, y } = planeAxes({ origin: vec3(0, 0, 0), x: across, normal: by });
      const seen = surface.map(({ corners }) =>
        corners.map((corner): [number, number] => {
          const point = vertexOf(mesh, corner);
          return [dotVec3(x, point), dotVec3(y, point)];
        }),
      );
      const single = seen.reduce((sum, [p = [0, 0], q = [0, 0], r = [0, 0]]) => {
        const doubled = (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
        return sum + doubled / 2;
      }, 0);
      const covered = own(new meshes.CrossSection(seen, "NonZero")).area();
      return single - covered > coveredTwice * single;
    });

  /**
   * The room a part takes on its way from where it stands by a straight shift: exact for its mesh. That is the part
   * itself, and what those of its facets sweep that face along the way; every point it passes leaves it through one.
   */
  const swept = (part: PlacedMesh, by: Vec3): WeldedMesh =>
    scoped((own) => {
      const body = bodyMaker(meshes, own)(part);
      if (!(lengthVec3(by) > 0)) return meshOf(body);
      const mesh = meshOf(body);
      const facing = facetsOf(mesh).filter(({ normal }) => dotVec3(normal, by) > 1e-9 * lengthVec3(by));
      const solidOf = (facets: readonly Facet[]): readonly Manifold[] => {
        const { positions, triangles } = prismOf(mesh, facets, by);
        const made = new meshes.Manifold(
          new meshes.Mesh({ numProp: 3, vertProperties: positions, triVerts: triangles }),
        );
        return [own(made)];
      };
      const prisms = patchesOf(facing, () => true).flatMap((surface) =>
        coversItself(mesh, surface, by) ? patchesOf(surface, inOnePlane).flatMap(solidOf) : solidOf(surface),
      );
      return meshOf(own(meshes.Manifold.union([body, ...prisms])));
    });

  return { swept };
};
