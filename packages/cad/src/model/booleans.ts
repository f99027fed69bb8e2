/** Cutting, joining and intersecting solids, many at once, each result compared with what is possible at all. */
import type { BRepAlgoAPI_BooleanOperation, TopoDS_Shape } from "replicad-opencascadejs";
import { attempt, cadError } from "../kernel/cad-error.js";
import type { Kernel, SolidKernel } from "../kernel/kernel.js";
import { type Own, scoped } from "../kernel/scoped.js";
import { unwrapped, volumeOfShape } from "../kernel/shapes.js";
import { type Solid, shapeOf, solidOf } from "../kernel/solid.js";

/** Share of a volume that the kernel's integration may be off. */
const volumeTolerance = 1e-6;

const listOf = (oc: SolidKernel, own: Own, shapes: readonly TopoDS_Shape[]) => {
  const list = own(new oc.NCollection_List_TopoDS_Shape());
  for (const shape of shapes) own(list.Append(shape));
  return list;
};

/**
 * One operation of all arguments with all tools. Lists are the one way that is right whether tools overlap or not:
 * a compound of overlapping tools cuts nothing, silently.
 */
const operate = (
  oc: SolidKernel,
  operation: BRepAlgoAPI_BooleanOperation,
  bodies: readonly TopoDS_Shape[],
  tools: readonly TopoDS_Shape[],
): TopoDS_Shape =>
  scoped((own) => {
    own(operation);
    operation.SetArguments(listOf(oc, own, bodies));
    operation.SetTools(listOf(oc, own, tools));
    // Otherwise the kernel widens the tolerances of the shapes it was given.
    operation.SetNonDestructive(true);
    operation.Build(own(new oc.Message_ProgressRange()));
    if (operation.HasErrors())
      throw cadError(
        "RUB-CAD-003",
        "The solid kernel could not compute a boolean operation.",
        "Move or resize the shapes so that faces don't nearly coincide.",
      );
    operation.SimplifyResult(true, true, 1e-9);
    return unwrapped(oc, operation.Shape());
  });

/** The boolean operations of a workshop. */
export const booleans = ({ oc }: Kernel) => {
  const volume = (solid: Solid): number => volumeOfShape(oc, shapeOf(solid));
  const total = (solids: readonly Solid[]): number => solids.reduce((sum, solid) => sum + volume(solid), 0);

  /**
   * A body without whatever lies in any of the tools; tools may overlap each other. Throws RUB-CAD-003 when nothing
   * is cut, when nothing is left, or when more is gone than all tools together hold.
   */
  const cut = (body: Solid, tools: readonly Solid[]): Solid => {
    if (tools.length === 0) return body;
    return attempt(oc, `cutting ${tools.length} tools`, () => {
      const result = solidOf(operate(oc, new oc.BRepAlgoAPI_Cut(), [shapeOf(body)], tools.map(shapeOf)));
      const [before, after, most] = [volume(body), volume(result), total(tools)];
      const allowance = before * volumeTolerance;
      if (after > before - allowance || after < allowance || before - after > most + allowance)
        throw cadError(
          "RUB-CAD-003",
          `Cutting ${tools.length} tools of ${most.toFixed(2)} mm³ from ${before.toFixed(2)} mm³ left ${after.toFixed(2)} mm³.`,
          "Check that the tools reach into the body, and that none of its faces nearly coincides with theirs.",
          { beforeMm3: before, toolsMm3: most, afterMm3: after },
        );
      return result;
    });
  };

  /**
   * Solids joined into one; those that don't touch stay apart in one handle. Throws RUB-CAD-003 when the result holds
   * less than the largest of them or more than all together.
   */
  const fuse = (first: Solid, ...others: readonly Solid[]): Solid => {
    if (others.length === 0) return first;
    return attempt(oc, `joining ${others.length + 1} solids`, () => {
      const result = solidOf(operate(oc, new oc.BRepAlgoAPI_Fuse(), [shapeOf(first)], others.map(shapeOf)));
      const volumes = [first, ...others].map(volume);
      const [least, most, after] = [Math.max(...volumes), total([first, ...others]), volume(result)];
      if (after < least * (1 - volumeTolerance) || after > most * (1 + volumeTolerance))
        throw cadError(
          "RUB-CAD-003",
          `Joining ${volumes.length} solids of ${most.toFixed(2)} mm³, the largest ${least.toFixed(2)} mm³, gave ${after.toFixed(2)} mm³.`,
          "Let the solids overlap by some tenths of a millimetre where they meet.",
          { largestMm3: least, allMm3: most, afterMm3: after },
        );
      return result;
    });
  };

  /** What two solids have in common; RUB-CAD-003 when that is nothing. */
  const intersect = (a: Solid, b: Solid): Solid =>
    attempt(oc, "an intersection", () => {
      const result = solidOf(operate(oc, new oc.BRepAlgoAPI_Common(), [shapeOf(a)], [shapeOf(b)]));
      if (volume(result) <= 0)
        throw cadError(
          "RUB-CAD-003",
          "Two solids to intersect have nothing in common.",
          "Move them so that they overlap.",
        );
      return result;
    });

  return { cut, fuse, intersect };
};
