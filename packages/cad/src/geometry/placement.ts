/** Where a part stands in an assembly: a turn and a shift, never a mirror or a scale. */
import { rotate, type Vec3, vec3 } from "@rubus/units";
import { addVec3, subtractVec3, unitVec3 } from "./vec3.js";

/** Rows of the map from part to assembly: x' = r[0..2]·p + r[3], y' = r[4..6]·p + r[7], z' = r[8..10]·p + r[11]. */
export type Placement = readonly [...Row, ...Row, ...Row];
type Row = readonly [number, number, number, number];

/** Leaves a part where it was modelled. */
export const inPlace: Placement = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

/** Shifted by millimetres. */
export const movedBy = ({ x, y, z }: Vec3): Placement => [1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z];

/**
 * Turned about an axis through `about` by degrees, counter-clockwise as the axis points at the reader (Rodrigues'
 * formula); exact for quarter turns about x, y and z.
 */
export const turnedAbout = (axis: Vec3, degrees: number, about: Vec3 = vec3(0, 0, 0)): Placement => {
  const { x, y, z } = unitVec3(axis);
  const { x: c, y: s } = rotate({ x: 1, y: 0 }, degrees);
  const t = 1 - c;
  const turn: Placement = [
    ...([c + t * x * x, t * x * y - s * z, t * x * z + s * y, 0] as const),
    ...([t * x * y + s * z, c + t * y * y, t * y * z - s * x, 0] as const),
    ...([t * x * z - s * y, t * y * z + s * x, c + t * z * z, 0] as const),
  ];
  return composed(movedBy(subtractVec3(about, placePoint(turn, about))), turn);
};

/** One placement from several; the last is applied first, as nested assemblies do. */
export const composed = (...placements: readonly Placement[]): Placement =>
  placements.reduce((outer, inner): Placement => {
    const [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11] = inner;
    const row = (a: number, b: number, c: number, d: number): Row => [
      a * m0 + b * m4 + c * m8,
      a * m1 + b * m5 + c * m9,
      a * m2 + b * m6 + c * m10,
      a * m3 + b * m7 + c * m11 + d,
    ];
    const [a, b, c, d, e, f, g, h, i, j, k, l] = outer;
    return [...row(a, b, c, d), ...row(e, f, g, h), ...row(i, j, k, l)];
  }, inPlace);

/** A direction through a placement: turned, not shifted. */
export const placeDirection = (placement: Placement, { x, y, z }: Vec3): Vec3 => {
  const [a, b, c, , d, e, f, , g, h, i] = placement;
  return vec3(a * x + b * y + c * z, d * x + e * y + f * z, g * x + h * y + i * z);
};

/** A point through a placement. */
export const placePoint = (placement: Placement, point: Vec3): Vec3 =>
  addVec3(placeDirection(placement, point), vec3(placement[3], placement[7], placement[11]));

/** The placement that undoes another. */
export const inverted = ([a, b, c, x, d, e, f, y, g, h, i, z]: Placement): Placement => [
  ...([a, d, g, -(a * x + d * y + g * z)] as const),
  ...([b, e, h, -(b * x + e * y + h * z)] as const),
  ...([c, f, i, -(c * x + f * y + i * z)] as const),
];
