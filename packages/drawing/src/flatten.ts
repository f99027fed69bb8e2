/** Paths as straight lines, for consumers that know no curves. */
import type { PathCommand, Point } from "./scene.js";
import { startedPath } from "./started-path.js";

/** One subpath: its points in order, and whether it was closed (the first point isn't repeated). */
export type Subpath = { readonly points: readonly Point[]; readonly closed: boolean };

export type Cubic = Extract<PathCommand, { to: "cubic" }>;

/** A point of a cubic at parameter `t` from 0 to 1. */
export const cubicPoint = (from: Point, cubic: Cubic, t: number): Point => {
  const u = 1 - t;
  const [w0, w1, w2, w3] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return {
    x: w0 * from.x + w1 * cubic.x1 + w2 * cubic.x2 + w3 * cubic.x,
    y: w0 * from.y + w1 * cubic.y1 + w2 * cubic.y2 + w3 * cubic.y,
  };
};

/**
 * Equal steps of t that keep the chords within the tolerance: a chord over a step h leaves its curve by at most
 * h²/8 times the greatest second derivative, which a cubic has at one of its ends.
 */
export const stepsOf = (from: Point, { x1, y1, x2, y2, x, y }: Cubic, tolerance: number): number => {
  const bend =
    6 *
    Math.max(
      Math.hypot(from.x - 2 * x1 + x2, from.y - 2 * y1 + y2),
      Math.hypot(x1 - 2 * x2 + x, y1 - 2 * y2 + y),
    );
  return Math.max(1, Math.ceil(Math.sqrt(bend / (8 * tolerance))));
};

/**
 * The subpaths of a path with every cubic turned into chords that stay within `toleranceMm` of it.
 * Throws a TypeError when a path doesn't begin with a move.
 */
export const flattenPath = (commands: readonly PathCommand[], toleranceMm = 0.005): readonly Subpath[] => {
  const subpaths: { points: Point[]; closed: boolean }[] = [];
  for (const command of startedPath(commands)) {
    const open = subpaths.at(-1);
    const last = open?.points.at(-1);
    if (command.to === "move") {
      subpaths.push({ points: [{ x: command.x, y: command.y }], closed: false });
      continue;
    }
    if (open === undefined || last === undefined) continue;
    if (command.to === "close") {
      const [start] = open.points;
      if (open.points.length > 1 && last.x === start?.x && last.y === start.y) open.points.pop();
      open.closed = true;
      continue;
    }
    // After a close, a path goes on from the start of the subpath just closed.
    const from = open.closed ? (open.points[0] ?? last) : last;
    const points = open.closed ? [from] : open.points;
    if (open.closed) subpaths.push({ points, closed: false });
    const steps = command.to === "line" ? 0 : stepsOf(from, command, toleranceMm);
    for (let step = 1; step < steps; step += 1)
      if (command.to === "cubic") points.push(cubicPoint(from, command, step / steps));
    points.push({ x: command.x, y: command.y });
  }
  return subpaths;
};
