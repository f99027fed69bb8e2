/** Paths as straight lines and true arcs: what a machine that cuts follows, where the scene has cubics. */
import { distance } from "@rubus/units";
import { type Cubic, cubicPoint, stepsOf } from "./flatten.js";
import type { PathCommand, Point } from "./scene.js";
import { startedPath } from "./started-path.js";

/** A circular arc; its sweep in degrees is positive counter-clockwise as seen. */
export type Arc = { readonly centre: Point; readonly radius: number; readonly sweepDegrees: number };

/** From one point to the next: straight where there is no arc. */
export type Run = { readonly from: Point; readonly to: Point; readonly arc?: Arc };

export type RunPath = { readonly runs: readonly Run[]; readonly closed: boolean };

/** Points nearer than this are one, and arcs whose centres and radii differ by less are one arc. */
const sameMm = 1e-6;

const degrees = (radians: number): number => (radians * 180) / Math.PI;

const angleBetween = (a: Point, b: Point): number => Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y);

const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });

/**
 * The arc that a cubic stands for, as `arcPath` writes it: tangents that lean alike on its chord, handles of
 * 4/3·tan(θ/4)·radius. Undefined for any other cubic.
 */
const arcOf = (from: Point, cubic: Cubic): Arc | undefined => {
  const chord = minus(cubic, from);
  const [first, last] = [
    minus({ x: cubic.x1, y: cubic.y1 }, from),
    minus(cubic, { x: cubic.x2, y: cubic.y2 }),
  ];
  const length = Math.hypot(chord.x, chord.y);
  const half = angleBetween(first, chord);
  if (length < sameMm || Math.abs(half) < 1e-9) return undefined;
  const radius = length / (2 * Math.sin(Math.abs(half)));
  const handle = (4 / 3) * Math.tan(Math.abs(half) / 2) * radius;
  const gaps = [
    (half - angleBetween(chord, last)) * radius,
    Math.hypot(first.x, first.y) - handle,
    Math.hypot(last.x, last.y) - handle,
  ];
  if (gaps.some((gap) => !(Math.abs(gap) < sameMm))) return undefined;
  // The centre lies across the first tangent; the scene's y points down, so turning right is clockwise as seen.
  const side = Math.sign(half) * radius;
  const norm = Math.hypot(first.x, first.y);
  return {
    centre: { x: from.x - (first.y / norm) * side, y: from.y + (first.x / norm) * side },
    radius,
    sweepDegrees: -degrees(2 * half),
  };
};

const isOneArc = (a: Arc, b: Arc): boolean =>
  distance(a.centre, b.centre) < sameMm &&
  Math.abs(a.radius - b.radius) < sameMm &&
  a.sweepDegrees > 0 === b.sweepDegrees > 0;

/** A run more; one that goes on along the last run's arc lengthens it. */
const added = (runs: Run[], run: Run): void => {
  const before = runs.at(-1);
  if (before?.arc === undefined || run.arc === undefined || !isOneArc(before.arc, run.arc)) {
    runs.push(run);
    return;
  }
  const sweepDegrees = before.arc.sweepDegrees + run.arc.sweepDegrees;
  runs[runs.length - 1] = { from: before.from, to: run.to, arc: { ...before.arc, sweepDegrees } };
};

const chordsOf = (from: Point, cubic: Cubic, toleranceMm: number): readonly Run[] => {
  const steps = stepsOf(from, cubic, toleranceMm);
  const points = Array.from({ length: steps - 1 }, (_, index) =>
    cubicPoint(from, cubic, (index + 1) / steps),
  );
  return [...points, { x: cubic.x, y: cubic.y }].map((to, index) => ({
    from: points[index - 1] ?? from,
    to,
  }));
};

/**
 * The subpaths of a path as lines and arcs. Cubics that are arcs become arcs again, consecutive ones joined;
 * other cubics become chords within `toleranceMm`. Throws a TypeError when a path doesn't begin with a move.
 */
export const runsOf = (commands: readonly PathCommand[], toleranceMm = 0.005): readonly RunPath[] => {
  const paths: { runs: Run[]; closed: boolean; start: Point }[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const command of startedPath(commands)) {
    if (command.to === "move") {
      at = { x: command.x, y: command.y };
      paths.push({ runs: [], closed: false, start: at });
      continue;
    }
    let open = paths.at(-1);
    if (open?.closed) {
      open = { runs: [], closed: false, start: at };
      paths.push(open);
    }
    if (open === undefined) continue;
    const to = command.to === "close" ? open.start : { x: command.x, y: command.y };
    if (command.to === "cubic") {
      const arc = arcOf(at, command);
      for (const run of arc ? [{ from: at, to, arc }] : chordsOf(at, command, toleranceMm))
        added(open.runs, run);
    } else if (distance(at, to) >= sameMm) added(open.runs, { from: at, to });
    if (command.to === "close") open.closed = true;
    at = to;
  }
  return paths.flatMap(({ runs, closed }) => (runs.length === 0 ? [] : [{ runs, closed }]));
};
