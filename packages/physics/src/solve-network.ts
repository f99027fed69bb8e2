/**
 * Node voltages and branch currents of a resistor network.
 *
 * Kirchhoff's current law at every node not held by a source: Σ (v_node − v_neighbour) / R + I_load = 0
 * (nodal analysis). The matrix is symmetric and, with a source on every connected part, positive
 * definite; it is factorised once and the solution improved by iterative refinement. Each potential is
 * kept as a pair of doubles and measured from a source's potential, so that a current through
 * 0.1 mΩ at 5 V keeps its digits.
 */
import { type Ampere, ampere, type Volt, volt } from "@rubus/units";
import type { Network, NetworkRefusal, NetworkSolution } from "./network.js";
import { checkNetwork } from "./network-check.js";
import { type Factor, factorise, solveFactored } from "./sparse-ldl.js";
import { at, type Entry, sparseSymmetric } from "./sparse-matrix.js";

/** Refinement stops here at the latest; two or three steps reach the rounding of doubles. */
const maxSteps = 8;
/** Worse than this, the figures are not to be used. */
const worstResidual = 1e-9;
/** Currents are compared with no less than this: near the end of a double's range digits run out. */
const leastScale = 1e-280;

type Branch = { readonly from: number; readonly to: number; readonly conductance: number };

/** Potentials above the reference potential, each the sum of two doubles. */
type Potentials = { readonly high: Float64Array; readonly low: Float64Array };

/** The network by numbers: its nodes, then one held point for each source with a resistance. */
type Problem = {
  readonly nodeCount: number;
  readonly branches: readonly Branch[];
  readonly loads: Float64Array;
  /** Row of the matrix for each point, −1 where a source holds it. */
  readonly unknown: Int32Array;
  readonly unknownCount: number;
  readonly start: Potentials;
  readonly referenceVoltage: number;
};

const numberNetwork = ({ nodes, resistors, sources, currentLoads }: Network): Problem => {
  const index = new Map(nodes.map((name, place) => [name, place]));
  const numberOf = (name: string): number => index.get(name) ?? 0;
  const branches: Branch[] = resistors.map(({ from, to, resistance }) => ({
    from: numberOf(from),
    to: numberOf(to),
    conductance: 1 / resistance,
  }));
  const held = new Map<number, number>();
  let points = nodes.length;
  for (const { node, voltage, resistance } of sources) {
    if (resistance === undefined) held.set(numberOf(node), voltage);
    else {
      held.set(points, voltage);
      branches.push({ from: points, to: numberOf(node), conductance: 1 / resistance });
      points++;
    }
  }
  const loads = new Float64Array(points);
  for (const { node, current } of currentLoads) loads[numberOf(node)] = at(loads, numberOf(node)) + current;
  const referenceVoltage = sources[0]?.voltage ?? 0;
  const high = new Float64Array(points);
  for (const [point, voltage] of held) high[point] = voltage - referenceVoltage;
  const unknown = new Int32Array(points);
  let unknownCount = 0;
  for (let point = 0; point < points; point++) unknown[point] = held.has(point) ? -1 : unknownCount++;
  const start = { high, low: new Float64Array(points) };
  return { nodeCount: nodes.length, branches, loads, unknown, unknownCount, start, referenceVoltage };
};

const factoriseProblem = ({ branches, unknown, unknownCount }: Problem): Factor | undefined => {
  const diagonal = new Float64Array(unknownCount);
  const entries: Entry[] = [];
  for (const { from, to, conductance } of branches) {
    if (from === to) continue;
    const [row, column] = [at(unknown, from), at(unknown, to)];
    if (row >= 0) diagonal[row] = at(diagonal, row) + conductance;
    if (column >= 0) diagonal[column] = at(diagonal, column) + conductance;
    if (row >= 0 && column >= 0) entries.push({ row, column, value: -conductance });
  }
  return factorise(sparseSymmetric(diagonal, entries));
};

const branchCurrents = (branches: readonly Branch[], { high, low }: Potentials): Float64Array =>
  Float64Array.from(
    branches,
    ({ from, to, conductance }) =>
      conductance * (at(high, from) - at(high, to) + (at(low, from) - at(low, to))),
  );

