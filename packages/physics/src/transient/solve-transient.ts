/**
 * A circuit in time, by the two-stage singly diagonal implicit Runge–Kutta method of second order with γ = 1 − 1/√2
 * (Alexander, SIAM J. Numer. Anal. 14, 1977): L-stable, so that what is fast and done does not hold up the step. Both
 * stages share one matrix. The first stage alone is a method of first order; the difference of the two is the error
 * that the step is chosen by. Steps are powers of two of one length, so that matrices are found again. What eFuses,
 * fuses and contacts do is found to `eventSecond`.
 */
import { at } from "../sparse-matrix.js";
import { checkTransient } from "./check-circuit.js";
import type {
  TransientAsk,
  TransientCircuit,
  TransientCourse,
  TransientEvent,
  TransientRefusal,
} from "./circuit.js";
import { type EfuseState, firstState, nextDue, nextState } from "./efuse-machine.js";
import { type Equations, equationsOf, type Place, type Solved, solveStage, voltAt } from "./equations.js";
import type { Condition } from "./laws.js";

const gamma = 1 - Math.SQRT1_2;
/**
 * The shortest step, as a share of the end. What still changes faster, as the current of an inductance that is cut off with
 * nowhere to go, is taken as a jump.
 */
const shortest = 2 ** -28;
/** Far enough into the future that everything rests. */
const atRestSecond = 1e9;

/** What is known after a step. */
type Now = {
  readonly second: number;
  readonly solved: Solved;
  readonly conditions: readonly Condition[];
  /** ∫ (I² − I_least²)⁺ dt of each fuse, by element. */
  readonly melted: Float64Array;
};

const firstCondition = ({ places }: Equations): readonly Condition[] =>
  places.map(({ element }) => {
    if (element.kind === "efuse") return { conducts: true, efuse: firstState(element) };
    return { conducts: element.kind !== "contact" || element.initially === "closed" };
  });

const initialStates = ({ places }: Equations): Float64Array =>
  Float64Array.from(places, ({ element }) => {
    if (element.kind === "capacitor") return element.initialVolt ?? 0;
    return element.kind === "inductor" ? (element.initialAmpere ?? 0) : 0;
  });

const begin = (equations: Equations, settled: boolean): Now | undefined => {
  const conditions = firstCondition(equations);
  const none = new Int32Array(equations.places.length);
  const melted = new Float64Array(equations.places.length);
  const rest = settled
    ? solveStage(equations, { second: 0, reach: atRestSecond }, conditions, melted, none)
    : undefined;
  if (settled && !rest) return undefined;
  // An instant of no length gives voltages and currents to the states that are known.
  const states = rest?.states ?? initialStates(equations);
  const solved = solveStage(
    equations,
    { second: 0, reach: 1e-15 },
    conditions,
    states,
    rest?.segments ?? none,
  );
  return solved && { second: 0, solved: { ...solved, states }, conditions, melted };
};

/** Both stages of a step, and the greatest error of a state, in V or A and as a share of what is above one. */
const tryStep = (
  equations: Equations,
  { second, solved, conditions }: Now,
  step: number,
): { readonly solved: Solved; readonly error: number } | undefined => {
  const reach = gamma * step;
  const first = solveStage(
    equations,
    { second: second + reach, reach },
    conditions,
    solved.states,
    solved.segments,
  );
  if (!first) return undefined;
  const slope = (index: number): number => (at(first.states, index) - at(solved.states, index)) / reach;
  const bases = solved.states.map((state, index) => state + (1 - gamma) * step * slope(index));
  const second_ = solveStage(equations, { second: second + step, reach }, conditions, bases, first.segments);
  if (!second_) return undefined;
  let error = 0;
  second_.states.forEach((state, index) => {
    const other = (state - at(bases, index)) / reach;
    error = Math.max(error, Math.abs(gamma * step * (other - slope(index))) / (1 + Math.abs(state)));
  });
  return { solved: second_, error };
};

const contactAt = (togglesAt: readonly number[], initially: "open" | "closed", second: number): boolean =>
  (togglesAt.filter((toggle) => toggle <= second * (1 + 1e-12)).length % 2 === 1) !==
  (initially === "closed");

/** Conditions and meltings after a solved step; conditions are the same object where none changed. */
const after = (equations: Equations, now: Now, solved: Solved, step: number): Now => {
  const second = now.second + step;
  const melted = now.melted.slice();
  const nextOf = ({ element, from }: Place, index: number, was: Condition): Condition => {
    if (element.kind === "contact") {
      const conducts = contactAt(element.togglesAt, element.initially, second);
      return conducts === was.conducts ? was : { conducts };
    }
    if (element.kind === "fuse" && was.conducts) {
      const excess = (ampere: number): number => Math.max(0, ampere ** 2 - element.leastAmpere ** 2);
      const [before, here] = [at(now.solved.amperes, index), at(solved.amperes, index)];
      melted[index] = at(melted, index) + (step / 2) * (excess(before) + excess(here));
      return at(melted, index) < element.meltAmpere2Second ? was : { conducts: false };
    }
    if (element.kind !== "efuse" || !was.efuse) return was;
    const sight = { second, inputVolt: voltAt(solved.volts, from), ampere: at(solved.amperes, index) };
    const efuse: EfuseState = nextState(element, was.efuse, sight);
    return efuse === was.efuse ? was : { conducts: true, efuse };
  };
  let conditions = now.conditions;
  for (const index of equations.bent) {
    const [place, was] = [equations.places[index], now.conditions[index]];
    const is = place && was && nextOf(place, index, was);
    if (!is || is === was) continue;
    conditions = conditions.with(index, is);
  }
  return { second, solved, conditions, melted };
};

