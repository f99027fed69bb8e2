/** Shapes of the tray by the plane they are drawn in. */
import {
  type Contour,
  type Profile,
  planeAt,
  polygonContour,
  rearPlane,
  rightPlane,
  type Solid,
  topPlane,
  type Workshop,
} from "@rubus/cad";
import { type Vec2, vec2, vec3 } from "@rubus/units";

/** What a shape spans along the axis it is drawn across. */
export type Span = { readonly from: number; readonly to: number };

/** Drawn as (y, z), thick along x. */
export const acrossX = (shop: Workshop, profile: Profile, { from, to }: Span): Solid =>
  shop.extrude(profile, planeAt(rightPlane(), vec3(from, 0, 0)), to - from);

/** Drawn as (x, z), thick along y. */
export const acrossY = (shop: Workshop, points: readonly Vec2[], { from, to }: Span): Solid =>
  shop.extrude({ outline: mirrored(points) }, planeAt(rearPlane(), vec3(0, from, 0)), to - from);

/** Drawn as (x, y), thick along z. */
export const acrossZ = (shop: Workshop, points: readonly Vec2[], { from, to }: Span): Solid =>
  shop.extrude({ outline: polygonContour(points) }, topPlane(from), to - from);

/** The plane seen from the rear draws x to the left. */
const mirrored = (points: readonly Vec2[]): Contour => polygonContour(points.map(({ x, y }) => vec2(-x, y)));
