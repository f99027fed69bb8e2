/** Profiles as flat faces of the kernel. */
import { area, type Vec2, vec2 } from "@rubus/units";
import type { TopoDS_Edge, TopoDS_Face, TopoDS_Wire } from "replicad-opencascadejs";
import type { Contour, Curve, Profile } from "../geometry/contour.js";
import { onPlane, type Plane, planeAt } from "../geometry/plane.js";
import { axesIn, pointIn } from "../kernel/convert.js";
import type { SolidKernel } from "../kernel/kernel.js";
import { type Own, scoped } from "../kernel/scoped.js";

type PathContour = Extract<Contour, { kind: "path" }>;

const cubicAt = (from: Vec2, { first, second, end }: Extract<Curve, { to: "cubic" }>, t: number): Vec2 => {
  const u = 1 - t;
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return vec2(
    a * from.x + b * first.x + c * second.x + d * end.x,
    a * from.y + b * first.y + c * second.y + d * end.y,
  );
};

/** Corners, points on arcs and on cubics: enough to tell which way round an outline runs. */
const samplesOf = ({ start, curves }: PathContour): readonly Vec2[] =>
  curves.flatMap((curve, index): readonly Vec2[] => {
    const from = curves[index - 1]?.end ?? start;
    if (curve.to === "arc") return [curve.through, curve.end];
    if (curve.to === "cubic") return [...[0.25, 0.5, 0.75].map((t) => cubicAt(from, curve, t)), curve.end];
    return [curve.end];
  });

const samePoint = (a: Vec2, b: Vec2): boolean => Math.hypot(a.x - b.x, a.y - b.y) < 1e-9;

const edgeOf = (oc: SolidKernel, own: Own, plane: Plane, from: Vec2, curve: Curve): TopoDS_Edge => {
  const at = (point: Vec2) => own(pointIn(oc, onPlane(plane, point)));
  if (curve.to === "line") return own(own(new oc.BRepBuilderAPI_MakeEdge(at(from), at(curve.end))).Edge());
  if (curve.to === "arc") {
    const arc = own(new oc.GC_MakeArcOfCircle(at(from), at(curve.through), at(curve.end)));
    return own(own(new oc.BRepBuilderAPI_MakeEdge(own(arc.Value()))).Edge());
  }
  const poles = own(new oc.NCollection_Array1_gp_Pnt(1, 4));
  [from, curve.first, curve.second, curve.end].forEach((pole, index) => {
    poles.SetValue(index + 1, at(pole));
  });
  return own(own(new oc.BRepBuilderAPI_MakeEdge(own(new oc.Geom_BezierCurve(poles)))).Edge());
};

/** The wire of a contour, running counter-clockwise as the plane's reader sees it, or clockwise for a hole. */
const wireOf = (oc: SolidKernel, own: Own, plane: Plane, contour: Contour, hole: boolean): TopoDS_Wire => {
  const maker = own(new oc.BRepBuilderAPI_MakeWire());
  let counterClockwise = true;
  if (contour.kind === "circle") {
    const axes = axesIn(oc, own, planeAt(plane, onPlane(plane, contour.centre)));
    maker.Add(own(own(new oc.BRepBuilderAPI_MakeEdge(own(new oc.gp_Circ(axes, contour.radiusMm)))).Edge()));
  } else {
    const { start, curves } = contour;
    const last = curves.at(-1)?.end ?? start;
    const closed: readonly Curve[] = samePoint(last, start)
      ? curves
      : [...curves, { to: "line", end: start }];
    closed.forEach((curve, index) => {
      maker.Add(edgeOf(oc, own, plane, closed[index - 1]?.end ?? start, curve));
    });
    counterClockwise = area(samplesOf(contour)) > 0;
  }
  const wire = own(maker.Wire());
  return counterClockwise === hole ? own(oc.TopoDS.Wire(own(wire.Reversed()))) : wire;
};

/** The face that a profile bounds on a plane; the caller owns it. */
export const faceOf = (oc: SolidKernel, profile: Profile, plane: Plane): TopoDS_Face =>
  scoped((own) => {
    const axes = own(new oc.gp_Ax3(axesIn(oc, own, plane)));
    const outline = wireOf(oc, own, plane, profile.outline, false);
    const maker = own(new oc.BRepBuilderAPI_MakeFace(own(new oc.gp_Pln(axes)), outline, true));
    for (const hole of profile.holes ?? []) maker.Add(wireOf(oc, own, plane, hole, true));
    return maker.Face();
  });
