/**
 * What becomes of a steep patch when it is printed: threads are laid over it in one direction, as a slicer does, from
 * edge to edge. Where both ends of a thread are carried it is a bridge of its length; where one is, a ledge, which
 * reaches as far as its free end lies from the nearest carried edge; where none is, it hangs in the air.
 */
import { distanceToSegment, type Vec2, vec2 } from "@rubus/units";
import type { Border, Patch } from "./patches.js";

export type Droop = {
  /** Longest thread carried at both ends. */
  readonly bridgeMm: number;
  /** Furthest that a thread carried at one end reaches from what carries it; infinite where none is carried. */
  readonly ledgeMm: number;
};

/** The worst that is allowed. */
export type DroopLimits = { readonly bridgeMm: number; readonly ledgeMm: number };

type Line = { readonly from: Vec2; readonly to: Vec2; readonly isCarried: boolean };

/** Beside a corner rather than on it, where threads begin and end at two edges at once. */
const besideMm = 1e-3;
const degreesApart = 7.5;
/** Threads tried in one direction at the most; corners come first. */
const mostThreads = 240;

const planOf = (borders: readonly Border[]): readonly Line[] =>
  borders
    .map(({ from, to, isCarried }) => ({ from: vec2(from.x, from.y), to: vec2(to.x, to.y), isCarried }))
    .filter(({ from, to }) => from.x !== to.x || from.y !== to.y);

/** Where threads are laid: beside every corner, and so fine between the outermost that none is missed. */
const placesOf = (across: readonly number[]): readonly number[] => {
  const [least, most] = [Math.min(...across), Math.max(...across)];
  const corners = [...new Set(across.map((value) => Number(value.toFixed(3))))];
  const step = Math.ceil(corners.length / (mostThreads / 3));
  const between = Array.from({ length: 40 }, (_, index) => least + ((index + 0.5) / 40) * (most - least));
  return [
    ...corners.filter((_, index) => index % step === 0).flatMap((at) => [at - besideMm, at + besideMm]),
    ...between,
  ].filter((at) => at > least && at < most);
};

const laid = (lines: readonly Line[], degrees: number): Droop => {
  const angle = (degrees * Math.PI) / 180;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const along = ({ x, y }: Vec2) => c * x + s * y;
  const across = ({ x, y }: Vec2) => c * y - s * x;
  const turned = lines.map(({ from, to, isCarried }) => ({
    from: vec2(along(from), across(from)),
    to: vec2(along(to), across(to)),
    isCarried,
  }));
  const carried = turned.filter(({ isCarried }) => isCarried);
  const reach = (point: Vec2): number =>
    carried.reduce((least, { from, to }) => Math.min(least, distanceToSegment(point, from, to)), Infinity);
  let [bridgeMm, ledgeMm] = [0, 0];
  for (const at of placesOf(turned.map(({ from }) => from.y))) {
    const crossings = turned
      .filter(({ from, to }) => from.y > at !== to.y > at)
      .map(({ from, to, isCarried }) => ({
        x: from.x + ((at - from.y) / (to.y - from.y)) * (to.x - from.x),
        isCarried,
      }))
      .sort((a, b) => a.x - b.x);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [start, end] = [crossings[index], crossings[index + 1]];
      if (start === undefined || end === undefined) continue;
      if (start.isCarried && end.isCarried) bridgeMm = Math.max(bridgeMm, end.x - start.x);
      else
        for (const { x, isCarried } of [start, end])
          if (!isCarried) ledgeMm = Math.max(ledgeMm, reach(vec2(x, at)));
    }
  }
  return { bridgeMm, ledgeMm };
};

/** How a patch droops when its threads run in the direction that suits it best. */
export const droopOf = ({ borders }: Patch, limits: DroopLimits): Droop => {
  const lines = planOf(borders);
  if (!lines.some(({ isCarried }) => isCarried)) return { bridgeMm: 0, ledgeMm: Infinity };
  const ofEdges = lines
    .map(({ from, to }) => (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI)
    .map((degrees) => Number((((degrees % 180) + 180) % 180).toFixed(1)));
  const even = Array.from({ length: 180 / degreesApart }, (_, index) => index * degreesApart);
  const directions = [...new Set([...even, ...(ofEdges.length < 24 ? ofEdges : [])])];
  const share = ({ bridgeMm, ledgeMm }: Droop) =>
    Math.max(bridgeMm / limits.bridgeMm, ledgeMm / limits.ledgeMm);
  return directions
    .map((degrees) => laid(lines, degrees))
    .reduce((best, each) => (share(each) < share(best) - 1e-9 ? each : best));
};
