/** Node voltages of one stage: Kirchhoff's current law at every node, solved until every bent element is on its segment. */
import { type DenseFactor, factoriseDense, solveDense } from "../heat/dense-lu.js";
import { at } from "../sparse-matrix.js";
import { ground, type TransientCircuit, type TransientElement } from "./circuit.js";
import { type Condition, companionOf, type Law, lawOf, type Stage, segmentAt, stateAfter } from "./laws.js";

/** From every node to the reference, so that a node behind an open contact has a voltage. */
const leakSiemens = 1e-9;
/** Segments are tried this often; a circuit that needs more is solved with a smaller step. */
const mostTrials = 80;
/** From this trial on one element changes at a time, the first that disagrees: all at once may go round in a circle. */
const oneByOne = 10;
/** Lengths of step whose factors are kept at once. */
const mostFactors = 200;

export type Place = { readonly element: TransientElement; readonly from: number; readonly to: number };

export type Equations = {
  readonly size: number;
  readonly places: readonly Place[];
  /** Times at which a source bends or a contact toggles, in order. */
  readonly breaks: readonly number[];
  /** Elements of several segments, and those that may be open: what a matrix depends on besides the step. */
  readonly bent: readonly number[];
  /** By step, then by segments: a matrix is factorised once for as long as neither changes. */
  readonly factors: Map<number, Map<string, DenseFactor>>;
};

const breaksOf = (element: TransientElement): readonly number[] => {
  if (element.kind === "contact") return element.togglesAt;
  return element.kind === "source" ? element.volt.map(([second]) => second) : [];
};

const isBent = ({ kind }: TransientElement): boolean =>
  kind !== "resistor" && kind !== "capacitor" && kind !== "inductor";

export const equationsOf = ({ nodes, elements }: TransientCircuit): Equations => {
  const numbers = new Map<string, number>([
    [ground, -1],
    ...nodes.map((node, index) => [node, index] as const),
  ]);
  const numberOf = (name: string): number => numbers.get(name) ?? -1;
  return {
    size: nodes.length,
    places: elements.map((element) => ({
      element,
      from: numberOf(element.from),
      to: numberOf(element.to),
    })),
    breaks: elements.flatMap(breaksOf).toSorted((a, b) => a - b),
    bent: elements.flatMap((element, index) => (isBent(element) ? [index] : [])),
    factors: new Map(),
  };
};

export const voltAt = (volts: Float64Array, node: number): number => (node < 0 ? 0 : at(volts, node));

/** What a stage found; `segments` and `amperes` by element. */
export type Solved = {
  readonly volts: Float64Array;
  readonly amperes: Float64Array;
  readonly states: Float64Array;
  readonly segments: Int32Array;
};

/** Segments and openings as one text. */
const keyOf = ({ bent }: Equations, conditions: readonly Condition[], segments: Int32Array): string => {
  let key = "";
  for (const index of bent) key += conditions[index]?.conducts === false ? "-" : at(segments, index);
  return key;
};

const factorOf = (
  { size, places, factors }: Equations,
  laws: readonly Law[],
  reach: number,
  key: string,
): DenseFactor | undefined => {
  const ofReach = factors.get(reach);
  const known = ofReach?.get(key);
  if (known) return known;
  const matrix = new Float64Array(size * size);
  const add = (row: number, column: number, value: number): void => {
    if (row >= 0 && column >= 0) matrix[row * size + column] = at(matrix, row * size + column) + value;
  };
  for (let node = 0; node < size; node++) add(node, node, leakSiemens);
  places.forEach(({ from, to }, index) => {
    const law = laws[index];
    if (!law) return;
    add(from, from, law.atFrom);
    add(from, to, law.atTo);
    add(to, from, -law.atFrom);
    add(to, to, -law.atTo);
  });
  const factor = factoriseDense(matrix, size);
  if (factor) {
    if (!ofReach && factors.size >= mostFactors) factors.clear();
    factors.set(reach, (ofReach ?? new Map<string, DenseFactor>()).set(key, factor));
  }
  return factor;
};

/**
 * Solve a stage.
 * @param bases states at the stage's base, by element; of elements without one ignored
 * @param begin segments to begin with
 * @returns undefined where no choice of segments satisfies the circuit, or the matrix is singular
 */
export const solveStage = (
  equations: Equations,
  stage: Stage,
  conditions: readonly Condition[],
  bases: Float64Array,
  begin: Int32Array,
): Solved | undefined => {
  const { size, places, bent } = equations;
  const segments = begin.slice();
  const open: Condition = { conducts: true };
  const conditionOf = (index: number): Condition => conditions[index] ?? open;
  const laws: Law[] = [];
  for (let trial = 0; trial < mostTrials; trial++) {
    const drive = new Float64Array(size);
    for (let index = 0; index < places.length; index++) {
      const place = places[index];
      if (!place) continue;
      const { element, from, to } = place;
      const law =
        element.kind === "capacitor" || element.kind === "inductor"
          ? companionOf(element, at(bases, index), stage.reach)
          : lawOf(element, at(segments, index), stage, conditionOf(index));
      laws[index] = law;
      if (from >= 0) drive[from] = at(drive, from) - law.constant;
      if (to >= 0) drive[to] = at(drive, to) + law.constant;
    }
    const factor = factorOf(equations, laws, stage.reach, keyOf(equations, conditions, segments));
    if (!factor) return undefined;
    const volts = solveDense(factor, drive);
    let agrees = true;
    for (const index of bent) {
      const place = places[index];
      if (!place || (trial >= oneByOne && !agrees)) break;
      const { element, from, to } = place;
      const segment = segmentAt(element, stage, conditionOf(index), voltAt(volts, from), voltAt(volts, to));
      if (segment === at(segments, index)) continue;
      agrees = false;
      segments[index] = segment;
    }
    if (!agrees) continue;
    const amperes = new Float64Array(places.length);
    const states = new Float64Array(places.length);
    for (let index = 0; index < places.length; index++) {
      const [place, law] = [places[index], laws[index]];
      if (!place || !law) continue;
      const { element, from, to } = place;
      const ampere = law.atFrom * voltAt(volts, from) + law.atTo * voltAt(volts, to) + law.constant;
      amperes[index] = ampere;
      if (element.kind === "capacitor" || element.kind === "inductor")
        states[index] = stateAfter(element, at(bases, index), stage.reach, ampere);
    }
    return { volts, amperes, states, segments };
  }
  return undefined;
};
