/** What stands round an axis in a mesh: rays outwards in planes across it, as a gauge in a hole would feel. */
import type { Placement, WeldedMesh } from "@rubus/cad";

/** A closed ring about the axis at a height. */
export type Ring = {
  readonly z: number;
  /** Mean distance of its wall. */
  readonly radiusMm: number;
  /** How far its middle is off the axis. */
  readonly offMm: number;
  /** The nearest wall. */
  readonly nearestMm: number;
};

const rayCount = 24;

const rays = Array.from({ length: rayCount }, (_, index) => {
  // Off the seams that round bodies have at their own x.
  const angle = (2 * Math.PI * (index + 0.37)) / rayCount;
  return { x: Math.cos(angle), y: Math.sin(angle) };
});

/** Triangles about an axis, in its coordinates: nine numbers each. */
export type NearAxis = { readonly corners: Float64Array; readonly count: number };

/**
 * The triangles of a mesh that come near an axis between two heights.
 * @param toAxis from the mesh's coordinates to the axis'
 */
export const nearAxis = (
  { positions, triangles }: WeldedMesh,
  [a, b, c, d, e, f, g, h, i, j, k, l]: Placement,
  [from, to]: readonly [number, number],
  reachMm: number,
): NearAxis => {
  const points = new Float64Array(positions.length);
  for (let at = 0; at < positions.length; at += 3) {
    const [x = 0, y = 0, z = 0] = [positions[at], positions[at + 1], positions[at + 2]];
    points[at] = a * x + b * y + c * z + d;
    points[at + 1] = e * x + f * y + g * z + h;
    points[at + 2] = i * x + j * y + k * z + l;
  }
  const corners = new Float64Array(3 * triangles.length);
  const apart = (p: number, q: number, r: number, least: number, most: number): boolean =>
    (p > most && q > most && r > most) || (p < least && q < least && r < least);
  let count = 0;
  for (let at = 0; at < triangles.length; at += 3) {
    const p = 3 * (triangles[at] ?? 0);
    const q = 3 * (triangles[at + 1] ?? 0);
    const r = 3 * (triangles[at + 2] ?? 0);
    if (apart(points[p + 2] ?? 0, points[q + 2] ?? 0, points[r + 2] ?? 0, from, to)) continue;
    if (apart(points[p] ?? 0, points[q] ?? 0, points[r] ?? 0, -reachMm, reachMm)) continue;
    if (apart(points[p + 1] ?? 0, points[q + 1] ?? 0, points[r + 1] ?? 0, -reachMm, reachMm)) continue;
    for (let n = 0; n < 3; n += 1) {
      corners[9 * count + n] = points[p + n] ?? 0;
      corners[9 * count + 3 + n] = points[q + n] ?? 0;
      corners[9 * count + 6 + n] = points[r + n] ?? 0;
    }
    count += 1;
  }
  return { corners, count };
};

type Segment = readonly [number, number, number, number];

/** Where a plane cuts triangles. */
const cutAt = ({ corners, count }: NearAxis, z: number): readonly Segment[] => {
  const segments: Segment[] = [];
  for (let triangle = 0; triangle < count; triangle += 1) {
    const ends: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      const p = 9 * triangle + 3 * n;
      const q = 9 * triangle + 3 * ((n + 1) % 3);
      const [az, bz] = [corners[p + 2] ?? 0, corners[q + 2] ?? 0];
      if (az < z === bz < z) continue;
      const share = (z - az) / (bz - az);
      const [ax, ay] = [corners[p] ?? 0, corners[p + 1] ?? 0];
      ends.push(ax + share * ((corners[q] ?? 0) - ax), ay + share * ((corners[q + 1] ?? 0) - ay));
    }
    const [ax, ay, bx, by] = ends;
    if (ax !== undefined && ay !== undefined && bx !== undefined && by !== undefined)
      segments.push([ax, ay, bx, by]);
  }
  return segments;
};

/** From where to where a line along the axis at x, y is inside a body. */
export const insideAlong = (
  { corners, count }: NearAxis,
  x: number,
  y: number,
): readonly (readonly [number, number])[] => {
  const heights: number[] = [];
  for (let triangle = 0; triangle < count; triangle += 1) {
    const at = (index: number): number => corners[9 * triangle + index] ?? 0;
    const [ax, ay, bx, by, cx, cy] = [at(0) - x, at(1) - y, at(3) - x, at(4) - y, at(6) - x, at(7) - y];
    const [a, b, c] = [bx * cy - by * cx, cx * ay - cy * ax, ax * by - ay * bx];
    if (a < 0 !== b < 0 || b < 0 !== c < 0) continue;
    const whole = a + b + c;
    if (whole !== 0) heights.push((a * at(2) + b * at(5) + c * at(8)) / whole);
  }
  heights.sort((p, q) => p - q);
  return heights.flatMap((low, index) => {
    const high = heights[index + 1];
    return index % 2 === 0 && high !== undefined ? [[low, high] as const] : [];
  });
};

/** Nearest hit of each ray; undefined where one meets nothing within reach. */
const hits = (segments: readonly Segment[], reachMm: number): readonly number[] | undefined => {
  const found: number[] = [];
  for (const { x, y } of rays) {
    let nearest = Infinity;
    for (const [ax, ay, bx, by] of segments) {
      const [sideA, sideB] = [x * ay - y * ax, x * by - y * bx];
      if (sideA < 0 === sideB < 0) continue;
      const share = sideA / (sideA - sideB);
      const along = x * (ax + share * (bx - ax)) + y * (ay + share * (by - ay));
      if (along > 0 && along < nearest) nearest = along;
    }
    if (nearest > reachMm) return undefined;
    found.push(nearest);
  }
  return found;
};

/**
 * Closed rings that a mesh makes about the z axis, one every `stepMm`.
 * @param toAxis from the mesh's coordinates to the axis'
 * @param reachMm how far from the axis a wall may be to count
 */
export const ringsAbout = (
  mesh: WeldedMesh,
  toAxis: Placement,
  [from, to]: readonly [number, number],
  reachMm: number,
  stepMm = 0.1,
): readonly Ring[] => {
  const near = nearAxis(mesh, toAxis, [from, to], reachMm);
  if (near.count === 0) return [];
  const rings: Ring[] = [];
  for (let step = 0; from + (step + 0.5) * stepMm < to; step += 1) {
    const z = from + (step + 0.5) * stepMm;
    const found = hits(cutAt(near, z), reachMm);
    if (found === undefined) continue;
    const sum = (of: (distance: number, index: number) => number): number =>
      found.reduce((all, distance, index) => all + of(distance, index), 0);
    // The first harmonic of the distance is how far a circle's middle is off.
    const x = (2 / rayCount) * sum((distance, index) => distance * (rays[index]?.x ?? 0));
    const y = (2 / rayCount) * sum((distance, index) => distance * (rays[index]?.y ?? 0));
    rings.push({
      z,
      radiusMm: sum((distance) => distance) / rayCount,
      offMm: Math.hypot(x, y),
      nearestMm: Math.min(...found),
    });
  }
  return rings;
};
