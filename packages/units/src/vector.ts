/** Points and vectors in the plane and in space; millimetres unless said otherwise. */

export type Vec2 = { readonly x: number; readonly y: number };
export type Vec3 = { readonly x: number; readonly y: number; readonly z: number };

export const vec2 = (x: number, y: number): Vec2 => ({ x, y });
export const vec3 = (x: number, y: number, z: number): Vec3 => ({ x, y, z });

export const add = (a: Vec2, b: Vec2): Vec2 => ({ x: a.x + b.x, y: a.y + b.y });
export const subtract = (a: Vec2, b: Vec2): Vec2 => ({ x: a.x - b.x, y: a.y - b.y });
export const scale = (a: Vec2, factor: number): Vec2 => ({ x: a.x * factor, y: a.y * factor });
export const dot = (a: Vec2, b: Vec2): number => a.x * b.x + a.y * b.y;
export const cross = (a: Vec2, b: Vec2): number => a.x * b.y - a.y * b.x;
export const length = (a: Vec2): number => Math.hypot(a.x, a.y);
export const distance = (a: Vec2, b: Vec2): number => Math.hypot(a.x - b.x, a.y - b.y);

const quarterTurns: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

/** Rotate counter-clockwise about the origin (y up); exact at multiples of 90°. */
export const rotate = (a: Vec2, degrees: number): Vec2 => {
  const turn = ((degrees % 360) + 360) % 360;
  const exact = turn % 90 === 0 ? quarterTurns[turn / 90] : undefined;
  const radians = (turn * Math.PI) / 180;
  const [cos, sin] = exact ?? [Math.cos(radians), Math.sin(radians)];
  return { x: a.x * cos - a.y * sin, y: a.x * sin + a.y * cos };
};

/** Square of the distance from `point` to the segment from `a` to `b`: comparisons need no root. */
export const squaredDistanceToSegment = (point: Vec2, a: Vec2, b: Vec2): number => {
  const [alongX, alongY] = [b.x - a.x, b.y - a.y];
  const [fromX, fromY] = [point.x - a.x, point.y - a.y];
  const squared = alongX * alongX + alongY * alongY;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, (fromX * alongX + fromY * alongY) / squared));
  const [awayX, awayY] = [point.x - (a.x + alongX * t), point.y - (a.y + alongY * t)];
  return awayX * awayX + awayY * awayY;
};

/** Distance from `point` to the segment from `a` to `b`. */
export const distanceToSegment = (point: Vec2, a: Vec2, b: Vec2): number =>
  Math.sqrt(squaredDistanceToSegment(point, a, b));
