/** Solids as triangles, and their edges as lines. */
import type { Mesh } from "../geometry/mesh.js";
import { attempt } from "../kernel/cad-error.js";
import type { Kernel, SolidKernel } from "../kernel/kernel.js";
import { scoped } from "../kernel/scoped.js";
import { type Solid, shapeOf } from "../kernel/solid.js";

/** How far triangles may leave the true surface, and by how much neighbours may turn. */
export type MeshFineness = { readonly toleranceMm: number; readonly angleDegrees: number };

/** Finer than any nozzle: 0.02 mm, 12 degrees. */
export const printFineness: MeshFineness = { toleranceMm: 0.02, angleDegrees: 12 };

/** For pictures: 0.1 mm, 20 degrees. */
export const pictureFineness: MeshFineness = { toleranceMm: 0.1, angleDegrees: 20 };

const bufferOf = (oc: SolidKernel): ArrayBufferLike =>
  (oc.wasmMemory as { readonly buffer: ArrayBufferLike }).buffer;

/** The meshing of a workshop. */
export const meshing = ({ oc }: Kernel) => {
  /** A solid as triangles; sizes are counted in numbers, not in vertices. */
  const mesh = (solid: Solid, { toleranceMm, angleDegrees }: MeshFineness = printFineness): Mesh =>
    attempt(oc, "meshing", () =>
      scoped((own) => {
        const angle = (angleDegrees * Math.PI) / 180;
        const data = own(oc.ReplicadMeshExtractor.extract(shapeOf(solid), toleranceMm, angle, false));
        // The kernel's memory may have moved while it meshed: views are made after, and copied at once.
        const floats = (pointer: number, size: number) =>
          new Float32Array(bufferOf(oc), pointer, size).slice();
        return {
          positions: floats(data.getVerticesPtr(), data.getVerticesSize()),
          normals: floats(data.getNormalsPtr(), data.getNormalsSize()),
          triangles: new Uint32Array(bufferOf(oc), data.getTrianglesPtr(), data.getTrianglesSize()).slice(),
        };
      }),
    );

  /** The edges of a solid as line segments: x, y, z of both ends, one after another. */
  const edgeLines = (
    solid: Solid,
    { toleranceMm, angleDegrees }: MeshFineness = pictureFineness,
  ): Float32Array =>
    attempt(oc, "drawing edges", () =>
      scoped((own) => {
        const angle = (angleDegrees * Math.PI) / 180;
        const data = own(oc.ReplicadEdgeMeshExtractor.extract(shapeOf(solid), toleranceMm, angle));
        return new Float32Array(bufferOf(oc), data.getLinesPtr(), data.getLinesSize()).slice();
      }),
    );

  return { mesh, edgeLines };
};
