/** Edges by what can be said of them, so that a fillet names its edges without counting them. */
import { type Vec3, vec3 } from "@rubus/units";
import type { TopoDS_Edge } from "replicad-opencascadejs";
import { dotVec3, lengthVec3, scaleVec3, subtractVec3, unitVec3 } from "../geometry/vec3.js";
import type { SolidKernel } from "../kernel/kernel.js";
import { scoped } from "../kernel/scoped.js";
import { lengthOfEdge } from "../kernel/shapes.js";

/** One edge of a solid; on a full circle, start and end are the same point. */
export type EdgeFacts = {
  readonly kind: "line" | "circle" | "other";
  readonly start: Vec3;
  readonly middle: Vec3;
  readonly end: Vec3;
  readonly lengthMm: number;
};

/** Whether an edge is meant. */
export type EdgeTest = (edge: EdgeFacts) => boolean;

const closeMm = 1e-4;

/** Straight edges along a direction, either way. */
export const edgesAlong =
  (direction: Vec3): EdgeTest =>
  ({ kind, start, end }) => {
    if (kind !== "line") return false;
    const along = subtractVec3(end, start);
    return Math.abs(dotVec3(unitVec3(direction), scaleVec3(along, 1 / lengthVec3(along)))) > 1 - 1e-9;
  };

/** Edges that lie in a plane square to a direction, at a distance from the origin along it. */
export const edgesIn = (normal: Vec3, atMm: number): EdgeTest => {
  const unit = unitVec3(normal);
  return ({ start, middle, end }) =>
    [start, middle, end].every((point) => Math.abs(dotVec3(unit, point) - atMm) < closeMm);
};

/** Edges that lie within a box, its faces included. */
export const edgesWithin =
  (min: Vec3, max: Vec3): EdgeTest =>
  ({ start, middle, end }) =>
    [start, middle, end].every((point) =>
      (["x", "y", "z"] as const).every(
        (axis) => point[axis] >= min[axis] - closeMm && point[axis] <= max[axis] + closeMm,
      ),
    );

/** Edges that pass all tests. */
export const edgesThat =
  (...tests: readonly EdgeTest[]): EdgeTest =>
  (edge) =>
    tests.every((test) => test(edge));

/** Edges that pass none of the tests. */
export const edgesNot =
  (...tests: readonly EdgeTest[]): EdgeTest =>
  (edge) =>
    !tests.some((test) => test(edge));

/** What can be said of a kernel edge. */
export const factsOf = (oc: SolidKernel, edge: TopoDS_Edge): EdgeFacts =>
  scoped((own) => {
    const curve = own(new oc.BRepAdaptor_Curve(edge));
    const [first, last] = [curve.FirstParameter(), curve.LastParameter()];
    const at = (parameter: number): Vec3 => {
      const point = own(curve.EvalD0(parameter));
      return vec3(point.X(), point.Y(), point.Z());
    };
    const type = curve.GetType();
    const { GeomAbs_Line, GeomAbs_Circle } = oc.GeomAbs_CurveType;
    return {
      kind: type === GeomAbs_Line ? "line" : type === GeomAbs_Circle ? "circle" : "other",
      start: at(first),
      middle: at((first + last) / 2),
      end: at(last),
      lengthMm: lengthOfEdge(oc, edge),
    };
  });