/** Current into each point that no branch or load takes away: zero where the law is kept. */
const imbalance = ({ branches, loads }: Problem, currents: Float64Array): Float64Array => {
  const excess = loads.map((load) => -load);
  branches.forEach(({ from, to }, index) => {
    excess[from] = at(excess, from) - at(currents, index);
    excess[to] = at(excess, to) + at(currents, index);
  });
  return excess;
};

const largest = (...arrays: readonly Float64Array[]): number =>
  arrays.reduce((most, array) => array.reduce((sofar, item) => Math.max(sofar, Math.abs(item)), most), 0);

type Judged = {
  readonly potentials: Potentials;
  readonly currents: Float64Array;
  readonly excess: Float64Array;
  readonly residual: number;
};

const judge = (problem: Problem, potentials: Potentials): Judged => {
  const currents = branchCurrents(problem.branches, potentials);
  const excess = imbalance(problem, currents);
  const breach = excess.map((item, point) => (at(problem.unknown, point) < 0 ? 0 : item));
  const scale = Math.max(leastScale, largest(currents, problem.loads));
  return { potentials, currents, excess, residual: largest(breach) / scale };
};

const improve = (problem: Problem, factor: Factor, { potentials, excess }: Judged): Potentials => {
  const rightHandSide = new Float64Array(problem.unknownCount);
  problem.unknown.forEach((row, point) => {
    if (row >= 0) rightHandSide[row] = at(excess, point);
  });
  const change = solveFactored(factor, rightHandSide);
  const [high, low] = [potentials.high.slice(), potentials.low.slice()];
  problem.unknown.forEach((row, point) => {
    if (row < 0) return;
    const rest = at(low, point) + at(change, row);
    const sum = at(high, point) + rest;
    low[point] = rest - (sum - at(high, point));
    high[point] = sum;
  });
  return { high, low };
};

/** Refine until the law is kept to rounding or no step helps any more. */
const refine = (problem: Problem, factor: Factor): Judged => {
  let best = judge(problem, problem.start);
  for (let step = 0; step < maxSteps && best.residual > Number.EPSILON; step++) {
    const next = judge(problem, improve(problem, factor, best));
    if (!(next.residual < best.residual)) break;
    best = next;
  }
  return best;
};

const sourceCurrents = ({ nodes, sources, resistors }: Network, { currents, excess }: Judged): Ampere[] => {
  const index = new Map(nodes.map((name, place) => [name, place]));
  let branch = resistors.length;
  return sources.map(({ node, resistance }) =>
    ampere(resistance === undefined ? 0 - at(excess, index.get(node) ?? 0) : at(currents, branch++)),
  );
};

/**
 * Solve a network of resistors, voltage sources and constant-current loads.
 *
 * Voltages are above the reference, in volts; currents in amperes. A network without exactly one
 * solution (floating nodes, two sources on one node), with a resistance that is not greater than zero,
 * or with a figure that is not finite gives a typed error and no figures.
 */
export const solveNetwork = (network: Network): NetworkSolution | NetworkRefusal => {
  const error = checkNetwork(network);
  if (error) return { ok: false, error };
  const problem = numberNetwork(network);
  const factor = factoriseProblem(problem);
  if (!factor) return { ok: false, error: { kind: "ill-conditioned", residual: 1 } };
  const solved = refine(problem, factor);
  if (!(solved.residual <= worstResidual))
    return { ok: false, error: { kind: "ill-conditioned", residual: solved.residual } };
  const { high, low } = solved.potentials;
  const voltageOf = (point: number): Volt =>
    volt(problem.referenceVoltage + (at(high, point) + at(low, point)));
  return {
    ok: true,
    voltages: new Map(network.nodes.map((name, point) => [name, voltageOf(point)])),
    resistorCurrents: Array.from(solved.currents.subarray(0, network.resistors.length), ampere),
    sourceCurrents: sourceCurrents(network, solved),
    residual: solved.residual,
  };
};
