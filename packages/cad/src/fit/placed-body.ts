/** Placed meshes as bodies of the mesh kernel. */
import type { Manifold, Mat4 } from "manifold-3d";
import { closedBody } from "../gate/manifold-of.js";
import type { WeldedMesh } from "../geometry/mesh.js";
import type { Placement } from "../geometry/placement.js";
import { cadError } from "../kernel/cad-error.js";
import type { MeshKernel } from "../kernel/kernel.js";
import type { Own } from "../kernel/scoped.js";

/** A mesh where it stands. */
export type PlacedMesh = {
  readonly name: string;
  readonly mesh: WeldedMesh;
  readonly placement: Placement;
};

const columns = ([a, b, c, x, d, e, f, y, g, h, i, z]: Placement): Mat4 => [
  ...([a, d, g, 0] as const),
  ...([b, e, h, 0] as const),
  ...([c, f, i, 0] as const),
  ...([x, y, z, 1] as const),
];

/** Makes bodies, each mesh once however often it is placed; RUB-CAD-008 for a mesh that isn't closed. */
export const bodyMaker = (meshes: MeshKernel, own: Own): ((placed: PlacedMesh) => Manifold) => {
  const known = new Map<WeldedMesh, Manifold>();
  return ({ name, mesh, placement }) => {
    const made = known.get(mesh);
    if (made !== undefined) return own(made.transform(columns(placement)));
    const closed = closedBody(meshes, mesh);
    if ("fault" in closed)
      throw cadError(
        "RUB-CAD-008",
        `The surface of ${name} is not closed: ${closed.fault}.`,
        "Let solids overlap or stand apart where they only touch.",
      );
    known.set(mesh, own(closed.body));
    return own(closed.body.transform(columns(placement)));
  };
};
