/** Meshes as closed bodies of the mesh kernel. */
import type { Manifold } from "manifold-3d";
import { type WeldedMesh, welded } from "../geometry/mesh.js";
import type { MeshKernel } from "../kernel/kernel.js";

/** The closed body a mesh bounds, or the mesh kernel's word for why it bounds none; the caller deletes the body. */
export const closedBody = (
  meshes: MeshKernel,
  mesh: WeldedMesh,
): { readonly body: Manifold } | { readonly fault: string } => {
  const { positions, triangles } = welded(mesh);
  try {
    const body = new meshes.Manifold(
      new meshes.Mesh({ numProp: 3, vertProperties: positions, triVerts: triangles }),
    );
    const status = body.status();
    if (status === "NoError" && !body.isEmpty()) return { body };
    body.delete();
    return { fault: status === "NoError" ? "it is empty" : status };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
};
