import { ampere, ohm, volt } from "@rubus/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Network, NetworkSolution, Resistor } from "./network.js";
import { solveNetwork } from "./solve-network.js";

const solved = (network: Network): NetworkSolution => {
  const answer = solveNetwork(network);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer;
};

const resistor = (from: string, to: string, resistance: number): Resistor => ({
  from,
  to,
  resistance: ohm(resistance),
});
const held = (node: string, voltage: number) => ({ node, voltage: volt(voltage) });
const load = (node: string, current: number) => ({ node, current: ampere(current) });
const name = (index: number): string => `n${index}`;

/** 0.1 mΩ to 10 Ω, evenly by magnitude. */
const anyResistance = fc.double({ min: -4, max: 1, noNaN: true }).map((power) => 10 ** power);

/** Connected networks of 2 to 40 nodes: a tree with links across, one or two sources, any loads. */
const anyNetwork: fc.Arbitrary<Network> = fc.integer({ min: 2, max: 40 }).chain((size) => {
  const node = fc.nat(size - 1);
  return fc
    .record({
      parents: fc.tuple(...Array.from({ length: size - 1 }, (_, i) => fc.tuple(fc.nat(i), anyResistance))),
      across: fc.array(fc.tuple(node, node, anyResistance), { maxLength: size }),
      second: fc.option(
        fc.record({ node, volts: fc.double({ min: 4, max: 6, noNaN: true }), anyResistance }),
      ),
      loads: fc.array(fc.tuple(node, fc.double({ min: -1, max: 5, noNaN: true })), { maxLength: size }),
    })
    .map(({ parents, across, second, loads }) => ({
      nodes: Array.from({ length: size }, (_, i) => name(i)),
      resistors: [
        ...parents.map(([parent, r], i) => resistor(name(i + 1), name(parent), r)),
        ...across.map(([a, b, r]) => resistor(name(a), name(b), r)),
      ],
      sources: [
        held("n0", 5.15),
        ...(second
          ? [{ ...held(name(second.node), second.volts), resistance: ohm(second.anyResistance) }]
          : []),
      ],
      currentLoads: loads.map(([at, current]) => load(name(at), current)),
    }));
});

/** The greatest current that a node gets and does not pass on, as a share of the largest current. */
const breach = (network: Network, answer: NetworkSolution): number => {
  const excess = new Map(network.nodes.map((node) => [node, 0]));
  const add = (node: string, current: number): void => {
    excess.set(node, (excess.get(node) ?? 0) + current);
  };
  network.resistors.forEach(({ from, to }, i) => {
    add(from, -(answer.resistorCurrents[i] ?? Number.NaN));
    add(to, answer.resistorCurrents[i] ?? Number.NaN);
  });
  network.sources.forEach(({ node }, i) => {
    add(node, answer.sourceCurrents[i] ?? Number.NaN);
  });
  for (const { node, current } of network.currentLoads) add(node, -current);
  const currents = [
    ...answer.resistorCurrents,
    ...answer.sourceCurrents,
    ...network.currentLoads.map((each) => each.current),
  ];
  const scale = currents.reduce<number>((most, each) => Math.max(most, Math.abs(each)), 0);
  const worst = [...excess.values()].reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  return scale < 1e-280 ? worst : worst / scale;
};

