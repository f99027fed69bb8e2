/** Courses of a frame's moments, and what the proofs want of them; frames that are alike in all that matters are solved once. */
import {
  describeTransientError,
  solveTransient,
  type TransientAsk,
  type TransientCircuit,
  type TransientCourse,
} from "@rubus/physics";
import { canonicalJson } from "@rubus/units";
import type { FrameLoad } from "../frame-power.js";
import type { Line } from "../result.js";
import {
  heaviestPair,
  insertionCircuit,
  shortedFingersCircuit,
  shortedTrayCircuit,
  shortSecond,
  startCircuit,
} from "./circuits.js";

type Points = Line["points"];

/** Coarser than the default and still within 2 % of a peak, which a judge confirms. */
export const tolerance = 8e-3;

export type Moments = {
  /** Amperes at the most while all nodes start, without their fans, and when the last header has 95 % of what it ends at. */
  readonly start: {
    readonly peak: number;
    readonly readySecond: number;
    readonly current: Points;
    readonly header: Points;
  };
  /** Volts that the neighbour's header falls below what it ends at; the highest voltage ahead of the new eFuse. */
  readonly insertion: {
    readonly dip: number;
    readonly highest: number;
    readonly neighbour: Points;
    readonly moved: Points;
  };
  /** Volts that the neighbour falls below what it had; I²t through the bay fuse; highest voltage ahead of the eFuse. */
  readonly shortedTray: {
    readonly dip: number;
    readonly letThrough: number;
    readonly peak: number;
    readonly highest: number;
    readonly offAfter: number;
  };
  /** Seconds until the bay fuse opens, at either end; absent where it does not within the time looked at. */
  readonly shortedFingers: {
    readonly soonest?: number;
    readonly latest?: number;
    readonly land: Points;
  };
};

export type MomentsKnown = Map<string, Moments>;

/** As many points as a picture shows: the extremes of each stretch stay. */
const thinned = (times: readonly number[], values: readonly number[], most = 120): Points => {
  const rounded = (value: number): number => Number(value.toPrecision(4));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const points: (readonly [number, number])[] = [];
  let index = 0;
  for (let part = 0; part < most / 2; part++) {
    const until = first + ((last - first) * (part + 1)) / (most / 2);
    let [least, greatest] = [-1, -1];
    for (; index < times.length && (times[index] ?? 0) <= until; index++) {
      if (least < 0 || (values[index] ?? 0) < (values[least] ?? 0)) least = index;
      if (greatest < 0 || (values[index] ?? 0) > (values[greatest] ?? 0)) greatest = index;
    }
    for (const at of [...new Set([least, greatest])].filter((each) => each >= 0).sort((a, b) => a - b))
      points.push([rounded(times[at] ?? 0), rounded(values[at] ?? 0)]);
  }
  return points;
};

const courseOf = (circuit: TransientCircuit, ask: TransientAsk): TransientCourse => {
  const course = solveTransient(circuit, ask);
  if (!course.ok) throw new Error(`a moment has no course: ${describeTransientError(course.error)}`);
  return course;
};

const lowest = (values: readonly number[]): number => values.reduce((least, each) => Math.min(least, each));
const highest = (values: readonly number[]): number => values.reduce((most, each) => Math.max(most, each));
const final = (values: readonly number[]): number => values.at(-1) ?? Number.NaN;

const startOf = (load: FrameLoad): Moments["start"] => {
  const course = courseOf(startCircuit(load), { endSecond: 0.025, tolerance });
  const current = course.amperes("supply");
  const header = course.volts("header 0");
  const ready = course.times[header.findLastIndex((volt) => volt < 0.95 * final(header)) + 1];
  return {
    peak: highest(current),
    readySecond: ready ?? Number.POSITIVE_INFINITY,
    current: thinned(course.times, current),
    header: thinned(course.times, header),
  };
};

