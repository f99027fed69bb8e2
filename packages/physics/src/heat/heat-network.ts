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

const firstDuplicate = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index);

/** Shares of a stream that rounding may lose. */
const streamTolerance = 1e-9;

const unbalanced = ({ nodes, streams }: HeatNetwork): HeatError | undefined => {
  for (const { name } of nodes) {
    let [inward, outward] = [0, 0];
    for (const { from, to, capacityRate } of streams) {
      if (to === name) inward += capacityRate;
      if (from === name) outward += capacityRate;
    }
    const excess = inward - outward;
    if (Math.abs(excess) > streamTolerance * Math.max(inward, outward))
      return { kind: "unbalanced-streams", name, excess };
  }
  return undefined;
};

/** The first fault of a network's names and figures. */
export const checkHeatNetwork = (network: HeatNetwork): HeatError | undefined => {
  const { nodes, held, links, streams } = network;
  const names = [...nodes, ...held].map(({ name }) => name);
  const twice = firstDuplicate(names);
  if (twice !== undefined) return { kind: "duplicate-name", name: twice };
  const known = new Set(names);
  for (const { from, to } of [...links, ...streams])
    for (const name of [from, to]) if (!known.has(name)) return { kind: "unknown-name", name };
  const figures: readonly (readonly [name: string, value: number, least: number])[] = [
    ...nodes.flatMap(
      ({ name, capacity, power }) =>
        [
          [name, capacity, 0],
          [name, power, Number.NEGATIVE_INFINITY],
        ] as const,
    ),
    ...held.map(({ name, temperature }) => [name, temperature, Number.NEGATIVE_INFINITY] as const),
    ...links.map(({ from, to, conductance }) => [`${from} to ${to}`, conductance, 0] as const),
    ...streams.map(({ from, to, capacityRate }) => [`${from} to ${to}`, capacityRate, 0] as const),
  ];
  for (const [name, value, least] of figures)
    if (!(Number.isFinite(value) && value >= least)) return { kind: "bad-value", name, value };
  return unbalanced(network);
};
