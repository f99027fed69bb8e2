import type { ProofResult, Sweep, SweepPoint } from "@rubus/proof";
import { describe, expect, it } from "vitest";
import { sweepPlot } from "./sweep-plot.js";

const tightest = (margin: number): ProofResult => ({
  id: "power.x:home/a",
  area: "power",
  title: "Load of the supply",
  subject: "home/a",
  verdict: margin < 0 ? "fail" : "pass",
  typical: 1,
  worst: 1,
  limit: 1,
  sense: "at-most",
  dimension: "current",
  margin,
  marginOf: "the limit",
  formula: "",
  inputs: [],
  code: "RUB-PWR-001",
  statement: "",
  key: "power.supply",
});

const proved = (values: readonly string[], margin: number): SweepPoint => ({
  values,
  outcome: { verdict: margin < 0 ? "fail" : "pass", tightest: tightest(margin), margins: { power: margin } },
});

const titles = (svg: string): readonly string[] =>
  [...svg.matchAll(/<title>([^<]*)<\/title>/gu)].map(([, title = ""]) => title);

describe("the plot of a sweep", () => {
  it("has a dot for every value, each with what decides it, and its line", () => {
    const sweep: Sweep = {
      name: "sprout",
      keys: [{ name: "setpoint", values: ["5.00 V", "5.05 V", "5.15 V"] }],
      points: [
        proved(["5.00 V"], -0.2),
        { values: ["5.05 V"], outcome: { verdict: "refused", code: "RUB-LAY-012", says: "is too low" } },
        proved(["5.15 V"], 0.1),
      ],
    };
    const svg = sweepPlot(sweep);
    expect(titles(svg)).toEqual(
      expect.arrayContaining([
        "setpoint 5.00 V: fail, −20.0 % (Load of the supply, home/a)",
        "setpoint 5.05 V: RUB-LAY-012, is too low",
        "setpoint 5.15 V: pass, +10.0 % (Load of the supply, home/a)",
      ]),
    );
    expect(sweepPlot(sweep)).toBe(svg);
  });

  it("has a field for every pair of values", () => {
    const keys = [
      { name: "nodes", values: ["2", "3"] },
      { name: "setpoint", values: ["5.1 V", "5.2 V"] },
    ] as const;
    const points = keys[0].values.flatMap((nodes) =>
      keys[1].values.map((value) => proved([nodes, value], 0.05)),
    );
    const found = titles(sweepPlot({ name: "sprout", keys, points })).filter((title) =>
      title.includes("pass"),
    );
    expect(found).toHaveLength(4);
  });
});
