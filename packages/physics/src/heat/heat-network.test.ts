import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heatStep, heatStepper } from "./heat-course.js";
import type { HeatNetwork } from "./heat-network.js";
import { solveSteadyHeat } from "./solve-heat.js";

const node = (name: string, power = 0, capacity = 0) => ({ name, power, capacity });

const solved = (network: HeatNetwork) => {
  const solution = solveSteadyHeat(network);
  if (!solution.ok) throw new Error(solution.error.kind);
  return solution;
};

const stepperOf = (network: HeatNetwork, stepS: number) => {
  const stepper = heatStepper(network, stepS);
  if (!stepper.ok) throw new Error(stepper.error.kind);
  return stepper;
};

/** A chip on a board in a stream of air. */
const board: HeatNetwork = {
  nodes: [node("chip", 4, 3), node("board", 2, 40), node("air")],
  held: [{ name: "room", temperature: 25 }],
  links: [
    { from: "chip", to: "board", conductance: 0.3 },
    { from: "board", to: "air", conductance: 0.2 },
  ],
  streams: [
    { from: "room", to: "air", capacityRate: 1.2 },
    { from: "air", to: "room", capacityRate: 1.2 },
  ],
};

describe("a heat network at rest", () => {
  it("warms a stream by P / W, a board above it by P / G and a chip above that", () => {
    const { temperatures, toHeld } = solved(board);
    expect(temperatures.get("air")).toBeCloseTo(25 + 6 / 1.2, 10);
    expect(temperatures.get("board")).toBeCloseTo(30 + 6 / 0.2, 10);
    expect(temperatures.get("chip")).toBeCloseTo(60 + 4 / 0.3, 10);
    expect(toHeld.get("room")).toBeCloseTo(6, 10);
  });

  it("warms what stands downstream and not what stands upstream", () => {
    const { temperatures } = solved({
      nodes: [node("first", 5), node("second", 3)],
      held: [{ name: "room", temperature: 20 }],
      links: [],
      streams: [
        { from: "room", to: "first", capacityRate: 1 },
        { from: "first", to: "second", capacityRate: 1 },
        { from: "second", to: "room", capacityRate: 1 },
      ],
    });
    expect(temperatures.get("first")).toBeCloseTo(25, 10);
    expect(temperatures.get("second")).toBeCloseTo(28, 10);
  });

  it("raises streams that draw in a share r of their mixed exhaust by r / (1 − r) of their own rise", () => {
    const share = 0.1;
    const { temperatures } = solved({
      nodes: [node("left", 6), node("right", 6), node("mixture")],
      held: [{ name: "room", temperature: 20 }],
      links: [],
      streams: ["left", "right"].flatMap((name) => [
        { from: "room", to: name, capacityRate: 1.2 * (1 - share) },
        { from: name, to: "room", capacityRate: 1.2 * (1 - share) },
        { from: name, to: "mixture", capacityRate: 1.2 * share },
        { from: "mixture", to: name, capacityRate: 1.2 * share },
      ]),
    });
    expect(temperatures.get("left")).toBeCloseTo(20 + 5 + (5 * share) / (1 - share), 9);
    expect(temperatures.get("right")).toBeCloseTo(20 + 5 / (1 - share), 9);
  });

  const anyNetwork = fc
    .record({
      size: fc.integer({ min: 2, max: 12 }),
      seeds: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }),
    })
    .map(({ size, seeds }): HeatNetwork => {
      const of = (index: number): number => seeds[index % seeds.length] ?? 1;
      const names = Array.from({ length: size }, (_, index) => `n${index}`);
      return {
        nodes: names.map((name, index) => node(name, 10 * of(index), 50 * of(index + 13))),
        held: [
          { name: "room", temperature: 20 },
          { name: "wall", temperature: 35 },
        ],
        links: [
          ...names.map((name, index) => ({
            from: name,
            to: names[index + 1] ?? "room",
            conductance: of(index + 7),
          })),
          { from: "n0", to: "wall", conductance: of(31) },
        ],
        streams: [
          { from: "room", to: "n1", capacityRate: 2 * of(41) },
          { from: "n1", to: "n0", capacityRate: 2 * of(41) },
          { from: "n0", to: "room", capacityRate: 2 * of(41) },
        ],
      };
    });

  it("gives to the held places what is set free, and nothing is colder than the coldest of them", () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { residual, temperatures } = solved(network);
        expect(residual).toBeLessThan(1e-6);
        for (const celsius of temperatures.values()) expect(celsius).toBeGreaterThanOrEqual(20 - 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it("is where its course in time ends, and energy closes on the way, however long the steps", () => {
    fc.assert(
      fc.property(anyNetwork, fc.constantFrom(0.1, 10, 1e4), (network, stepS) => {
        const stepper = stepperOf(network, stepS);
        let now = Float64Array.from(network.nodes, () => 20);
        let [released, left] = [0, 0];
        const before = now;
        for (let step = 0; step < 30; step++) {
          const next = heatStep(stepper, now);
          now = Float64Array.from(next.temperatures);
          released += next.releasedJ;
          left += next.toHeldJ;
        }
        const stored = network.nodes.reduce(
          (sum, { capacity }, index) => sum + capacity * ((now[index] ?? 0) - (before[index] ?? 0)),
          0,
        );
        expect(Math.abs(released - left - stored) / released).toBeLessThan(1e-6);
        if (stepS === 1e4)
          for (const [index, { name }] of network.nodes.entries())
            expect(now[index]).toBeCloseTo(solved(network).temperatures.get(name) ?? 0, 3);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a heat network in time", () => {
  const single: HeatNetwork = {
    nodes: [node("block", 10, 50)],
    held: [{ name: "room", temperature: 20 }],
    links: [{ from: "block", to: "room", conductance: 0.5 }],
    streams: [],
  };
  const errorAt = (stepS: number): number => {
    const stepper = stepperOf(single, stepS);
    let now = Float64Array.of(20);
    for (let time = 0; time < 100 - 1e-9; time += stepS)
      now = Float64Array.from(heatStep(stepper, now).temperatures);
    return Math.abs((now[0] ?? 0) - (40 - 20 * Math.exp(-1)));
  };

  it("follows T = T_end − ΔT · exp(−t / τ) with an error that falls with the square of the step", () => {
    expect(errorAt(5)).toBeLessThan(0.01);
    expect(errorAt(10) / errorAt(5)).toBeGreaterThan(3.5);
    expect(errorAt(10) / errorAt(5)).toBeLessThan(4.5);
  });
});

describe("a wrong heat network", () => {
  it.each([
    ["duplicate-name", { ...board, nodes: [...board.nodes, node("chip")] }],
    ["unknown-name", { ...board, links: [{ from: "chip", to: "lid", conductance: 1 }] }],
    ["bad-value", { ...board, links: [{ from: "chip", to: "board", conductance: -1 }] }],
    ["bad-value", { ...board, nodes: [node("chip", Number.NaN), ...board.nodes.slice(1)] }],
    ["unbalanced-streams", { ...board, streams: board.streams.slice(0, 1) }],
    ["no-way-out", { ...board, links: [], streams: [] }],
  ] as const)("is refused as %s", (kind, network) => {
    expect(solveSteadyHeat(network)).toMatchObject({ ok: false, error: { kind } });
  });

  it("is refused before it is stepped, and so is a step of no length", () => {
    expect(heatStepper({ ...board, streams: board.streams.slice(0, 1) }, 1)).toMatchObject({ ok: false });
    expect(heatStepper(board, 0)).toMatchObject({ ok: false, error: { kind: "bad-value" } });
  });
});
