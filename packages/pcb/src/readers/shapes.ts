/** Plane shapes that apertures leave on a layer. */
import { arcPoints, type Polygon, type Vec2, vec2 } from "@rubus/units";

/** Chords of arcs stay within half a micrometre: far below any rule that is checked. */
export const chordMm = 0.0005;

/** One filled outline; drawn over those before it, `dark` adds and the opposite takes away. */
export type Shape = { readonly outline: Polygon; readonly dark: boolean };

/** A line with square ends that stop at its end points. */
export const thickSegment = (from: Vec2, to: Vec2, width: number): Polygon => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const across = vec2((-(to.y - from.y) / length) * (width / 2), ((to.x - from.x) / length) * (width / 2));
  return [
    vec2(from.x - across.x, from.y - across.y),
    vec2(to.x - across.x, to.y - across.y),
    vec2(to.x + across.x, to.y + across.y),
    vec2(from.x + across.x, from.y + across.y),
  ];
};

/** A line with round ends; a dot where both ends are the same. */
export const roundSegment = (from: Vec2, to: Vec2, width: number): Polygon => {
  const heading = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return [
    ...arcPoints(to, width / 2, heading - 90, 180, chordMm),
    ...arcPoints(from, width / 2, heading + 90, 180, chordMm),
  ];
};

/** Points of an arc about `centre` from `from` to `to`, both included; equal ends make a full circle. */
export const arcBetween = (from: Vec2, to: Vec2, centre: Vec2, clockwise: boolean): readonly Vec2[] => {
  const angle = (point: Vec2): number => (Math.atan2(point.y - centre.y, point.x - centre.x) * 180) / Math.PI;
  const radius = Math.hypot(from.x - centre.x, from.y - centre.y);
  const turn = (((clockwise ? angle(from) - angle(to) : angle(to) - angle(from)) % 360) + 360) % 360;
  const sweep = turn < 1e-9 ? 360 : turn;
  const points = arcPoints(centre, radius, angle(from), clockwise ? -sweep : sweep, chordMm);
  return [from, ...points.slice(1, -1), to];
};
