import { describe, expect, it } from "vitest";
import { metricNames, metricTable } from "../metrics/metric-table.js";
import { alertRules, alerts } from "./alerts.js";
import { dashboardJson, panels } from "./dashboard.js";

/** Names of ours in a text that aren't in the table. */
const strangers = (text: string): readonly string[] =>
  [...text.matchAll(/\brubus_[a-z0-9_]+/g)]
    .map(([name]) => name)
    .filter((name) => !Object.hasOwn(metricTable, name));

describe("alerts", () => {
  it("name only metrics that exist, all that they read, and only causes and labels that the table has", () => {
    expect(strangers(alertRules())).toEqual([]);
    for (const { condition, metrics } of alerts) {
      const read = [...condition.matchAll(/\brubus_[a-z0-9_]+/g)].map(([name]) => name);
      expect(new Set(read)).toEqual(new Set(metrics));
      const known = new Set<string>(metrics.flatMap((name) => [...metricTable[name].labels]));
      for (const [, label = ""] of condition.matchAll(/[{,]([a-z]+)(?:=|!)/g)) expect(known).toContain(label);
    }
    expect(new Set(alerts.map(({ name }) => name)).size).toBe(alerts.length);
  });
});

describe("the dashboard", () => {
  it("shows every metric of the table once, and no other", () => {
    expect(panels.flatMap(({ metrics }) => metrics).sort()).toEqual([...metricNames].sort());
    expect(strangers(dashboardJson())).toEqual([]);
  });

  it("has panels that don't overlap, each with a number of its own", () => {
    const { panels: drawn } = JSON.parse(dashboardJson());
    const places = drawn.map(({ gridPos }: { gridPos: object }) => JSON.stringify(gridPos));
    expect(new Set(places).size).toBe(panels.length);
    expect(new Set(drawn.map(({ id }: { id: number }) => id)).size).toBe(panels.length);
  });
});
