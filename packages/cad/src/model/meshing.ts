/** Solids as triangles, and their edges as lines. */
import type { Mesh } from "../geometry/mesh.js";
import { attempt } from "../kernel/cad-error.js";
import type { Kernel } from "../kernel/kernel.js";
import { indicesAt, numbersAt } from "../kernel/memory.js";
import { scoped } from "../kernel/scoped.js";
import { type Solid, shapeOf } from "../kernel/solid.js";
import { edgeChords } from "./edge-polylines.js";

/** How far triangles may leave the true surface, and by how much neighbours may turn. */
export type MeshFineness = { readonly toleranceMm: number; readonly angleDegrees: number };

/** Finer than any nozzle: 0.02 mm, 12 degrees. */
export const printFineness: MeshFineness = { toleranceMm: 0.02, angleDegrees: 12 };

/** For pictures: 0.1 mm, 20 degrees. */
export const pictureFineness: MeshFineness = { toleranceMm: 0.1, angleDegrees: 20 };

/** The meshing of a workshop. */
export const meshing = ({ oc }: Kernel) => {
  /** A solid as triangles. */
  const mesh = (solid: Solid, { toleranceMm, angleDegrees }: MeshFineness = printFineness): Mesh =>
    attempt(oc, "meshing", () =>
      scoped((own) => {
        const angle = (angleDegrees * Math.PI) / 180;
        const data = own(oc.ReplicadMeshExtractor.extract(shapeOf(solid), toleranceMm, angle, false));
        return {
          positions: numbersAt(oc, data.getVerticesPtr(), data.getVerticesSize()),
          normals: numbersAt(oc, data.getNormalsPtr(), data.getNormalsSize()),
          triangles: indicesAt(oc, data.getTrianglesPtr(), data.getTrianglesSize()),
        };
      }),
    );

  /** The edges of a solid as line segments: x, y, z of both ends, one after another. */
  const edgeLines = (solid: Solid, { toleranceMm, angleDegrees } = pictureFineness): Float32Array =>
    attempt(oc, "drawing edges", () => edgeChords(oc, shapeOf(solid), toleranceMm, angleDegrees));

  return { mesh, edgeLines };
};
