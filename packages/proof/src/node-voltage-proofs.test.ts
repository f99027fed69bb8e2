import { describe, expect, it } from "vitest";
import { provePower } from "./power.js";
import type { ProofFigures } from "./proof-figures.js";
import {
  clusterOf,
  type FrameWish,
  frameOf,
  tableFigures,
  tenPi5,
  withWorst,
} from "./test-support/frames.js";

const wish: FrameWish = { ...tenPi5, feeds: [1, 2, 4, 5] };

const resultsOf = (kind: string, figures: ProofFigures = tableFigures, of = wish) =>
  provePower(clusterOf(frameOf(of)), figures).filter(({ id }) => id.startsWith(`power.${kind}:`));

/** The tightest of a kind. */
const worstOf = (kind: string, figures: ProofFigures = tableFigures, of = wish) => {
  const [first, ...others] = resultsOf(kind, figures, of);
  if (!first) throw new Error(`no result of ${kind}`);
  return others.reduce((worst, each) => (each.margin < worst.margin ? each : worst), first);
};

const states = ["node-voltage", "node-voltage-new", "node-voltage-typical", "node-voltage-idle"] as const;

describe("a node's voltage", () => {
  it.each(states)("is given of every node as %s, with both ends of every tolerance in the window", (kind) => {
    const results = resultsOf(kind);
    expect(results).toHaveLength(10);
    for (const { range, worst, sense, verdict } of results) {
      expect(verdict).toBe("pass");
      expect(range?.least).toBeGreaterThan(4.75);
      expect(range?.greatest).toBeLessThan(5.25);
      expect(worst).toBe(sense === "at-least" ? range?.least : range?.greatest);
    }
  });

  it("falls from idle over typical and new contacts to aged ones", () => {
    const least = states.map((kind) => Math.min(...resultsOf(kind).map(({ range }) => range?.least ?? 0)));
    expect(least).toEqual(least.toSorted((a, b) => a - b));
    expect(new Set(least).size).toBe(4);
  });

  it("loses with age what the contacts on its way gain in resistance", () => {
    const one: FrameWish = { ...wish, nodes: 1, cells: 1, feeds: [1] };
    const lost =
      worstOf("node-voltage-new", tableFigures, one).worst - worstOf("node-voltage", tableFigures, one).worst;
    // Feed 0.1, its fuse 0.1, fingers 1.7, wires 0.4, header 1 mΩ.
    expect(lost).toBeCloseTo(5.25 * 0.0033, 9);
  });

  it.each([
    ["node-voltage-idle", 5.2, 5.21],
    ["node-voltage-typical", 5.22, 5.23],
  ])("stays below 5.25 V as %s at a set-point of %d V, and not at %d V", (kind, low, high) => {
    const near = worstOf(kind, tableFigures, { ...wish, setpoint: low });
    expect(near).toMatchObject({ sense: "at-most", code: "RUB-PWR-004" });
    expect(near.verdict).not.toBe("fail");
    expect(near.margin).toBeLessThan(0.05);
    expect(worstOf(kind, tableFigures, { ...wish, setpoint: high }).verdict).toBe("fail");
  });

  it.each([
    ["node-voltage", 5.25],
    ["node-voltage-new", 5.25],
    ["node-voltage-typical", 0.87],
  ])("stays above 4.75 V as %s until the fingers take more than is left of it", (kind, amperes) => {
    const of: FrameWish = { ...wish, nodes: 1, cells: 1, feeds: [1] };
    const { range, typical } = worstOf(kind, withWorst(tableFigures, "fingers", 0.005), of);
    expect(typical).toBeGreaterThan(range?.least ?? 9);
    const spare = ((range?.least ?? 0) - 4.75) / amperes;
    const near = worstOf(kind, withWorst(tableFigures, "fingers", 0.005 + spare - 0.0001), of);
    expect(near).toMatchObject({ sense: "at-least", code: "RUB-PWR-002", verdict: "warn" });
    expect(worstOf(kind, withWorst(tableFigures, "fingers", 0.005 + spare + 0.0001), of).verdict).toBe(
      "fail",
    );
  });
});
