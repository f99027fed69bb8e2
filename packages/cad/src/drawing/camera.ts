/** Parallel views of a model, and where its points land on paper. */
import type { Point } from "@rubus/drawing";
import { type Vec3, vec3 } from "@rubus/units";
import { crossVec3, dotVec3, unitVec3 } from "../geometry/vec3.js";

/** Where the reader stands (a direction from the model, seen from infinitely far) and what is up on paper. */
export type Camera = { readonly from: Vec3; readonly up: Vec3 };

const up = vec3(0, 0, 1);

/** The usual views; x runs to the right, y to the rear, z up, so the front looks along +y. */
export const cameras = {
  front: { from: vec3(0, -1, 0), up },
  rear: { from: vec3(0, 1, 0), up },
  right: { from: vec3(1, 0, 0), up },
  left: { from: vec3(-1, 0, 0), up },
  top: { from: vec3(0, 0, 1), up: vec3(0, 1, 0) },
  bottom: { from: vec3(0, 0, -1), up: vec3(0, 1, 0) },
  /** Isometric, from the right of the front, above. */
  isometric: { from: vec3(1, -1, 1), up },
  isometricLeft: { from: vec3(-1, -1, 1), up },
  isometricRear: { from: vec3(-1, 1, 1), up },
  isometricRearRight: { from: vec3(1, 1, 1), up },
  isometricBelow: { from: vec3(1, -1, -1), up },
} as const satisfies Readonly<Record<string, Camera>>;

/** Axes of a view: right and up on paper, and towards the reader; all of length 1. */
export type ViewAxes = { readonly right: Vec3; readonly up: Vec3; readonly towards: Vec3 };

/** The axes of a camera; a RangeError when it looks along its own `up`. */
export const viewAxes = (camera: Camera): ViewAxes => {
  const towards = unitVec3(camera.from);
  const right = unitVec3(crossVec3(camera.up, towards));
  return { right, up: crossVec3(towards, right), towards };
};

/** A view on paper: `scale` paper millimetres a model millimetre, the model's origin at `origin` on the sheet. */
export type View = ViewAxes & { readonly scale: number; readonly origin: Point };

/** Where a point of the model lands on the sheet, in millimetres from its upper left, y down. */
export const toPaper = ({ right, up: upwards, scale, origin }: View, point: Vec3): Point => ({
  x: origin.x + scale * dotVec3(right, point),
  y: origin.y - scale * dotVec3(upwards, point),
});
