import type { MeasurableKey } from "@rubus/catalogue";
import type { Cluster } from "@rubus/cluster";
import { describe, expect, it } from "vitest";
import { figuresOf } from "./figures-of.js";
import { proveAll } from "./prove-all.js";
import { sensitivities } from "./sensitivity.js";
import { readSettings, tenPi4Settings } from "./test-support/cluster-yaml.js";

const measured = (cluster: Cluster, key: MeasurableKey, value: number): Cluster => ({
  ...cluster,
  own: { rows: {}, measured: { [key]: value } },
});

const fails = (cluster: Cluster): number =>
  proveAll(cluster, figuresOf(cluster), 0).filter(({ verdict }) => verdict === "fail").length;

describe("which figures decide the verdict", () => {
  const cluster = readSettings(tenPi4Settings);
  const rows = sensitivities(cluster);

  it("finds the reading on which a proof begins to fail, from either side", () => {
    const found = rows.filter(({ failsFrom }) => failsFrom !== undefined);
    expect(found.length).toBeGreaterThan(8);
    for (const { key, failsFrom = 0 } of found) {
      expect(fails(measured(cluster, key, failsFrom * 0.995)), `${key} below ${failsFrom}`).toBe(0);
      expect(fails(measured(cluster, key, failsFrom * 1.005)), `${key} above ${failsFrom}`).toBeGreaterThan(
        0,
      );
    }
  });

  it("has the figure with the least room first, and every margin no less where the figure measures typical", () => {
    const room = rows.map(({ failsFrom = Number.POSITIVE_INFINITY, taken }) => failsFrom / taken.worst);
    expect(room).toEqual([...room].sort((a, b) => a - b));
    for (const { key, tightest, marginTypical } of rows)
      expect(marginTypical, key).toBeGreaterThanOrEqual(tightest.margin - 1e-9);
  });

  it("leaves out what was measured and what the cluster has none of", () => {
    const keys = (each: Cluster): readonly string[] => sensitivities(each).map(({ key }) => key);
    expect(keys(cluster)).toContain("finger-contact");
    expect(keys(cluster)).not.toContain("efuse-pi5");
    expect(keys(measured(cluster, "finger-contact", 0.01))).not.toContain("finger-contact");
    const single = readSettings({ name: "one", "sites.home.frames.a.nodes": "1" });
    expect(keys(single)).not.toContain("chain-cell");
  });

  it("says of the frame that is worst", () => {
    const two = readSettings({
      name: "two",
      "sites.home.frames.a.nodes": "2",
      "sites.home.frames.b.nodes": "10",
    });
    for (const { tightest } of sensitivities(two)) expect(tightest.subject).toMatch(/^home\/b|^two$/u);
  });
});
