/** Simple polygons: closed, the last point joined to the first, counter-clockwise when area > 0. */
import { cross, distance, rotate, squaredDistanceToSegment, subtract, type Vec2, vec2 } from "./vector.js";

export type Polygon = readonly Vec2[];
export type Box = { readonly min: Vec2; readonly max: Vec2 };

/** The edges of a polygon as pairs of points. */
export const edges = (polygon: Polygon): readonly (readonly [Vec2, Vec2])[] =>
  polygon.map((point, index) => [point, polygon[(index + 1) % polygon.length] ?? point] as const);

/** Signed area by the shoelace formula; positive when counter-clockwise (y up). */
export const area = (polygon: Polygon): number => {
  let sum = 0;
  for (let index = 0; index < polygon.length; index++) {
    const a = polygon[index];
    const b = polygon[index + 1] ?? polygon[0];
    if (a && b) sum += cross(a, b);
  }
  return sum / 2;
};

/** Whether two boxes share a point. */
export const boxesMeet = (a: Box, b: Box): boolean =>
  a.min.x <= b.max.x && b.min.x <= a.max.x && a.min.y <= b.max.y && b.min.y <= a.max.y;

/** Smallest axis-parallel box; throws a RangeError on no points. */
export const boundingBox = (points: readonly Vec2[]): Box => {
  if (points.length === 0) throw new RangeError("a bounding box needs at least one point");
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }
  return { min: vec2(minX, minY), max: vec2(maxX, maxY) };
};

/** True when the point is inside (even-odd rule); points on the edge may answer either way. */
export const contains = (polygon: Polygon, { x, y }: Vec2): boolean => {
  let inside = false;
  let from = polygon.at(-1);
  for (const to of polygon) {
    if (from && from.y > y !== to.y > y && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x)
      inside = !inside;
    from = to;
  }
  return inside;
};

/** Distance from a point to the nearest edge of a polygon; infinite where there is none. */
export const distanceToOutline = (polygon: Polygon, point: Vec2): number => {
  let least = Infinity;
  let from = polygon.at(-1);
  for (const to of polygon) {
    if (from) least = Math.min(least, squaredDistanceToSegment(point, from, to));
    from = to;
  }
  return Math.sqrt(least);
};

export const translate = (polygon: Polygon, by: Vec2): Polygon =>
  polygon.map((point) => vec2(point.x + by.x, point.y + by.y));

export const rotatePolygon = (polygon: Polygon, degrees: number): Polygon =>
  polygon.map((point) => rotate(point, degrees));

/** Axis-parallel rectangle about a centre, counter-clockwise. */
export const rectangle = (centre: Vec2, width: number, height: number): Polygon => [
  vec2(centre.x - width / 2, centre.y - height / 2),
  vec2(centre.x + width / 2, centre.y - height / 2),
  vec2(centre.x + width / 2, centre.y + height / 2),
  vec2(centre.x - width / 2, centre.y + height / 2),
];

/** Number of segments so that chords stay within `tolerance` of an arc of `radius`. */
export const arcSegments = (radius: number, sweepDegrees: number, tolerance: number): number => {
  if (radius <= tolerance) return Math.max(1, Math.ceil(Math.abs(sweepDegrees) / 90));
  const step = 2 * Math.acos(1 - tolerance / radius) * (180 / Math.PI);
  return Math.max(1, Math.ceil(Math.abs(sweepDegrees) / Math.min(step, 45)));
};

/** Points of an arc from `startDegrees` over `sweepDegrees`, both ends included. */
export const arcPoints = (
  centre: Vec2,
  radius: number,
  startDegrees: number,
  sweepDegrees: number,
  tolerance = 0.005,
): readonly Vec2[] => {
  const count = arcSegments(radius, sweepDegrees, tolerance);
  return Array.from({ length: count + 1 }, (_, index) => {
    const ray = rotate(vec2(radius, 0), startDegrees + (sweepDegrees * index) / count);
    return vec2(centre.x + ray.x, centre.y + ray.y);
  });
};

/** Circle as a polygon, counter-clockwise. */
export const circlePolygon = (centre: Vec2, radius: number, tolerance = 0.005): Polygon =>
  arcPoints(centre, radius, 0, 360, tolerance).slice(0, -1);

/** Rectangle with rounded corners, counter-clockwise from the lower left. */
export const roundedRectangle = (
  centre: Vec2,
  width: number,
  height: number,
  radius: number,
  tolerance = 0.005,
): Polygon => {
  if (radius <= 0) return rectangle(centre, width, height);
  const dx = width / 2 - radius;
  const dy = height / 2 - radius;
  const corners = [
    [-dx, -dy, 180],
    [dx, -dy, 270],
    [dx, dy, 0],
    [-dx, dy, 90],
  ] as const;
  return corners.flatMap(([x, y, start]) =>
    arcPoints(vec2(centre.x + x, centre.y + y), radius, start, 90, tolerance),
  );
};

/** True when no edge crosses another and no edge has zero length. */
export const isSimple = (polygon: Polygon): boolean => {
  if (polygon.length < 3) return false;
  const all = edges(polygon);
  if (all.some(([a, b]) => distance(a, b) === 0)) return false;
  const side = (a: Vec2, b: Vec2, p: Vec2): number => Math.sign(cross(subtract(b, a), subtract(p, a)));
  for (let i = 0; i < all.length; i++) {
    for (let j = i + 2; j < all.length; j++) {
      if (i === 0 && j === all.length - 1) continue;
      const [a, b] = all[i] ?? [];
      const [c, d] = all[j] ?? [];
      if (!a || !b || !c || !d) continue;
      if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) return false;
    }
  }
  return true;
};
