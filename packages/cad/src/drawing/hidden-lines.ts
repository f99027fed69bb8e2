/** The visible lines of parts, hidden ones removed across all of them, part by part. */
import type { Point } from "@rubus/drawing";
import { vec3 } from "@rubus/units";
import type { HLRBRep_HLRToShape, TopoDS_Shape } from "replicad-opencascadejs";
import { attempt } from "../kernel/cad-error.js";
import { directionIn, pointIn } from "../kernel/convert.js";
import type { SolidKernel } from "../kernel/kernel.js";
import { type Own, scoped } from "../kernel/scoped.js";
import { edgePolylines } from "../model/edge-polylines.js";
import type { ViewAxes } from "./camera.js";

/** Lines in the view's plane: model millimetres, x to the right, y up. */
export type Line = readonly Point[];

/** What is seen of one part. */
export type VisibleLines = {
  /** Edges where faces meet at an angle. */
  readonly sharp: readonly Line[];
  /** Edges where faces run on smoothly, as at a fillet's ends. */
  readonly smooth: readonly Line[];
  /** Where a curved face turns away from the reader. */
  readonly silhouette: readonly Line[];
};

/** The kernel gives no object at all where a part has no lines of a kind. */
const linesOf = (
  oc: SolidKernel,
  own: Own,
  compound: TopoDS_Shape | null | undefined,
  toleranceMm: number,
): readonly Line[] => {
  if (compound === null || compound === undefined || own(compound).IsNull()) return [];
  oc.BRepLib.BuildCurves3d(compound);
  return edgePolylines(oc, compound, toleranceMm, 10).map((line) => line.map(({ x, y }) => ({ x, y })));
};

/**
 * The visible lines of each shape, in the order given.
 * @param toleranceMm how far a line's chords may leave the true curve, in model millimetres
 */
export const visibleLines = (
  oc: SolidKernel,
  shapes: readonly TopoDS_Shape[],
  { right, towards }: ViewAxes,
  toleranceMm: number,
): readonly VisibleLines[] =>
  attempt(oc, "removing hidden lines", () =>
    scoped((own) => {
      const algorithm = own(new oc.HLRBRep_Algo());
      for (const shape of shapes) algorithm.Add(shape, 0);
      const axes = own(
        new oc.gp_Ax2(
          own(pointIn(oc, vec3(0, 0, 0))),
          own(directionIn(oc, towards)),
          own(directionIn(oc, right)),
        ),
      );
      algorithm.Projector(own(new oc.HLRAlgo_Projector(axes)));
      algorithm.Update();
      algorithm.Hide();
      const result: HLRBRep_HLRToShape = own(new oc.HLRBRep_HLRToShape(algorithm));
      return shapes.map((shape) => ({
        sharp: linesOf(oc, own, result.VCompound(shape), toleranceMm),
        smooth: linesOf(oc, own, result.Rg1LineVCompound(shape), toleranceMm),
        silhouette: linesOf(oc, own, result.OutLineVCompound(shape), toleranceMm),
      }));
    }),
  );
