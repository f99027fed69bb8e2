/**
 * A heat network in time, by the two-stage singly diagonal implicit Runge–Kutta method of second order with
 * γ = 1 − 1/√2 (Alexander, SIAM J. Numer. Anal. 14, 1977). It is L-stable: a step of any length is stable, and
 * a node without capacity follows at once. Both stages share one matrix, C + γ·Δt·G, factorised once for a step
 * length. Stored heat changes by exactly what the stages let in and out, so energy closes to rounding.
 */
import { at } from "../sparse-matrix.js";
import { type DenseFactor, factoriseDense, solveDense } from "./dense-lu.js";
import { type HeatEquations, heatEquations, heatToHeld, timesMatrix } from "./heat-equations.js";
import { checkHeatNetwork, type HeatNetwork, type HeatRefusal } from "./heat-network.js";

const gamma = 1 - Math.SQRT1_2;

/** A network ready to be stepped by one length. */
export type HeatStepper = {
  readonly ok: true;
  readonly names: readonly string[];
  readonly stepS: number;
  readonly equations: HeatEquations;
  readonly factor: DenseFactor;
};

export type HeatStep = {
  /** °C, in the order of the network's nodes. */
  readonly temperatures: Float64Array;
  /** Heat set free and heat into all held places during the step, in J. */
  readonly releasedJ: number;
  readonly toHeldJ: number;
};

/** @param stepS length of a step, greater than zero */
export const heatStepper = (network: HeatNetwork, stepS: number): HeatStepper | HeatRefusal => {
  const error = checkHeatNetwork(network);
  if (error) return { ok: false, error };
  if (!(stepS > 0 && Number.isFinite(stepS)))
    return { ok: false, error: { kind: "bad-value", name: "step", value: stepS } };
  const equations = heatEquations(network);
  const { size, matrix, capacities } = equations;
  const implicit = matrix.map((item) => gamma * stepS * item);
  for (let row = 0; row < size; row++)
    implicit[row * size + row] = at(implicit, row * size + row) + at(capacities, row);
  const factor = factoriseDense(implicit, size);
  if (!factor) return { ok: false, error: { kind: "no-way-out" } };
  return { ok: true, names: network.nodes.map(({ name }) => name), stepS, equations, factor };
};

/** Heat into each node at these temperatures, P + H − G · T, in W. */
const inflow = (equations: HeatEquations, temperatures: Float64Array): Float64Array => {
  const product = timesMatrix(equations, temperatures);
  return equations.drive.map((item, row) => item - at(product, row));
};

const total = (items: Iterable<number>): number => [...items].reduce((sum, item) => sum + item, 0);

/**
 * One step on.
 * @param temperatures °C, in the order of the network's nodes
 */
export const heatStep = ({ stepS, equations, factor }: HeatStepper, temperatures: Float64Array): HeatStep => {
  const { capacities, drive, powers } = equations;
  const held = capacities.map((capacity, row) => capacity * at(temperatures, row));
  const first = solveDense(
    factor,
    held.map((heat, row) => heat + gamma * stepS * at(drive, row)),
  );
  const firstInflow = inflow(equations, first);
  const second = solveDense(
    factor,
    held.map((heat, row) => heat + stepS * ((1 - gamma) * at(firstInflow, row) + gamma * at(drive, row))),
  );
  const outOf = (stage: Float64Array): number => total(heatToHeld(equations, stage).values());
  return {
    temperatures: second,
    releasedJ: stepS * total(powers),
    toHeldJ: stepS * ((1 - gamma) * outOf(first) + gamma * outOf(second)),
  };
};
