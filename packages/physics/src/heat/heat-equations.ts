/**
 * A heat network as equations: C · dT/dt = P − G · T + H, node by node, where G holds links and streams and H
 * what the held places give. A stream of capacity rate W from i to j brings W · T_i into j and takes W · T_i out
 * of i (upwind), so G is not symmetric.
 */
import { at } from "../sparse-matrix.js";
import type { HeatNetwork } from "./heat-network.js";

/** A path by which heat leaves nodes for a held place: the heat is Σ weight · T − bias. */
type Outlet = { readonly weights: ReadonlyMap<number, number>; readonly bias: number };

export type HeatEquations = {
  readonly size: number;
  /** Row by row. */
  readonly matrix: Float64Array;
  /** Power of each node and what held places give it. */
  readonly drive: Float64Array;
  readonly powers: Float64Array;
  readonly capacities: Float64Array;
  readonly outlets: ReadonlyMap<string, Outlet>;
};

type Building = {
  readonly size: number;
  readonly matrix: Float64Array;
  readonly drive: Float64Array;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly heldAt: ReadonlyMap<string, number>;
  readonly weights: ReadonlyMap<string, Map<number, number>>;
  readonly bias: Map<string, number>;
};

/** Heat `rate` · T of `source` leaves `giver` and enters `taker`. */
const carry = (
  { size, matrix, drive, indexOf, heldAt, weights, bias }: Building,
  [source, giver, taker]: readonly [source: string, giver: string, taker: string],
  rate: number,
): void => {
  const from = indexOf.get(source);
  const fixed = rate * (heldAt.get(source) ?? 0);
  for (const [name, sign] of [
    [giver, 1],
    [taker, -1],
  ] as const) {
    const row = indexOf.get(name);
    if (row !== undefined) {
      if (from === undefined) drive[row] = at(drive, row) - sign * fixed;
      else matrix[row * size + from] = at(matrix, row * size + from) + sign * rate;
    } else if (from === undefined) bias.set(name, (bias.get(name) ?? 0) + sign * fixed);
    else {
      const own = weights.get(name);
      own?.set(from, (own.get(from) ?? 0) - sign * rate);
    }
  }
};

/** @param network one that `checkHeatNetwork` finds no fault with */
export const heatEquations = ({ nodes, held, links, streams }: HeatNetwork): HeatEquations => {
  const size = nodes.length;
  const powers = Float64Array.from(nodes, ({ power }) => power);
  const building: Building = {
    size,
    matrix: new Float64Array(size * size),
    drive: powers.slice(),
    indexOf: new Map(nodes.map(({ name }, index) => [name, index])),
    heldAt: new Map(held.map(({ name, temperature }) => [name, temperature])),
    weights: new Map(held.map(({ name }) => [name, new Map<number, number>()])),
    bias: new Map(),
  };
  for (const { from, to, conductance } of links) {
    carry(building, [from, from, to], conductance);
    carry(building, [to, to, from], conductance);
  }
  for (const { from, to, capacityRate } of streams) carry(building, [from, from, to], capacityRate);
  const outlets = new Map(
    held.map(({ name }) => [
      name,
      { weights: building.weights.get(name) ?? new Map(), bias: building.bias.get(name) ?? 0 },
    ]),
  );
  return {
    size,
    matrix: building.matrix,
    drive: building.drive,
    powers,
    capacities: Float64Array.from(nodes, ({ capacity }) => capacity),
    outlets,
  };
};

/** Heat into each held place at these temperatures, in W. */
export const heatToHeld = (
  { outlets }: HeatEquations,
  temperatures: Float64Array,
): ReadonlyMap<string, number> =>
  new Map(
    [...outlets].map(([name, { weights, bias }]) => [
      name,
      [...weights].reduce((sum, [node, weight]) => sum + weight * at(temperatures, node), -bias),
    ]),
  );

/** G · T, node by node. */
export const timesMatrix = ({ size, matrix }: HeatEquations, temperatures: Float64Array): Float64Array =>
  Float64Array.from({ length: size }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < size; column++)
      sum += at(matrix, row * size + column) * at(temperatures, column);
    return sum;
  });
