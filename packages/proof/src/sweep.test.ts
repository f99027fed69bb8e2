import type { Cluster } from "@rubus/cluster";
import { describe, expect, it } from "vitest";
import { proveAll } from "./prove-all.js";
import { provePoint, type SweptPoint, sweepOf } from "./sweep.js";
import { readSettings } from "./test-support/cluster-yaml.js";
import { worstVerdict } from "./verdict.js";

const clusterAt = (setpoint: string): Cluster =>
  readSettings({ name: "sprout", "power.setpoint": setpoint, "sites.home.frames.a.nodes": "4" });

const point = (setpoint: string): SweptPoint => ({
  values: [setpoint],
  proved: provePoint(clusterAt(setpoint)),
});
const keys = [{ name: "setpoint", values: ["5.00 V", "5.15 V"] }] as const;

describe("a sweep", () => {
  it("has the verdict on all proofs, and the tightest of those that the key moves", () => {
    const sweep = sweepOf("sprout", keys, [point("5.00 V"), point("5.15 V")]);
    expect(sweep.points.map(({ outcome }) => outcome.verdict)).toEqual(
      ["5.00 V", "5.15 V"].map((value) =>
        worstVerdict(proveAll(clusterAt(value)).map(({ verdict }) => verdict)),
      ),
    );
    for (const { outcome } of sweep.points) {
      if (outcome.verdict === "refused") throw new Error("both are clusters");
      expect(outcome.tightest.area).toBe("power");
      expect(outcome.margins).toEqual({ power: outcome.tightest.margin });
    }
  });

  it("names the tightest of what stays the same, and has none of it where nothing moves", () => {
    const moved = sweepOf("sprout", keys, [point("5.00 V"), point("5.15 V")]);
    const still = sweepOf("sprout", keys, [point("5.15 V"), point("5.15 V")]);
    const all = proveAll(clusterAt("5.15 V"));
    const least = Math.min(...all.map(({ margin }) => margin));
    const [first] = still.points;
    if (!first || first.outcome.verdict === "refused") throw new Error("it is a cluster");
    expect(first.outcome.tightest.margin).toBe(least);
    expect(still.steady).toBeUndefined();
    expect(moved.steady?.area).not.toBe("power");
  });

  it("keeps what is no cluster beside the others", () => {
    const refused = { verdict: "refused", code: "RUB-CAT-001", says: "no such row" } as const;
    const sweep = sweepOf("sprout", keys, [{ values: ["x"], proved: refused }, point("5.15 V")]);
    expect(sweep.points[0]?.outcome).toEqual(refused);
  });
});
