/**
 * What a lumped heat network is. Plain data: temperatures in °C, conductances and capacity rates in W/K,
 * capacities in J/K, powers in W.
 */

/** Something of one temperature: a chip, a board, the air of a room. */
export type HeatNode = {
  readonly name: string;
  /** Heat that warms it by one kelvin, in J/K; zero follows its surroundings at once. */
  readonly capacity: number;
  /** Heat that is set free in it, in W. */
  readonly power: number;
};

/** Heat that flows both ways: conduction, convection, radiation made linear. */
export type HeatLink = { readonly from: string; readonly to: string; readonly conductance: number };

/** Matter that flows one way and carries its heat along: ρ · c_p · Q, in W/K. */
export type HeatStream = { readonly from: string; readonly to: string; readonly capacityRate: number };

/** A place whose temperature is given: the room. */
export type HeldPlace = { readonly name: string; readonly temperature: number };

export type HeatNetwork = {
  /** Names, each once, nodes and held places together. */
  readonly nodes: readonly HeatNode[];
  readonly held: readonly HeldPlace[];
  readonly links: readonly HeatLink[];
  /** What flows into a node must flow out again, into a node or a held place: the caller sees to it. */
  readonly streams: readonly HeatStream[];
};

export type HeatError =
  | { readonly kind: "duplicate-name"; readonly name: string }
  | { readonly kind: "unknown-name"; readonly name: string }
  /** A conductance, capacity or capacity rate below zero, or a figure that is not finite. */
  | { readonly kind: "bad-value"; readonly name: string; readonly value: number }
  /** Streams bring more into a node than they take out, or less. */
  | { readonly kind: "unbalanced-streams"; readonly name: string; readonly excess: number }
  /** Some node has no way to a held place: it has no steady temperature. */
  | { readonly kind: "no-way-out" };

export type HeatRefusal = { readonly ok: false; readonly error: HeatError };

export type SteadyHeat = {
  readonly ok: true;
  readonly temperatures: ReadonlyMap<string, number>;
  /** Heat into each held place, in W. */
  readonly toHeld: ReadonlyMap<string, number>;
  /** What is set free less what leaves, as a share of what is set free. */
  readonly residual: number;
};

/** Shares of a stream that rounding may lose. */
const streamTolerance = 1e-9;

const unbalanced = ({ nodes, streams }: HeatNetwork): HeatError | undefined => {
  const excess = new Map<string, number>();
  const through = new Map<string, number>();
  const add = (sums: Map<string, number>, name: string, rate: number): void => {
    sums.set(name, (sums.get(name) ?? 0) + rate);
  };
  for (const { from, to, capacityRate } of streams) {
    add(excess, to, capacityRate);
    add(excess, from, -capacityRate);
    add(through, to, capacityRate);
    add(through, from, capacityRate);
  }
  for (const { name } of nodes) {
    const over = excess.get(name) ?? 0;
    if (Math.abs(over) > streamTolerance * (through.get(name) ?? 0))
      return { kind: "unbalanced-streams", name, excess: over };
  }
  return undefined;
};

/** The first fault of a network's names and figures. */
export const checkHeatNetwork = (network: HeatNetwork): HeatError | undefined => {
  const { nodes, held, links, streams } = network;
  const known = new Set<string>();
  for (const { name } of [...nodes, ...held]) {
    if (known.has(name)) return { kind: "duplicate-name", name };
    known.add(name);
  }
  for (const joined of [links, streams])
    for (const { from, to } of joined)
      for (const name of [from, to]) if (!known.has(name)) return { kind: "unknown-name", name };
  const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0;
  for (const { name, capacity, power } of nodes) {
    if (!isAmount(capacity)) return { kind: "bad-value", name, value: capacity };
    if (!Number.isFinite(power)) return { kind: "bad-value", name, value: power };
  }
  for (const { name, temperature } of held)
    if (!Number.isFinite(temperature)) return { kind: "bad-value", name, value: temperature };
  for (const { from, to, conductance } of links)
    if (!isAmount(conductance)) return { kind: "bad-value", name: `${from} to ${to}`, value: conductance };
  for (const { from, to, capacityRate } of streams)
    if (!isAmount(capacityRate)) return { kind: "bad-value", name: `${from} to ${to}`, value: capacityRate };
  return unbalanced(network);
};
