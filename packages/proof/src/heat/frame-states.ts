/** Every state of a frame that a proof of heat speaks of, solved once. */
import { rowOf } from "@rubus/catalogue";
import type { Frame, Node } from "@rubus/cluster";
import { figureAt, type ProofFigures } from "../proof-figures.js";
import { fitBareBoard } from "./bare-fit.js";
import { fanCourse, lateChanges, trialOf } from "./fan-course.js";
import { dutiesOf, stepFall } from "./fan-steps.js";
import {
  type BayHeat,
  frameHeat,
  type HeatNodePlace,
  heatPlaces,
  nodePowerW,
  type Temperatures,
} from "./frame-heat.js";
import { asTypical, type Take } from "./heat-figures.js";
import { kindKey, kindsOf, pairOf } from "./kinds.js";
import { type Spread, spreadOf } from "./spread.js";

/** A predicted value, and how far it may stray. */
export type Predicted = { readonly typical: number; readonly above: number; readonly below: number };

/** What is said of one node; temperatures in the warmest room, °C. */
export type NodeHeat = {
  readonly at: HeatNodePlace;
  /** Its processor at full load and idle, with all others likewise. */
  readonly stress: number;
  readonly idle: number;
  /** Air of its bay at full load. */
  readonly air: number;
  readonly stressW: number;
  readonly activeW: number;
  /** What it gives off for ever without slowing down, in W. */
  readonly sustainedW: number;
};

/** What is said of the nodes of one kind, in a cell of two of them. */
export type KindHeat = {
  readonly inputs: Spread["inputs"];
  readonly sustainedW: Predicted;
  readonly air: Predicted;
  /** Its fan standing and its neighbour at full load: processor at idle, air when it slows itself down. */
  readonly deadProcessor: Predicted;
  readonly deadAir: Predicted;
  /** The greatest fall of a step of the kernel's table; undefined where its fan isn't on the HAT. */
  readonly fall: Predicted | undefined;
  /** How often its fan changes its speed in the second half of an hour at the load that just reaches that step. */
  readonly lateChanges: number;
};

export type FrameStates = {
  readonly nodes: readonly NodeHeat[];
  readonly kinds: ReadonlyMap<string, KindHeat>;
};

/** The warmest room that a frame must run in, °C. */
export const warmestRoom = ({ heat }: ProofFigures): number => figureAt(heat.bayAir.room, "greatest");

/** A value at `x` on the line through two points; the first point's where both are one. */
const onLine = (
  x: number,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): number => (x1 === x0 ? y0 : y0 + ((x - x0) * (y1 - y0)) / (x1 - x0));

type Solve = (room: number, work: Parameters<typeof frameHeat>[1]) => readonly BayHeat[];

/** Solutions by state: the next search for the same state begins where the last one ended. */
type Starts = Map<string, Temperatures>;

const solverOf = (frame: Frame, figures: ProofFigures, take: Take, starts: Starts): Solve => {
  const fit = fitBareBoard(figures.heat, take);
  return (room, work) => {
    const state = JSON.stringify([room, ...heatPlaces(frame).map(work)]);
    const solved = frameHeat(frame, work, room, figures, take, fit, starts.get(state));
    starts.set(state, solved.temperatures);
    return solved.bays;
  };
};

/** Sustained power: where the line from active to full load meets the throttling temperature. */
const sustainedW = (throttle: number, active: BayHeat, stress: BayHeat): number =>
  onLine(throttle, [active.processor, active.powerW], [stress.processor, stress.powerW]);

/** A cell of two nodes of one kind, and what the search among its states has found so far. */
type Pair = {
  readonly frame: Frame;
  readonly node: Node;
  readonly figures: ProofFigures;
  readonly starts: Starts;
};

const firstBay = ({ frame, figures, starts }: Pair, take: Take) => {
  const solve = solverOf(frame, figures, take, starts);
  return (work: Parameters<Solve>[1], room = warmestRoom(figures)): BayHeat => {
    const bay = solve(room, work)[0];
    if (!bay) throw new RangeError("a cell of two nodes has a first one");
    return bay;
  };
};

type FirstBay = ReturnType<typeof firstBay>;

/** Rises of the processor above the coolest room at full load, for these states of the kernel's table. */
const risesOf = (
  { figures }: Pair,
  first: FirstBay,
  states: readonly number[],
): ReadonlyMap<number, number> => {
  const least = figureAt(figures.heat.bayAir.room, "least");
  const duties = dutiesOf(figures.heat.fanTable);
  return new Map(
    states.map((state) => {
      const duty = duties[state] ?? 1;
      return [state, first(() => ({ load: "stress", duty }), least).processor - least];
    }),
  );
};

const roomsOf = (figures: ProofFigures) => ({
  least: figureAt(figures.heat.bayAir.room, "least"),
  greatest: warmestRoom(figures),
});

