/** Plain vectors and placements as the kernel's own objects; the caller owns what is returned. */
import type { Vec3 } from "@rubus/units";
import type { gp_Ax2, gp_Dir, gp_Pnt, gp_Trsf, gp_Vec, TopLoc_Location } from "replicad-opencascadejs";
import type { Placement } from "../geometry/placement.js";
import { type Plane, planeAxes } from "../geometry/plane.js";
import type { SolidKernel } from "./kernel.js";
import { type Own, scoped } from "./scoped.js";

export const pointIn = (oc: SolidKernel, { x, y, z }: Vec3): gp_Pnt => new oc.gp_Pnt(x, y, z);
export const vectorIn = (oc: SolidKernel, { x, y, z }: Vec3): gp_Vec => new oc.gp_Vec(x, y, z);
export const directionIn = (oc: SolidKernel, { x, y, z }: Vec3): gp_Dir => new oc.gp_Dir(x, y, z);

/** A plane as an axis system: z along the normal. */
export const axesIn = (oc: SolidKernel, own: Own, plane: Plane): gp_Ax2 => {
  const { x, normal } = planeAxes(plane);
  return own(
    new oc.gp_Ax2(own(pointIn(oc, plane.origin)), own(directionIn(oc, normal)), own(directionIn(oc, x))),
  );
};

export const transformIn = (oc: SolidKernel, placement: Placement): gp_Trsf => {
  const transform = new oc.gp_Trsf();
  transform.SetValues(...placement);
  return transform;
};

export const locationIn = (oc: SolidKernel, placement: Placement): TopLoc_Location =>
  scoped((own) => new oc.TopLoc_Location(own(transformIn(oc, placement))));
