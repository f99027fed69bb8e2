/** Temperatures of a heat network when nothing changes any more: G · T = P + H. */
import { factoriseDense, solveDense } from "./dense-lu.js";
import { heatEquations, heatToHeld, timesMatrix } from "./heat-equations.js";
import { checkHeatNetwork, type HeatNetwork, type HeatRefusal, type SteadyHeat } from "./heat-network.js";

/** Temperatures are wanted to far below a kelvin: the smallest heat that counts, in W. */
const leastHeatW = 1e-9;

/**
 * Solve the balance of every node, by direct factorisation and one step of refinement.
 * @returns temperatures in °C and heat in W, or a typed error and no figures
 */
export const solveSteadyHeat = (network: HeatNetwork): SteadyHeat | HeatRefusal => {
  const error = checkHeatNetwork(network);
  if (error) return { ok: false, error };
  const equations = heatEquations(network);
  const factor = factoriseDense(equations.matrix, equations.size);
  if (!factor) return { ok: false, error: { kind: "no-way-out" } };
  const first = solveDense(factor, equations.drive);
  const product = timesMatrix(equations, first);
  const change = solveDense(
    factor,
    equations.drive.map((item, row) => item - (product[row] ?? 0)),
  );
  const solution = first.map((item, row) => item + (change[row] ?? 0));
  const toHeld = heatToHeld(equations, solution);
  const released = equations.powers.reduce((sum, power) => sum + power, 0);
  const left = [...toHeld.values()].reduce((sum, heat) => sum + heat, 0);
  const scale = Math.max(
    leastHeatW,
    equations.powers.reduce((sum, power) => sum + Math.abs(power), 0),
    ...[...toHeld.values()].map(Math.abs),
  );
  return {
    ok: true,
    temperatures: new Map(network.nodes.map(({ name }, index) => [name, solution[index] ?? Number.NaN])),
    toHeld,
    residual: Math.abs(released - left) / scale,
  };
};
