/** Solids elsewhere: moved, turned, mirrored. The original stays as it is. */
import type { Vec3 } from "@rubus/units";
import { movedBy, type Placement, turnedAbout } from "../geometry/placement.js";
import type { Plane } from "../geometry/plane.js";
import { axesIn, locationIn } from "../kernel/convert.js";
import type { Kernel } from "../kernel/kernel.js";
import { scoped } from "../kernel/scoped.js";
import { type Solid, shapeOf, solidOf } from "../kernel/solid.js";

/** The placing operations of a workshop. */
export const placing = ({ oc }: Kernel) => {
  /** A solid through a placement; it shares its geometry with the original. */
  const place = (solid: Solid, placement: Placement): Solid =>
    scoped((own) => solidOf(shapeOf(solid).Moved(own(locationIn(oc, placement)), false)));

  /** A solid shifted by millimetres. */
  const translate = (solid: Solid, by: Vec3): Solid => place(solid, movedBy(by));

  /** A solid turned by degrees about an axis through a point, counter-clockwise as the axis points at the reader. */
  const rotate = (solid: Solid, axis: Vec3, degrees: number, about?: Vec3): Solid =>
    place(solid, turnedAbout(axis, degrees, about));

  /** A solid's mirror image in a plane. */
  const mirror = (solid: Solid, plane: Plane): Solid =>
    scoped((own) => {
      const transform = own(new oc.gp_Trsf());
      transform.SetMirror(axesIn(oc, own, plane));
      const maker = own(new oc.BRepBuilderAPI_Transform(shapeOf(solid), transform, true, false));
      return solidOf(maker.Shape());
    });

  return { place, translate, rotate, mirror };
};