/** The next time at which something is due to happen by itself. */
const nextBreak = ({ breaks, places }: Equations, { second, conditions }: Now, endSecond: number): number => {
  const isAhead = (time: number): boolean => time > second * (1 + 1e-12) + 1e-15;
  let next = Math.min(endSecond, breaks.find(isAhead) ?? endSecond);
  conditions.forEach(({ efuse }, index) => {
    const element = places[index]?.element;
    if (element?.kind !== "efuse" || !efuse) return;
    const due = nextDue(element, efuse);
    if (isAhead(due)) next = Math.min(next, due);
  });
  return next;
};

/** In words what became of an element between two conditions; undefined where it only began to count. */
const eventOf = (was: Condition, is: Condition): string | undefined => {
  if (was.conducts !== is.conducts) return is.conducts ? "closes" : "opens";
  const [before, phase] = [was.efuse?.phase, is.efuse?.phase];
  if (before === phase || phase === "waiting") return undefined;
  if (phase === "off") return before === "waiting" ? undefined : "turns off";
  return phase === "on" ? "turns on" : "limits";
};

const eventsOf = (equations: Equations, was: Now, is: Now): readonly TransientEvent[] =>
  was.conditions === is.conditions
    ? []
    : equations.places.flatMap(({ element }, index) => {
        const [before, here] = [was.conditions[index], is.conditions[index]];
        const what = before && here && before !== here ? eventOf(before, here) : undefined;
        return what === undefined ? [] : [{ second: is.second, element: element.name, what }];
      });

const courseOf = (
  circuit: TransientCircuit,
  steps: readonly Now[],
  events: readonly TransientEvent[],
): TransientCourse => {
  const indexIn = (names: readonly string[], name: string): number => {
    const index = names.indexOf(name);
    if (index < 0) throw new RangeError(`the course has no ${name}`);
    return index;
  };
  return {
    ok: true,
    times: steps.map(({ second }) => second),
    volts: (node) => {
      const index = indexIn(circuit.nodes, node);
      return steps.map(({ solved }) => at(solved.volts, index));
    },
    amperes: (element) => {
      const names = circuit.elements.map(({ name }) => name);
      const index = indexIn(names, element);
      return steps.map(({ solved }) => at(solved.amperes, index));
    },
    events,
  };
};

/**
 * Solve a circuit from 0 s to the end. A circuit that names what is not there, with a value that makes no sense, or that
 * no voltages satisfy gives a typed error.
 */
export const solveTransient = (
  circuit: TransientCircuit,
  ask: TransientAsk,
): TransientCourse | TransientRefusal => {
  const error = checkTransient(circuit, ask);
  if (error) return { ok: false, error };
  const { endSecond, settled = false, tolerance = 2e-3, eventSecond = 50e-9 } = ask;
  const equations = equationsOf(circuit);
  const first = begin(equations, settled);
  const refused = (second: number): TransientRefusal => ({
    ok: false,
    error: { kind: "no-solution", second },
  });
  if (!first) return refused(0);
  const steps: Now[] = [first];
  const events: TransientEvent[] = [];
  let now = first;
  // Steps are the end's parts by powers of two; what falls due in between cuts one short.
  let usual = endSecond * 2 ** -14;
  while (now.second < endSecond * (1 - 1e-12)) {
    const due = nextBreak(equations, now, endSecond) - now.second;
    const step = Math.min(usual, due);
    const isShortest = step <= endSecond * shortest;
    const tried = tryStep(equations, now, step);
    const next = tried && after(equations, now, tried.solved, step);
    // An event within the step, and not at its end where it was due, has to be come nearer to.
    const isLate = next && next.conditions !== now.conditions && step > eventSecond && step < due;
    if (!tried || !next) {
      if (isShortest) return refused(now.second);
      usual = step / 2;
      continue;
    }
    if (isLate || (tried.error > tolerance && !isShortest)) {
      usual /= isLate ? 4 : 2;
      while (usual >= step) usual /= 2;
      continue;
    }
    events.push(...eventsOf(equations, now, next));
    steps.push(next);
    const isSmooth = next.conditions === now.conditions;
    now = next;
    if (!isSmooth) usual = Math.min(usual, eventSecond * 4);
    else if (tried.error < tolerance / 6 && step === usual) usual = Math.min(usual * 2, endSecond / 32);
  }
  return courseOf(circuit, steps, events);
};
