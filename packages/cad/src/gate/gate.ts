/** The gate: what every part is checked for before it leaves the workshop. */
import { type Diagnostic, failure, type Result, success } from "@rubus/units";
import type { Box3 } from "../geometry/box3.js";
import type { Mesh } from "../geometry/mesh.js";
import { CadError } from "../kernel/cad-error.js";
import type { Kernel } from "../kernel/kernel.js";
import { boxOfShape, isValidShape, solidCount, volumeOfShape } from "../kernel/shapes.js";
import { type Solid, shapeOf } from "../kernel/solid.js";
import { type MeshFineness, meshing } from "../model/meshing.js";
import { closedBody } from "./manifold-of.js";

/** What a part declares of itself. */
export type PartSpec = {
  readonly name: string;
  /** The band its volume lies in, in mm³: narrow enough to notice a missing feature. */
  readonly volumeMm3: { readonly min: number; readonly max: number };
  /** How many pieces it is in: 1 unless said. */
  readonly solids?: number;
  /** Of its mesh; for printing unless said. */
  readonly fineness?: MeshFineness;
};

/** A part that passed the gate. */
export type Part = {
  readonly name: string;
  readonly solid: Solid;
  readonly mesh: Mesh;
  readonly volumeMm3: number;
  readonly box: Box3;
};

/** How far the volume of a mesh may be from that of the surfaces it follows. */
const meshShare = 0.005;

/** The gate of a workshop. */
export const gateOf = (kernel: Kernel) => {
  const { oc, meshes } = kernel;
  const { mesh: meshOf } = meshing(kernel);

  const meshFaults = (spec: PartSpec, mesh: Mesh, volumeMm3: number): readonly Diagnostic[] => {
    const closed = closedBody(meshes, mesh);
    if ("fault" in closed)
      return [
        {
          code: "RUB-CAD-008",
          severity: "error",
          message: `The surface of ${spec.name} is not closed: ${closed.fault}.`,
          remedy: "Let solids overlap or stand apart where they only touch.",
        },
      ];
    const meshMm3 = closed.body.volume();
    closed.body.delete();
    if (Math.abs(meshMm3 / volumeMm3 - 1) <= meshShare) return [];
    return [
      {
        code: "RUB-CAD-009",
        severity: "error",
        message: `The triangles of ${spec.name} hold ${meshMm3.toFixed(2)} mm³, its surfaces ${volumeMm3.toFixed(2)} mm³.`,
        remedy: "Change the shape about the faces that were changed last.",
        figures: { meshMm3, volumeMm3 },
      },
    ];
  };

  const solidFaults = (solid: Solid, spec: PartSpec, volumeMm3: number): readonly Diagnostic[] => {
    const shape = shapeOf(solid);
    const found: Diagnostic[] = [];
    if (!isValidShape(oc, shape))
      found.push({
        code: "RUB-CAD-005",
        severity: "error",
        message: `The solid of ${spec.name} is not valid.`,
        remedy: "Change the last measure that was changed.",
      });
    const [solids, wanted] = [solidCount(oc, shape), spec.solids ?? 1];
    if (solids !== wanted)
      found.push({
        code: "RUB-CAD-006",
        severity: "error",
        message: `${spec.name} is in ${solids} pieces, not in ${wanted}.`,
        remedy: "Let the pieces overlap where they are meant to be one.",
        figures: { solids, wanted },
      });
    const { min, max } = spec.volumeMm3;
    if (!(volumeMm3 >= min && volumeMm3 <= max))
      found.push({
        code: "RUB-CAD-007",
        severity: "error",
        message: `${spec.name} has ${volumeMm3.toFixed(1)} mm³, not between ${min} and ${max} mm³.`,
        remedy: "Look at the part; if it is as it should be, declare the new band.",
        figures: { volumeMm3, min, max },
      });
    return found;
  };

  /**
   * Checks a part: the kernel finds its solid valid (RUB-CAD-005), it is in as many pieces as declared (006), its
   * volume lies in its band (007), its mesh is closed (008) and holds its volume within 0.5 % (009). Everything found
   * is returned, or the part with its mesh.
   */
  const gate = (solid: Solid, spec: PartSpec): Result<Part> => {
    const volumeMm3 = volumeOfShape(oc, shapeOf(solid));
    const faults = solidFaults(solid, spec, volumeMm3);
    try {
      const mesh = meshOf(solid, spec.fineness);
      const found = [...faults, ...meshFaults(spec, mesh, volumeMm3)];
      if (found.length > 0) return failure(found);
      return success({ name: spec.name, solid, mesh, volumeMm3, box: boxOfShape(oc, shapeOf(solid)) });
    } catch (error) {
      if (error instanceof CadError) return failure([...faults, error.diagnostic]);
      throw error;
    }
  };

  return { gate };
};
