/** Planes that profiles and texts are drawn on: right-handed, so that y is normal × x. */
import { type Vec2, type Vec3, vec3 } from "@rubus/units";
import { addVec3, crossVec3, dotVec3, scaleVec3, unitVec3 } from "./vec3.js";

/** Drawn x runs along `x`, drawn y along normal × x; `normal` points at whoever reads the drawing. */
export type Plane = { readonly origin: Vec3; readonly x: Vec3; readonly normal: Vec3 };

/** From above: x to the right, y to the rear; the normal is +z. */
export const topPlane = (z = 0): Plane => ({
  origin: vec3(0, 0, z),
  x: vec3(1, 0, 0),
  normal: vec3(0, 0, 1),
});

/** From below: drawn x is −x, drawn y is y; the normal is −z. */
export const bottomPlane = (z = 0): Plane => ({
  origin: vec3(0, 0, z),
  x: vec3(-1, 0, 0),
  normal: vec3(0, 0, -1),
});

/** From the front: x to the right, z up; the normal is −y. */
export const frontPlane = (y = 0): Plane => ({
  origin: vec3(0, y, 0),
  x: vec3(1, 0, 0),
  normal: vec3(0, -1, 0),
});

/** From the rear: drawn x is −x, z up; the normal is +y. */
export const rearPlane = (y = 0): Plane => ({
  origin: vec3(0, y, 0),
  x: vec3(-1, 0, 0),
  normal: vec3(0, 1, 0),
});

/** From the right: drawn x is y, z up; the normal is +x. */
export const rightPlane = (x = 0): Plane => ({
  origin: vec3(x, 0, 0),
  x: vec3(0, 1, 0),
  normal: vec3(1, 0, 0),
});

/** From the left: drawn x is −y, z up; the normal is −x. */
export const leftPlane = (x = 0): Plane => ({
  origin: vec3(x, 0, 0),
  x: vec3(0, -1, 0),
  normal: vec3(-1, 0, 0),
});

/** The same plane with its origin elsewhere. */
export const planeAt = (plane: Plane, origin: Vec3): Plane => ({ ...plane, origin });

/** The same plane moved along its normal, in millimetres. */
export const planeRaised = (plane: Plane, byMm: number): Plane => ({
  ...plane,
  origin: addVec3(plane.origin, scaleVec3(unitVec3(plane.normal), byMm)),
});

/** The plane's unit axes; `x` is made square to the normal. A RangeError when the two are parallel. */
export const planeAxes = (plane: Plane): { readonly x: Vec3; readonly y: Vec3; readonly normal: Vec3 } => {
  const normal = unitVec3(plane.normal);
  const x = unitVec3(addVec3(plane.x, scaleVec3(normal, -dotVec3(plane.x, normal))));
  return { x, y: crossVec3(normal, x), normal };
};

/** A point of the drawing in space. */
export const onPlane = (plane: Plane, { x: u, y: v }: Vec2): Vec3 => {
  const { x, y } = planeAxes(plane);
  return addVec3(plane.origin, addVec3(scaleVec3(x, u), scaleVec3(y, v)));
};
