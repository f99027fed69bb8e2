// Seeded random networks, to compare solvers on.
import type { CurrentLoad, Network, Resistor, VoltageSource } from "@rubus/physics";
import { ampere, ohm, volt } from "@rubus/units";

/** A repeatable sequence of numbers in [0, 1): Marsaglia's xorshift32 (J. Stat. Softw. 8(14), 2003). */
export const randomSequence = (seed: number): (() => number) => {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
};

/**
 * A connected network of `size` nodes: a random tree, half as many links again, resistances spread
 * evenly by magnitude from 0.1 mΩ to 1 Ω, up to four sources of 5 V ± 0.1 V behind 1–10 mΩ (the first
 * without), and loads of up to 5 A on a third of the nodes.
 */
export const randomNetwork = (size: number, seed: number): Network => {
  const random = randomSequence(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  const name = (index: number): string => `n${index}`;
  const nodes = Array.from({ length: size }, (_, index) => name(index));
  const resistance = () => ohm(10 ** (random() * 4 - 4));
  const resistors: Resistor[] = [];
  for (let index = 1; index < size; index++)
    resistors.push({ from: name(index), to: name(whole(index)), resistance: resistance() });
  for (let extra = 0; extra < size / 2; extra++)
    resistors.push({ from: name(whole(size)), to: name(whole(size)), resistance: resistance() });
  const sources: VoltageSource[] = [{ node: name(0), voltage: volt(5.15) }];
  for (let extra = whole(4); extra > 0; extra--)
    sources.push({
      node: name(1 + whole(size - 1)),
      voltage: volt(4.9 + random() * 0.2),
      resistance: ohm(0.001 + random() * 0.009),
    });
  const currentLoads: CurrentLoad[] = nodes
    .filter(() => random() < 1 / 3)
    .map((node) => ({ node, current: ampere(random() * 5) }));
  return { nodes, resistors, sources, currentLoads };
};