const predictKind = (pair: Pair, step: number | undefined, take: Take): readonly number[] => {
  const { node, figures } = pair;
  const first = firstBay(pair, take);
  const { throttle, hardThrottle } = rowOf(figures.heat.piHeats, node.model);
  const stress = first(() => ({ load: "stress", duty: 1 }));
  const active = first(() => ({ load: "active", duty: 1 }));
  const dead = (load: "idle" | "stress"): BayHeat =>
    first(({ place }) => (place === 0 ? { load, duty: 0 } : { load: "stress", duty: 1 }));
  const [deadIdle, deadStress] = [dead("idle"), dead("stress")];
  const slowed = Math.max(hardThrottle.value, deadIdle.processor);
  const values = [
    sustainedW(throttle.value, active, stress),
    stress.air,
    deadIdle.processor,
    onLine(slowed, [deadIdle.processor, deadIdle.air], [deadStress.processor, deadStress.air]),
  ];
  if (step === undefined) return values;
  const rises = risesOf(pair, first, [step - 1, step]);
  return [...values, stepFall(figures.heat.fanTable, step, rises, roomsOf(figures))];
};

/** The step of the kernel's table that cools most, and the rise before it. */
type Steepest = { readonly step: number; readonly riseBefore: number };

const steepestOf = (pair: Pair): Steepest | undefined => {
  const { fanTable } = pair.figures.heat;
  if (pair.node.stack !== "a") return undefined;
  const steps = fanTable.steps.map((_, index) => index + 1);
  const rises = risesOf(pair, firstBay(pair, asTypical), [0, ...steps]);
  const fall = (step: number): number => stepFall(fanTable, step, rises, roomsOf(pair.figures));
  const [step] = steps.toSorted((a, b) => fall(b) - fall(a));
  return step === undefined ? undefined : { step, riseBefore: rises.get(step - 1) ?? 0 };
};

const courseS = 3600;

const changesOf = ({ frame, figures }: Pair, { step, riseBefore }: Steepest): number => {
  const trip = (figures.heat.fanTable.steps[step - 1]?.milliCelsius ?? 0) / 1000;
  const trial = trialOf(trip, riseBefore, roomsOf(figures), courseS);
  return lateChanges(fanCourse(frame, figures, trial));
};

const kindHeat = (frame: Frame, { node }: HeatNodePlace, figures: ProofFigures): KindHeat => {
  const pair: Pair = { frame: pairOf(frame, node), node, figures, starts: new Map() };
  const steepest = steepestOf(pair);
  const { inputs, typical, above, below } = spreadOf((take) => predictKind(pair, steepest?.step, take));
  const predicted = (index: number): Predicted => ({
    typical: typical[index] ?? Number.NaN,
    above: above[index] ?? 0,
    below: below[index] ?? 0,
  });
  return {
    inputs,
    sustainedW: predicted(0),
    air: predicted(1),
    deadProcessor: predicted(2),
    deadAir: predicted(3),
    fall: steepest && predicted(4),
    lateChanges: steepest ? changesOf(pair, steepest) : 0,
  };
};

/** Duty of the fan below the first step of the kernel's table. */
const idleDuty = ({ heat }: ProofFigures): number => dutiesOf(heat.fanTable)[0] ?? 0;

/** Every state of a frame, at rest; a frame without nodes has none. */
export const frameStates = (frame: Frame, figures: ProofFigures): FrameStates => {
  const kinds = kindsOf(frame);
  const places = [...kinds.values()].flat().toSorted((a, b) => a.place - b.place);
  if (places.length === 0) return { nodes: [], kinds: new Map() };
  const solve = solverOf(frame, figures, asTypical, new Map());
  const room = warmestRoom(figures);
  const [stress, active, idle] = [
    solve(room, () => ({ load: "stress", duty: 1 })),
    solve(room, () => ({ load: "active", duty: 1 })),
    solve(room, () => ({ load: "idle", duty: idleDuty(figures) })),
  ];
  const nodes = places.flatMap((at, index): readonly NodeHeat[] => {
    const [full, working, resting] = [stress[index], active[index], idle[index]];
    if (!full || !working || !resting) return [];
    const { throttle } = rowOf(figures.heat.piHeats, at.node.model);
    return [
      {
        at,
        stress: full.processor,
        idle: resting.processor,
        air: full.air,
        stressW: full.powerW,
        activeW: nodePowerW(at.node.model, "active", figures, asTypical),
        sustainedW: sustainedW(throttle.value, working, full),
      },
    ];
  });
  return {
    nodes,
    kinds: new Map(
      [...kinds].flatMap(([key, [first]]) => (first ? [[key, kindHeat(frame, first, figures)]] : [])),
    ),
  };
};

/** The kind of a node among a frame's. */
export const kindOf = ({ kinds }: FrameStates, { at }: NodeHeat): KindHeat => {
  const kind = kinds.get(kindKey(at.node));
  if (!kind) throw new RangeError(`no heat is known of a ${kindKey(at.node)}`);
  return kind;
};

/** The hottest node of each kind. */
export const hottestOfKinds = (states: FrameStates): readonly NodeHeat[] => {
  const hottest = new Map<string, NodeHeat>();
  for (const node of states.nodes) {
    const key = kindKey(node.at.node);
    const before = hottest.get(key);
    if (!before || node.stress > before.stress) hottest.set(key, node);
  }
  return [...hottest.values()];
};