const insertionOf = (load: FrameLoad, pair: Parameters<typeof insertionCircuit>[1]): Moments["insertion"] => {
  const course = courseOf(insertionCircuit(load, pair), { endSecond: 8e-3, settled: true, tolerance });
  const header = course.volts("beside header");
  return {
    dip: Math.max(0, final(header) - lowest(header)),
    highest: highest(course.volts("moved in")),
    neighbour: thinned(course.times, header),
    moved: thinned(course.times, course.volts("moved header")),
  };
};

const shortedTrayOf = (
  load: FrameLoad,
  pair: Parameters<typeof shortedTrayCircuit>[1],
): Moments["shortedTray"] => {
  const course = courseOf(shortedTrayCircuit(load, pair), { endSecond: 0.1e-3, settled: true, tolerance });
  const header = course.volts("beside header");
  const way = course.amperes("moved way");
  const letThrough = course.times.reduce((sum, time, index) => {
    const step = time - (course.times[index - 1] ?? time);
    return time < shortSecond ? sum : sum + step * (way[index] ?? 0) ** 2;
  }, 0);
  const off = course.events.find(({ element, what }) => element === "moved eFuse" && what === "turns off");
  return {
    dip: (header[0] ?? 0) - lowest(header),
    letThrough,
    peak: highest(course.amperes("moved eFuse")),
    highest: highest(course.volts("moved in")),
    offAfter: (off?.second ?? Number.POSITIVE_INFINITY) - shortSecond,
  };
};

const shortedFingersOf = (load: FrameLoad): Moments["shortedFingers"] => {
  const run = (end: "least" | "greatest", endSecond: number) => {
    const course = courseOf(shortedFingersCircuit(load, end), {
      endSecond,
      settled: true,
      tolerance,
      eventSecond: 1e-6,
    });
    return { course, opens: course.events.find(({ element }) => element === "bay fuse")?.second };
  };
  const [soon, late] = [run("least", 0.05), run("greatest", 0.4)];
  return {
    ...(soon.opens === undefined ? {} : { soonest: soon.opens - shortSecond }),
    ...(late.opens === undefined ? {} : { latest: late.opens - shortSecond }),
    land: thinned(late.course.times, late.course.volts("land")).filter(
      ([second]) => late.opens === undefined || second < late.opens * 1.3,
    ),
  };
};

/** What of a frame and of the catalogue its moments depend on. */
const keyOf = ({ frame, supply, figures }: FrameLoad): string => {
  const { ratedCurrent, overload, riseTime, outputCapacitance } = supply;
  return canonicalJson([
    frame.cells.map(({ bays }) => bays.map(({ node }) => node && [node.model, node.fan])),
    frame.feeds.length,
    [ratedCurrent, overload, riseTime, outputCapacitance].map(({ value, min, max }) => [
      value,
      min ?? null,
      max ?? null,
    ]),
    figures.piModels.map(({ key, loadCurrent, inputCapacitance }) => [
      key,
      loadCurrent.value,
      inputCapacitance.max ?? null,
      inputCapacitance.min ?? null,
    ]),
    figures.efuses.map(({ currentLimit }) => currentLimit.value),
    [figures.ratings.bayFuse.melting, figures.ratings.bayFuse.opensFrom].map(({ value, min, max }) => [
      value,
      min ?? null,
      max ?? null,
    ]),
    figures.faults,
  ]);
};

/** The moments of a frame with nodes; kept under what they depend on. */
export const momentsOf = (load: FrameLoad, known: MomentsKnown): Moments => {
  const key = keyOf(load);
  const before = known.get(key);
  if (before) return before;
  const pair = heaviestPair(load);
  if (!pair) throw new RangeError("a frame with loads has bays");
  const moments: Moments = {
    start: startOf(load),
    insertion: insertionOf(load, pair),
    shortedTray: shortedTrayOf(load, pair),
    shortedFingers: shortedFingersOf(load),
  };
  known.set(key, moments);
  return moments;
};
