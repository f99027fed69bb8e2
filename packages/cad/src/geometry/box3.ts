/** Boxes in space, their sides along the axes. */
import { type Vec3, vec3 } from "@rubus/units";
import { vertexOf, type WeldedMesh } from "./mesh.js";
import { inPlace, type Placement, placePoint } from "./placement.js";

export type Box3 = { readonly min: Vec3; readonly max: Vec3 };

/** The smallest box about points; a RangeError when there are none. */
export const boxAround = (points: Iterable<Vec3>): Box3 => {
  let [minX, minY, minZ, maxX, maxY, maxZ] = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
  for (const { x, y, z } of points) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    minZ = Math.min(minZ, z);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
    maxZ = Math.max(maxZ, z);
  }
  if (minX > maxX) throw new RangeError("a box needs at least one point");
  return { min: vec3(minX, minY, minZ), max: vec3(maxX, maxY, maxZ) };
};

/** Whether two boxes have a point in common once each is grown by half of `marginMm`. */
export const boxesMeet = (a: Box3, b: Box3, marginMm = 0): boolean =>
  a.min.x <= b.max.x + marginMm &&
  b.min.x <= a.max.x + marginMm &&
  a.min.y <= b.max.y + marginMm &&
  b.min.y <= a.max.y + marginMm &&
  a.min.z <= b.max.z + marginMm &&
  b.min.z <= a.max.z + marginMm;

/** A box about a placed box. */
export const placedBox = ({ min, max }: Box3, placement: Placement): Box3 =>
  boxAround(
    [min.x, max.x].flatMap((x) =>
      [min.y, max.y].flatMap((y) => [min.z, max.z].map((z) => placePoint(placement, vec3(x, y, z)))),
    ),
  );

/** The box of a mesh where it stands; a RangeError when it is empty. */
export const boxOfMesh = (mesh: WeldedMesh, placement: Placement = inPlace): Box3 =>
  boxAround(
    Array.from({ length: mesh.positions.length / 3 }, (_, index) =>
      placePoint(placement, vertexOf(mesh, index)),
    ),
  );
