/** Solids from measures: boxes, cylinders, cones, and whatever a profile sweeps. */
import { type Vec3, vec2, vec3 } from "@rubus/units";
import { circleContour, type Profile, polygonContour, rectangleContour } from "../geometry/contour.js";
import { type Plane, planeAt, topPlane } from "../geometry/plane.js";
import { crossVec3, scaleVec3, unitVec3 } from "../geometry/vec3.js";
import { attempt, cadError } from "../kernel/cad-error.js";
import { directionIn, pointIn, vectorIn } from "../kernel/convert.js";
import type { Kernel } from "../kernel/kernel.js";
import { scoped } from "../kernel/scoped.js";
import { outward } from "../kernel/shapes.js";
import { type Solid, solidOf } from "../kernel/solid.js";
import { faceOf } from "./face.js";

/** Something round: where its base's centre stands and where its axis points (up unless said). */
export type Axis = { readonly at: Vec3; readonly direction?: Vec3 };

const up = vec3(0, 0, 1);

/** A direction square to another, the same for the same input. */
const asideOf = (direction: Vec3): Vec3 => {
  const { x, y, z } = unitVec3(direction);
  if (Math.abs(z) > 0.9) return vec3(1, 0, 0);
  return Math.abs(x) > Math.abs(y) ? vec3(0, 1, 0) : vec3(1, 0, 0);
};

const positive = (what: string, valueMm: number): void => {
  if (!(valueMm > 0))
    throw cadError("RUB-CAD-002", `A ${what} of ${valueMm} mm makes no solid.`, "Give a measure above 0.", {
      valueMm,
    });
};

/** The primitives of a workshop. Measures that are not above 0 throw RUB-CAD-002. */
export const primitives = ({ oc }: Kernel) => {
  /** A profile on a plane, swept along the plane's normal. */
  const extrude = (profile: Profile, plane: Plane, heightMm: number): Solid => {
    positive("height", heightMm);
    return attempt(oc, "an extrusion", () =>
      scoped((own) => {
        const way = own(vectorIn(oc, scaleVec3(unitVec3(plane.normal), heightMm)));
        const prism = own(new oc.BRepPrimAPI_MakePrism(own(faceOf(oc, profile, plane)), way));
        return solidOf(outward(oc, prism.Shape()));
      }),
    );
  };

  /**
   * A profile turned about an axis: drawn x is the distance from the axis (never negative), drawn y the way along it.
   * @param turn degrees counter-clockwise about the axis, from `from` (a direction square to the axis)
   */
  const revolve = (
    profile: Profile,
    { at, direction = up }: Axis,
    { degrees = 360, from = asideOf(direction) }: { readonly degrees?: number; readonly from?: Vec3 } = {},
  ): Solid => {
    positive("turn", degrees);
    return attempt(oc, "a revolution", () =>
      scoped((own) => {
        const plane: Plane = { origin: at, x: from, normal: crossVec3(from, direction) };
        const axis = own(new oc.gp_Ax1(own(pointIn(oc, at)), own(directionIn(oc, direction))));
        const face = own(faceOf(oc, profile, plane));
        const maker =
          degrees === 360
            ? new oc.BRepPrimAPI_MakeRevol(face, axis)
            : // With three arguments the angle would be taken for the flag `Copy`.
              new oc.BRepPrimAPI_MakeRevol(face, axis, (degrees * Math.PI) / 180, false);
        return solidOf(outward(oc, own(maker).Shape()));
      }),
    );
  };

  /** A box between two opposite corners. */
  const box = (from: Vec3, to: Vec3): Solid => {
    for (const side of [to.x - from.x, to.y - from.y, to.z - from.z]) positive("side", Math.abs(side));
    return attempt(oc, "a box", () =>
      scoped((own) => {
        const maker = own(new oc.BRepPrimAPI_MakeBox(own(pointIn(oc, from)), own(pointIn(oc, to))));
        return solidOf(maker.Shape());
      }),
    );
  };

  /** A box between two opposite corners, its four upright edges rounded. */
  const roundedBox = (from: Vec3, to: Vec3, radiusMm: number): Solid =>
    extrude(
      { outline: rectangleContour(vec2(from.x, from.y), vec2(to.x, to.y), radiusMm) },
      topPlane(Math.min(from.z, to.z)),
      Math.abs(to.z - from.z),
    );

  /** A cylinder from its base along its axis. */
  const cylinder = ({ at, direction = up }: Axis, radiusMm: number, heightMm: number): Solid => {
    positive("radius", radiusMm);
    const plane = planeAt({ origin: at, x: asideOf(direction), normal: direction }, at);
    return extrude({ outline: circleContour(vec2(0, 0), radiusMm) }, plane, heightMm);
  };

  /** A cone, cut off unless one radius is 0, from its base along its axis. */
  const cone = (axis: Axis, baseRadiusMm: number, topRadiusMm: number, heightMm: number): Solid => {
    positive("height", heightMm);
    positive("radius", Math.max(baseRadiusMm, topRadiusMm));
    const corners = [
      vec2(0, 0),
      ...(baseRadiusMm > 0 ? [vec2(baseRadiusMm, 0)] : []),
      ...(topRadiusMm > 0 ? [vec2(topRadiusMm, heightMm)] : []),
      vec2(0, heightMm),
    ];
    return revolve({ outline: polygonContour(corners) }, axis);
  };

  /**
   * The tool for a screw's hole, to be cut: a round hole from `at` along the axis, and at its mouth a cone for a
   * countersunk head or a pocket for a cylindrical one. It stands 1 mm out of the mouth, so that nothing is left there.
   */
  const screwHole = (
    axis: Axis,
    hole: {
      readonly diameterMm: number;
      readonly depthMm: number;
      readonly head?:
        | { readonly kind: "countersunk"; readonly diameterMm: number; readonly angleDegrees: number }
        | { readonly kind: "pocket"; readonly diameterMm: number; readonly depthMm: number };
    },
  ): Solid => {
    const [radius, head] = [hole.diameterMm / 2, hole.head];
    const mouth = (head?.diameterMm ?? hole.diameterMm) / 2;
    const sunk =
      head?.kind === "countersunk"
        ? (mouth - radius) / Math.tan((head.angleDegrees * Math.PI) / 360)
        : (head?.depthMm ?? 0);
    const shoulder =
      head === undefined
        ? []
        : head.kind === "countersunk"
          ? [vec2(radius, sunk), vec2(mouth, 0)]
          : [vec2(radius, sunk), vec2(mouth, sunk)];
    return revolve(
      {
        outline: polygonContour([
          vec2(0, -1),
          vec2(0, hole.depthMm),
          vec2(radius, hole.depthMm),
          ...shoulder,
          vec2(mouth, -1),
        ]),
      },
      axis,
    );
  };

  return { box, roundedBox, cylinder, cone, extrude, revolve, screwHole };
};
