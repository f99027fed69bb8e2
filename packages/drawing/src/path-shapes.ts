/** Shapes as path commands, in scene millimetres (y down); angles in degrees counter-clockwise as seen. */
import { rotate } from "@rubus/units";
import type { PathCommand, Point } from "./scene.js";

const close: PathCommand = { to: "close" };

/** How far, in millimetres, an arc's cubics may leave the true circle. */
const arcToleranceMm = 2e-4;

/** Open path through the points; empty when there are none. */
export const polylinePath = (points: readonly Point[]): readonly PathCommand[] =>
  points.map(({ x, y }, index) => ({ to: index === 0 ? "move" : "line", x, y }));

/** Closed path through the points; the last joins the first. */
export const polygonPath = (points: readonly Point[]): readonly PathCommand[] =>
  points.length === 0 ? [] : [...polylinePath(points), close];

/** One straight line. */
export const linePath = (from: Point, to: Point): readonly PathCommand[] => polylinePath([from, to]);

/** Rectangle from its upper left corner. */
export const rectanglePath = ({ x, y }: Point, widthMm: number, heightMm: number): readonly PathCommand[] =>
  polygonPath([
    { x, y },
    { x: x + widthMm, y },
    { x: x + widthMm, y: y + heightMm },
    { x, y: y + heightMm },
  ]);

/**
 * Radial error of the usual cubic for an arc of `radius` and angle θ, its handles 4/3·tan(θ/4)·radius long:
 * 2/27 · radius · sin⁶(θ/4) / cos²(θ/4) (M. Goldapp, Approximation of circular arcs by cubic polynomials, 1991).
 */
const arcError = (radius: number, degrees: number): number => {
  const quarter = (Math.abs(degrees) * Math.PI) / 720;
  return ((2 / 27) * radius * Math.sin(quarter) ** 6) / Math.cos(quarter) ** 2;
};

const arcCubics = (centre: Point, radius: number, startDegrees: number, sweepDegrees: number) => {
  // In whole multiples of the quarters, so that a circle's joints lie exactly on its four extremes.
  const quarters = Math.max(1, Math.ceil(Math.abs(sweepDegrees) / 90));
  let count = quarters;
  while (arcError(radius, sweepDegrees / count) > arcToleranceMm) count += quarters;
  const step = sweepDegrees / count;
  const handle = (4 / 3) * Math.tan((step * Math.PI) / 720);
  const ray = (index: number) => rotate({ x: radius, y: 0 }, startDegrees + step * index);
  return Array.from({ length: count }, (_, index): PathCommand => {
    const [from, to] = [ray(index), ray(index + 1)];
    return {
      to: "cubic",
      x1: centre.x + from.x - handle * from.y,
      y1: centre.y - from.y - handle * from.x,
      x2: centre.x + to.x + handle * to.y,
      y2: centre.y - to.y + handle * to.x,
      x: centre.x + to.x,
      y: centre.y - to.y,
    };
  });
};

/**
 * Open arc about `centre`, from `startDegrees` (0 to the right, 90 up) over `sweepDegrees` (negative: clockwise),
 * as cubics within 0.0002 mm of the circle. The sweep must lie within ±360 degrees: a RangeError otherwise.
 */
export const arcPath = (
  centre: Point,
  radiusMm: number,
  startDegrees: number,
  sweepDegrees: number,
): readonly PathCommand[] => {
  if (!(Math.abs(sweepDegrees) <= 360 && radiusMm >= 0))
    throw new RangeError(`no arc has a radius of ${radiusMm} mm and a sweep of ${sweepDegrees} degrees`);
  const start = rotate({ x: radiusMm, y: 0 }, startDegrees);
  return [
    { to: "move", x: centre.x + start.x, y: centre.y - start.y },
    ...arcCubics(centre, radiusMm, startDegrees, sweepDegrees),
  ];
};

/** Full circle, closed. */
export const circlePath = (centre: Point, radiusMm: number): readonly PathCommand[] => [
  ...arcPath(centre, radiusMm, 0, 360),
  close,
];

/** Rectangle from its upper left corner; the radius is cut to half the shorter side. */
export const roundedRectanglePath = (
  corner: Point,
  widthMm: number,
  heightMm: number,
  radiusMm: number,
): readonly PathCommand[] => {
  const radius = Math.min(radiusMm, widthMm / 2, heightMm / 2);
  if (radius <= 0) return rectanglePath(corner, widthMm, heightMm);
  const [left, top] = [corner.x + radius, corner.y + radius];
  const [right, bottom] = [corner.x + widthMm - radius, corner.y + heightMm - radius];
  const corners = [
    { centre: { x: right, y: top }, start: 90 },
    { centre: { x: right, y: bottom }, start: 0 },
    { centre: { x: left, y: bottom }, start: 270 },
    { centre: { x: left, y: top }, start: 180 },
  ];
  return [
    ...corners.flatMap(({ centre, start }, index): readonly PathCommand[] =>
      arcPath(centre, radius, start, -90).map((command) =>
        command.to === "move" && index > 0 ? { ...command, to: "line" } : command,
      ),
    ),
    close,
  ];
};
