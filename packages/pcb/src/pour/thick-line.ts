/** A track as a polygon: a line with round ends. */
import { arcPoints, type Polygon, type Vec2 } from "@rubus/units";

/** Outline of a line of the given width with round ends, counter-clockwise. */
export const thickLine = (from: Vec2, to: Vec2, widthMm: number): Polygon => {
  const heading = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return [
    ...arcPoints(to, widthMm / 2, heading - 90, 180),
    ...arcPoints(from, widthMm / 2, heading + 90, 180),
  ];
};
