/** What a kernel shape is made of and how large it is. */
import { vec3 } from "@rubus/units";
import type { TopAbs_ShapeEnum, TopoDS_Edge, TopoDS_Shape } from "replicad-opencascadejs";
import type { Box3 } from "../geometry/box3.js";
import type { SolidKernel } from "./kernel.js";
import { scoped } from "./scoped.js";

/** Hashes are cut to this many; any large number does. */
const hashBound = 2 ** 31 - 1;

/** Each sub-shape once, whichever way round it is used, in the kernel's order. */
export const subShapes = (
  oc: SolidKernel,
  shape: TopoDS_Shape,
  type: TopAbs_ShapeEnum,
): readonly TopoDS_Shape[] =>
  scoped((own) => {
    const explorer = own(new oc.TopExp_Explorer(shape, type));
    const found: TopoDS_Shape[] = [];
    const byHash = new Map<number, TopoDS_Shape[]>();
    for (; explorer.More(); explorer.Next()) {
      const current = explorer.Current();
      const hash = oc.ReplicadShapeHasher.HashCode(current, hashBound);
      const alike = byHash.get(hash) ?? [];
      if (alike.some((other) => other.IsSame(current))) {
        current.delete();
        continue;
      }
      byHash.set(hash, [...alike, current]);
      found.push(current);
    }
    return found;
  });

/** The edges of a shape that have a length (a cone's tip is an edge without). */
export const edgesOfShape = (oc: SolidKernel, shape: TopoDS_Shape): readonly TopoDS_Edge[] =>
  subShapes(oc, shape, oc.TopAbs_ShapeEnum.TopAbs_EDGE)
    .map((edge) => oc.TopoDS.Edge(edge))
    .filter((edge) => !oc.BRep_Tool.Degenerated(edge));

/** How many solids a shape holds. */
export const solidCount = (oc: SolidKernel, shape: TopoDS_Shape): number =>
  subShapes(oc, shape, oc.TopAbs_ShapeEnum.TopAbs_SOLID).length;

/** Volume in mm³ by the kernel's exact surfaces; negative when the shape is inside out. */
export const volumeOfShape = (oc: SolidKernel, shape: TopoDS_Shape): number =>
  scoped((own) => {
    const properties = own(new oc.GProp_GProps());
    oc.BRepGProp.VolumeProperties(shape, properties, false, false, false);
    return properties.Mass();
  });

/** Length in mm of an edge. */
export const lengthOfEdge = (oc: SolidKernel, edge: TopoDS_Edge): number =>
  scoped((own) => {
    const properties = own(new oc.GProp_GProps());
    oc.BRepGProp.LinearProperties(edge, properties, false, false);
    return properties.Mass();
  });

/** The kernel's own check of faces, wires, edges and how they meet. */
export const isValidShape = (oc: SolidKernel, shape: TopoDS_Shape): boolean =>
  scoped((own) => own(new oc.BRepCheck_Analyzer(shape, true, false, false)).IsValid());

/** The box of a shape by its exact surfaces, to about a micrometre. */
export const boxOfShape = (oc: SolidKernel, shape: TopoDS_Shape): Box3 =>
  scoped((own) => {
    const box = own(new oc.Bnd_Box());
    oc.BRepBndLib.AddOptimal(shape, box, false, false);
    return {
      min: vec3(box.GetXMin(), box.GetYMin(), box.GetZMin()),
      max: vec3(box.GetXMax(), box.GetYMax(), box.GetZMax()),
    };
  });

/** The shape, turned outside out if the kernel made it inside out; takes the shape over. */
export const outward = (oc: SolidKernel, shape: TopoDS_Shape): TopoDS_Shape => {
  if (volumeOfShape(oc, shape) >= 0) return shape;
  const reversed = shape.Reversed();
  shape.delete();
  return reversed;
};

/**
 * The one solid in a compound, so that nothing downstream meets a wrapper; a shape of several stays as it is. Takes
 * the shape over.
 */
export const unwrapped = (oc: SolidKernel, shape: TopoDS_Shape): TopoDS_Shape => {
  const solids = subShapes(oc, shape, oc.TopAbs_ShapeEnum.TopAbs_SOLID);
  const [only] = solids;
  if (solids.length === 1 && only !== undefined) {
    shape.delete();
    return only;
  }
  for (const solid of solids) solid.delete();
  return shape;
};
