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
/** Factors kept at once. */
const mostFactors = 400;

export type Place = { readonly element: TransientElement; readonly from: number; readonly to: number };

export type Equations = {
  readonly size: number;
  readonly places: readonly Place[];
  /** By step and segments: a matrix is factorised once for as long as neither changes. */
  readonly factors: Map<string, DenseFactor>;
};

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

const factorOf = (
  { size, places, factors }: Equations,
  laws: readonly Law[],
  key: string,
): DenseFactor | undefined => {
  const known = factors.get(key);
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
    if (factors.size >= mostFactors) factors.clear();
    factors.set(key, factor);
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
  const { size, places } = equations;
  const segments = begin.slice();
  const open: Condition = { conducts: true };
  const conditionOf = (index: number): Condition => conditions[index] ?? open;
  const closed = conditions.map(({ conducts }) => (conducts ? "1" : "0")).join("");
  for (let trial = 0; trial < mostTrials; trial++) {
    const laws = places.map(
      ({ element }, index): Law =>
        element.kind === "capacitor" || element.kind === "inductor"
          ? companionOf(element, at(bases, index), stage.reach)
          : lawOf(element, at(segments, index), stage, conditionOf(index)),
    );
    const factor = factorOf(equations, laws, `${stage.reach} ${closed} ${segments.join("")}`);
    if (!factor) return undefined;
    const drive = new Float64Array(size);
    places.forEach(({ from, to }, index) => {
      const constant = laws[index]?.constant ?? 0;
      if (from >= 0) drive[from] = at(drive, from) - constant;
      if (to >= 0) drive[to] = at(drive, to) + constant;
    });
    const volts = solveDense(factor, drive);
    let agrees = true;
    places.forEach(({ element, from, to }, index) => {
      const segment = segmentAt(element, stage, conditionOf(index), voltAt(volts, from), voltAt(volts, to));
      if (segment === at(segments, index) || (trial >= oneByOne && !agrees)) return;
      agrees = false;
      segments[index] = segment;
    });
    if (!agrees) continue;
    const amperes = Float64Array.from(places, ({ from, to }, index) => {
      const law = laws[index];
      return law ? law.atFrom * voltAt(volts, from) + law.atTo * voltAt(volts, to) + law.constant : 0;
    });
    const states = Float64Array.from(places, ({ element }, index) =>
      element.kind === "capacitor" || element.kind === "inductor"
        ? stateAfter(element, at(bases, index), stage.reach, at(amperes, index))
        : 0,
    );
    return { volts, amperes, states, segments };
  }
  return undefined;
};
