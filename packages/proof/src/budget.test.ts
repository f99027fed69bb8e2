import { describe, expect, it } from "vitest";
import { provePower } from "./power.js";
import type { ProofFigures } from "./proof-figures.js";
import type { ProofResult } from "./result.js";
import { readSettings } from "./test-support/cluster-yaml.js";
import {
  clusterOf,
  type FrameWish,
  frameOf,
  onePi5,
  tableFigures,
  tenPi4,
  tenPi5,
  withoutBayFuses,
  withWorst,
} from "./test-support/frames.js";

const resultsOf = (wish: FrameWish, figures: ProofFigures, id: string): readonly ProofResult[] =>
  provePower(clusterOf(frameOf(wish)), figures).filter((result) => result.id.startsWith(id));

const lowestNode = (wish: FrameWish, figures: ProofFigures = withoutBayFuses) => {
  const nodes = resultsOf(wish, figures, "power.node-voltage:");
  return {
    typicalMv: Math.min(...nodes.map(({ typical }) => typical)) * 1000,
    worstMv: Math.min(...nodes.map(({ worst }) => worst)) * 1000,
  };
};

const feedCurrents = (wish: FrameWish): readonly number[] =>
  resultsOf(wish, withoutBayFuses, "power.feed-current:").map(({ typical }) => typical);

const withResistance = (key: string, ohms: number): ProofFigures =>
  withWorst(withoutBayFuses, key, ohms, ohms);

/** Millivolts by which a worst figure may depart from the one reckoned by hand. */
const tolerance = 2;

describe("the power budget reckoned by hand", () => {
  it.each([
    ["A: ten Pi 5, feeds at 1, 3, 5", tenPi5, 4914, 4773],
    ["B: ten Pi 4B, feeds at 2, 4", tenPi4, 4933, 4807],
    ["C: one Pi 5, feed at 1", onePi5, 4954, 4822],
  ] as const)("is reproduced within 2 mV, case %s", (_, wish, typicalMv, worstMv) => {
    const lowest = lowestNode(wish);
    expect(Math.abs(lowest.typicalMv - typicalMv)).toBeLessThan(tolerance);
    expect(Math.abs(lowest.worstMv - worstMv)).toBeLessThan(tolerance);
  });

  it("has the feed currents of the table", () => {
    for (const current of feedCurrents(tenPi5)) {
      expect(current).toBeGreaterThan(17.35);
      expect(current).toBeLessThan(17.75);
    }
    expect(feedCurrents(tenPi4).map((current) => current.toFixed(2))).toEqual(["16.25", "16.25"]);
    expect(feedCurrents(onePi5).map((current) => current.toFixed(2))).toEqual(["5.25"]);
  });

  it("leaves 2 mV in case A with bay fuses, which cost 21 mV", () => {
    const { worstMv } = lowestNode(tenPi5, tableFigures);
    expect(worstMv).toBeCloseTo(4752.4, 1);
    expect(lowestNode(tenPi5).worstMv - worstMv).toBeCloseTo(21, 9);
  });

  it("breaks in case A with a thin cable to the HAT, a 28 mΩ eFuse or the chain in board copper", () => {
    const thinCable = withResistance("hat-wires", 0.126 / 5.25);
    expect(lowestNode(tenPi5, thinCable).worstMv).toBeLessThan(4750);
    const chainInCopper = withResistance("chain-cell", 0.158 / 10.5);
    expect(lowestNode(tenPi5, chainInCopper).worstMv).toBeLessThan(4750);
    const otherEfuse = {
      ...withoutBayFuses,
      piModels: withoutBayFuses.piModels.map((model) => ({ ...model, efuse: "efuse-pi3-pi4" as const })),
    };
    expect(lowestNode(tenPi5, otherEfuse).worstMv).toBeLessThan(4750);
  });

  it("takes each node's own model and fan where a frame mixes them", () => {
    const mixed = readSettings({
      name: "bramble",
      "power.feeds": "[1]",
      "sites.home.frames.a.nodes": "[{ model: pi4b }, null, { model: pi5, stack: b }]",
    });
    const results = provePower(mixed, withoutBayFuses);
    const load = results.find(({ id }) => id.startsWith("power.supply-load:"));
    expect(load?.worst).toBeCloseTo(3.25 + 5, 12);
    const nodes = results.filter(({ id }) => id.startsWith("power.node-voltage:"));
    expect(nodes.map(({ subject }) => subject)).toEqual(["home/a/1/1", "home/a/2/1"]);
    // 3.2 mΩ carry both, 50.2 mΩ the Pi 4B alone, 0.22 + 34.1 mΩ the Pi 5 alone.
    expect(nodes[0]?.typical).toBeCloseTo(5.15 - 0.0032 * 8.25 - 0.0502 * 3.25, 9);
    expect(nodes[1]?.typical).toBeCloseTo(5.15 - 0.0032 * 8.25 - 0.03432 * 5, 9);
  });

  it("counts the chain at its least where it lends a node's current to its neighbours", () => {
    const uneven = readSettings({
      name: "bramble",
      "node.model": "pi5",
      "power.feeds": "[1, 2]",
      "sites.home.frames.a.nodes": "3",
    });
    const lender = provePower(uneven, tableFigures).find(({ id }) => id === "power.node-voltage:home/a/2/1");
    // Feed 2 by the loop feed 1 – chain – feed 2, feeds of 3.8 mΩ, 15.75 A in all, 5.25 A at cell 2.
    const feedCurrent = (chain: number): number => (15.75 * 3.8 + 5.25 * chain) / (2 * 3.8 + chain);
    expect(feedCurrent(0.22)).toBeGreaterThan(feedCurrent(0.35));
    expect(lender?.worst).toBeCloseTo(5.09 - 0.0038 * feedCurrent(0.22) - 0.05125 * 5.25, 9);
  });

  it("loads a feed more than typical where its own resistance is least and the others' greatest", () => {
    for (const { typical, worst } of resultsOf(tenPi5, tableFigures, "power.feed-current:"))
      expect(worst).toBeGreaterThan(typical + 1);
    for (const { typical, worst } of resultsOf(onePi5, tableFigures, "power.feed-current:"))
      expect(worst).toBeCloseTo(typical, 9);
  });

  it("carries the source and the confidence of every figure", () => {
    const [node] = resultsOf(tenPi4, tableFigures, "power.node-voltage:");
    expect(node?.inputs.map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "set-point",
        "setting error of the MEAN WELL RSP-200-5",
        "current of a Raspberry Pi 4 Model B",
        "current of a Noctua NF-A4x10 5V PWM",
        "resistance: feed cable pair",
        "resistance, aged: feed cable pair",
        "resistance: feed fuse",
        "resistance, aged: feed fuse",
        "resistance: chain from one cell to the next",
        "resistance, aged: chain from one cell to the next",
        "resistance: bay fuse",
        "resistance: back-plane copper to one bay",
        "resistance: card-edge fingers",
        "resistance, aged: card-edge fingers",
        "resistance: power board copper",
        "resistance: eFuse of the TPS259474 class",
        "resistance: shunt",
        "resistance: lugged wires to the HAT",
        "resistance, aged: lugged wires to the HAT",
        "resistance: HAT copper and header",
        "resistance, aged: HAT copper and header",
        "window of a Raspberry Pi 4 Model B",
      ]
    `);
    expect(node?.inputs.filter(({ confidence }) => confidence === "memory").length).toBeGreaterThan(3);
    expect(node?.inputs.every(({ source }) => source.length > 3)).toBe(true);
  });
});