describe("solveNetwork", () => {
  it("keeps Kirchhoff's current law at every node to 1e-12 of the largest current", () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const answer = solved(network);
        expect(breach(network, answer)).toBeLessThanOrEqual(1e-12);
        expect(answer.residual).toBeLessThanOrEqual(4 * Number.EPSILON);
      }),
    );
  });

  it("gives every resistor the current that its voltage makes", () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { voltages, resistorCurrents } = solved(network);
        network.resistors.forEach(({ from, to, resistance }, i) => {
          const drop = (voltages.get(from) ?? Number.NaN) - (voltages.get(to) ?? Number.NaN);
          const scale = Math.max(1, ...[...voltages.values()].map(Math.abs));
          expect(Math.abs(drop - resistance * (resistorCurrents[i] ?? Number.NaN))).toBeLessThan(
            1e-14 * scale,
          );
        });
      }),
    );
  });

  it("adds up: the drops of two sets of loads are the drops of both together", () => {
    fc.assert(
      fc.property(anyNetwork, anyResistance, (network, current) => {
        const others = network.nodes.map((node, i) => load(node, current * (i % 3)));
        const none = solved({ ...network, currentLoads: [] }).voltages;
        const first = solved(network).voltages;
        const second = solved({ ...network, currentLoads: others }).voltages;
        const both = solved({ ...network, currentLoads: [...network.currentLoads, ...others] }).voltages;
        for (const node of network.nodes) {
          const drop = (from: ReadonlyMap<string, number>): number =>
            (none.get(node) ?? Number.NaN) - (from.get(node) ?? Number.NaN);
          const scale = Math.max(1, Math.abs(drop(first)), Math.abs(drop(second)));
          expect(Math.abs(drop(first) + drop(second) - drop(both))).toBeLessThan(1e-11 * scale);
        }
      }),
    );
  });

  it("is reciprocal: a load at a lowers b by what the same load at b lowers a", () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(), fc.nat(), (network, i, j) => {
        const [a, b] = [name(i % network.nodes.length), name(j % network.nodes.length)];
        const passive = { ...network, sources: [held("n0", 0)] };
        const atB = solved({ ...passive, currentLoads: [load(a, 1)] }).voltages.get(b) ?? Number.NaN;
        const atA = solved({ ...passive, currentLoads: [load(b, 1)] }).voltages.get(a) ?? Number.NaN;
        expect(Math.abs(atA - atB)).toBeLessThanOrEqual(1e-11 * Math.max(1e-3, Math.abs(atA)));
      }),
    );
  });

  it("adds resistances in series and conductances in parallel", () => {
    fc.assert(
      fc.property(fc.array(anyResistance, { minLength: 1, maxLength: 30 }), (values) => {
        const series = solved({
          nodes: ["n0", ...values.map((_, i) => name(i + 1))],
          resistors: values.map((r, i) => resistor(name(i), name(i + 1), r)),
          sources: [held("n0", 5)],
          currentLoads: [load(name(values.length), 2)],
        });
        const sum = values.reduce((total, r) => total + r, 0);
        expect(series.voltages.get(name(values.length))).toBeCloseTo(5 - 2 * sum, 10);
        const parallel = solved({
          nodes: ["a", "b"],
          resistors: values.map((r) => resistor("a", "b", r)),
          sources: [held("a", 5)],
          currentLoads: [load("b", 2)],
        });
        const conductance = values.reduce((total, r) => total + 1 / r, 0);
        expect(parallel.voltages.get("b")).toBeCloseTo(5 - 2 / conductance, 12);
      }),
    );
  });

  it("divides a load between two sources as their resistances say", () => {
    const { sourceCurrents, voltages } = solved({
      nodes: ["bus"],
      resistors: [],
      sources: [
        { ...held("bus", 5), resistance: ohm(0.001) },
        { ...held("bus", 5), resistance: ohm(0.003) },
      ],
      currentLoads: [load("bus", 8)],
    });
    expect(sourceCurrents[0]).toBeCloseTo(6, 12);
    expect(sourceCurrents[1]).toBeCloseTo(2, 12);
    expect(voltages.get("bus")).toBeCloseTo(4.994, 12);
  });

  it("keeps the digits of a micro-ohm at 5 V beside a kilo-ohm", () => {
    const { resistorCurrents } = solved({
      nodes: ["a", "b", "c"],
      resistors: [resistor("a", "b", 1e-6), resistor("b", "c", 1000)],
      sources: [held("a", 5)],
      currentLoads: [load("c", 1e-3)],
    });
    expect(resistorCurrents[0]).toBeCloseTo(1e-3, 17);
  });

  it("solves a network whose every node is held by a source", () => {
    const { resistorCurrents, sourceCurrents } = solved({
      nodes: ["a", "b"],
      resistors: [resistor("a", "b", 0.5), resistor("a", "a", 1)],
      sources: [held("a", 5), held("b", 4)],
      currentLoads: [load("b", 3)],
    });
    expect(resistorCurrents).toEqual([2, 0]);
    expect(sourceCurrents).toEqual([2, 1]);
  });

  it("solves the same network to the same bits, twice", () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        expect(solveNetwork(network)).toEqual(solveNetwork(structuredClone(network)));
      }),
      { numRuns: 20 },
    );
  });
});
