/** Which faces of a mesh would droop when it is printed as it stands: too steep, and wider than a bridge. */
import { vertexOf, type WeldedMesh, welded } from "@rubus/cad";
import type { Vec3 } from "@rubus/units";

type Axis = "x" | "y" | "z";

export type Overhang = { readonly from: Vec3; readonly to: Vec3 };

const axes: readonly Axis[] = ["x", "y", "z"];

/**
 * Patches of triangles that face down more than `degrees` from the vertical, stand above the bed, and are wider than
 * a bridge both ways; `up` is the axis that points away from the bed.
 */
export const overhangs = (
  mesh: WeldedMesh,
  up: Axis,
  limits: { readonly degrees: number; readonly bridgeMm: number },
): readonly Overhang[] => {
  const { positions, triangles } = welded(mesh);
  const shared = { positions, triangles };
  const bed = Math.min(
    ...Array.from({ length: positions.length / 3 }, (_, index) => vertexOf(shared, index)[up]),
  );
  const steepest = Math.sin(((limits.degrees + 0.5) * Math.PI) / 180);
  const patchOf = new Map<number, number>();
  const root = (vertex: number): number => {
    const parent = patchOf.get(vertex) ?? vertex;
    return parent === vertex ? vertex : root(parent);
  };
  const drooping: (readonly number[])[] = [];
  for (let i = 0; i + 2 < triangles.length; i += 3) {
    const corners = [triangles[i] ?? 0, triangles[i + 1] ?? 0, triangles[i + 2] ?? 0];
    const [a, b, c] = corners.map((vertex) => vertexOf(shared, vertex)) as [Vec3, Vec3, Vec3];
    const [u, v] =
      up === "x" ? (["y", "z"] as const) : up === "y" ? (["z", "x"] as const) : (["x", "y"] as const);
    const cross = (p: Axis, q: Axis) => (b[p] - a[p]) * (c[q] - a[q]) - (b[q] - a[q]) * (c[p] - a[p]);
    const normal = cross(u, v) / Math.hypot(cross("y", "z"), cross("z", "x"), cross("x", "y"));
    if (-normal <= steepest || Math.max(a[up], b[up], c[up]) < bed + 0.01) continue;
    drooping.push(corners);
    const [first = 0, ...rest] = corners;
    for (const vertex of rest) patchOf.set(root(vertex), root(first));
  }
  const patches = new Map<number, Vec3[]>();
  for (const corners of drooping)
    for (const vertex of corners) {
      const key = root(vertex);
      patches.set(key, [...(patches.get(key) ?? []), vertexOf(shared, vertex)]);
    }
  const across = axes.filter((axis) => axis !== up);
  return [...patches.values()].flatMap((points) => {
    const least = (axis: Axis) => Math.min(...points.map((point) => point[axis]));
    const most = (axis: Axis) => Math.max(...points.map((point) => point[axis]));
    if (across.some((axis) => most(axis) - least(axis) <= limits.bridgeMm)) return [];
    return [
      {
        from: { x: least("x"), y: least("y"), z: least("z") },
        to: { x: most("x"), y: most("y"), z: most("z") },
      },
    ];
  });
};
