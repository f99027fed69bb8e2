/** Vectors in space; plain numbers, millimetres unless said otherwise. */
import { type Vec3, vec3 } from "@rubus/units";

export const addVec3 = (a: Vec3, b: Vec3): Vec3 => vec3(a.x + b.x, a.y + b.y, a.z + b.z);
export const subtractVec3 = (a: Vec3, b: Vec3): Vec3 => vec3(a.x - b.x, a.y - b.y, a.z - b.z);
export const scaleVec3 = (a: Vec3, factor: number): Vec3 => vec3(a.x * factor, a.y * factor, a.z * factor);
export const dotVec3 = (a: Vec3, b: Vec3): number => a.x * b.x + a.y * b.y + a.z * b.z;
export const lengthVec3 = (a: Vec3): number => Math.hypot(a.x, a.y, a.z);

export const crossVec3 = (a: Vec3, b: Vec3): Vec3 =>
  vec3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x);

/** The same direction at length 1; a RangeError for no direction at all. */
export const unitVec3 = (a: Vec3): Vec3 => {
  const length = lengthVec3(a);
  if (!(length > 0)) throw new RangeError("a direction needs a length");
  return scaleVec3(a, 1 / length);
};
