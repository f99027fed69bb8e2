/** Cubics as pairs of circular arcs that meet smoothly: solids with round walls are cheaper than with free-form ones. */
import {
  add,
  cross,
  distance,
  distanceToSegment,
  dot,
  length,
  scale,
  subtract,
  type Vec2,
  vec2,
} from "@rubus/units";
import type { Curve } from "./contour.js";

type Cubic = Extract<Curve, { to: "cubic" }>;

/** A pair of arcs is tried for pieces that turn by less than this. */
const turnDegrees = 60;

/** Below this share of its length a piece's bulge is taken for none. */
const straightShare = 1e-6;

const unit = (a: Vec2): Vec2 => scale(a, 1 / length(a));

/** The first difference between points that has a length. */
const heading = (...points: readonly Vec2[]): Vec2 => {
  const [from = vec2(0, 0), ...rest] = points;
  const ahead = rest.find((point) => distance(point, from) > 1e-9);
  return ahead === undefined ? vec2(1, 0) : unit(subtract(ahead, from));
};

/** The arc from a point, setting out in a direction, to another point. */
const arcFrom = (from: Vec2, direction: Vec2, end: Vec2): Curve => {
  const chord = subtract(end, from);
  // The tangent and the chord enclose half of the arc's angle; the arc's middle lies a quarter's tangent off the chord.
  const angle = Math.atan2(cross(chord, direction), dot(chord, direction));
  const bulge = Math.tan(angle / 2) / 2;
  if (Math.abs(bulge) < straightShare) return { to: "line", end };
  const middle = scale(add(from, end), 0.5);
  return { to: "arc", through: add(middle, scale(vec2(-chord.y, chord.x), bulge)), end };
};

const halves = (from: Vec2, { first, second, end }: Cubic): readonly [Cubic, Cubic] => {
  const mid = (a: Vec2, b: Vec2) => scale(add(a, b), 0.5);
  const [a, b, c] = [mid(from, first), mid(first, second), mid(second, end)];
  const [d, e] = [mid(a, b), mid(b, c)];
  const at = mid(d, e);
  return [
    { to: "cubic", first: a, second: d, end: at },
    { to: "cubic", first: e, second: c, end },
  ];
};

const cubicAt = (from: Vec2, { first, second, end }: Cubic, t: number): Vec2 => {
  const u = 1 - t;
  const near = add(scale(from, u * u * u), scale(first, 3 * u * u * t));
  return add(near, add(scale(second, 3 * u * t * t), scale(end, t * t * t)));
};

/** How far a point lies from the circle of an arc, or from a straight line. */
const distanceTo = (point: Vec2, from: Vec2, curve: Curve): number => {
  if (curve.to !== "arc") return distanceToSegment(point, from, curve.end);
  const [b, c, p] = [curve.through, curve.end, point].map((corner) => subtract(corner, from)) as [
    Vec2,
    Vec2,
    Vec2,
  ];
  const doubled = 2 * cross(b, c);
  const centre = scale(
    vec2(c.y * dot(b, b) - b.y * dot(c, c), b.x * dot(c, c) - c.x * dot(b, b)),
    1 / doubled,
  );
  return Math.abs(distance(p, centre) - length(centre));
};

/** Two arcs with the cubic's own directions at both ends. */
const biarc = (from: Vec2, end: Vec2, out: Vec2, into: Vec2): readonly [Curve, Curve] => {
  // K. M. Bolton, Biarc curves (1975), with tangents of equal length d: |v|² − 2 d v·(t₁+t₂) − 2 d² (1−t₁·t₂) = 0.
  const v = subtract(end, from);
  const along = dot(v, add(out, into));
  const bend = 2 * (1 - dot(out, into));
  const d =
    bend < 1e-9 ? dot(v, v) / (2 * along) : (Math.sqrt(along * along + bend * dot(v, v)) - along) / bend;
  const joint = scale(add(add(from, scale(out, d)), subtract(end, scale(into, d))), 0.5);
  const backwards = arcFrom(end, scale(into, -1), joint);
  return [arcFrom(from, out, joint), backwards.to === "arc" ? { ...backwards, end } : { to: "line", end }];
};

/**
 * Arcs (and lines, where it is straight) along a cubic, with its own directions at both ends and wherever they meet.
 * @param tolerance how far they may leave it
 */
export const arcsAlong = (from: Vec2, cubic: Cubic, tolerance: number): readonly Curve[] => {
  const { first, second, end } = cubic;
  const [out, into] = [heading(from, first, second, end), scale(heading(end, second, first, from), -1)];
  if (dot(out, into) > Math.cos((turnDegrees * Math.PI) / 180)) {
    const [one, other] = biarc(from, end, out, into);
    const off = (t: number) =>
      Math.min(
        distanceTo(cubicAt(from, cubic, t), from, one),
        distanceTo(cubicAt(from, cubic, t), one.end, other),
      );
    if (Math.max(...[0.15, 0.3, 0.5, 0.7, 0.85].map(off)) <= tolerance)
      return one.to === "line" && other.to === "line" ? [other] : [one, other];
  }
  const [one, other] = halves(from, cubic);
  return [...arcsAlong(from, one, tolerance), ...arcsAlong(one.end, other, tolerance)];
};
