import { readCluster } from "@rubus/cluster";
import { canonicalJson } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { proveAll } from "./prove-all.js";
import { readSettings, tenPi4Settings } from "./test-support/cluster-yaml.js";
import { tableFigures } from "./test-support/frames.js";
import { toDiagnostics } from "./to-diagnostics.js";
import { worstVerdict } from "./verdict.js";

const yaml = `name: bramble
node: { model: pi5 }
power: { supply: mean-well-rsp-200-5, feeds: [1, 3, 5] }
printer: { bed: [150 mm, 220 mm, 250 mm] }
sites:
  home:
    frames:
      a: { nodes: 10 }
`;

describe("proveAll", () => {
  it("lists every proof of ten Pi 4B once, the tightest first", () => {
    const results = proveAll(readSettings(tenPi4Settings));
    expect(worstVerdict(results.map(({ verdict }) => verdict))).toBe("pass");
    expect(new Set(results.map(({ id }) => id)).size).toBe(results.length);
    expect(results.map(({ margin }) => margin)).toEqual(
      results.map(({ margin }) => margin).toSorted((a, b) => a - b),
    );
    expect(results.filter(({ id }) => id.startsWith("power.node-voltage:"))).toHaveLength(10);
  });

  it("puts what fails before what warns before what passes", () => {
    const order = { fail: 0, warn: 1, pass: 2 };
    const results = proveAll(
      readSettings({
        ...tenPi4Settings,
        "node.model": "pi5",
        "power.supply": "mean-well-rsp-200-5",
        "power.feeds": "[1, 3, 5]",
      }),
      tableFigures,
    );
    const ranks = results.map(({ verdict }) => order[verdict]);
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2]));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  it("is plain data that repeats to the byte", () => {
    const cluster = readSettings(tenPi4Settings);
    expect(canonicalJson(proveAll(cluster))).toBe(canonicalJson(proveAll(structuredClone(cluster))));
  });
});

describe("toDiagnostics", () => {
  const read = readCluster(yaml, "cluster.yaml");
  if (!read.ok) throw new Error("the text above is a cluster");
  const { cluster, positionOf } = read.value;

  it("gives an error for what fails and a warning for what warns, at their places in the file", () => {
    const diagnostics = toDiagnostics(proveAll(cluster, tableFigures), "cluster.yaml", positionOf);
    expect(diagnostics.map(({ code, severity, position }) => [code, severity, position?.line])).toEqual([
      ["RUB-PWR-011", "error", 3],
      ["RUB-PWR-001", "error", 3],
      ["RUB-PRN-001", "error", 4],
      ["RUB-PWR-002", "warning", 3],
      ["RUB-PWR-019", "warning", 3],
    ]);
    expect(diagnostics.every(({ remedy, file }) => remedy.length > 10 && file === "cluster.yaml")).toBe(true);
  });

  it("lets the worst speak for results of one frame with one remedy", () => {
    const nodes = toDiagnostics(proveAll(cluster, tableFigures)).find(({ code }) => code === "RUB-PWR-002");
    expect(nodes?.message).toContain("The worst of 10 like it.");
    expect(nodes?.message).toContain("bramble-home-a-3");
    expect(nodes).not.toHaveProperty("file");
    expect(nodes).not.toHaveProperty("position");
  });

  it("gives nothing for what passes", () => {
    expect(toDiagnostics(proveAll(readSettings(tenPi4Settings)))).toEqual([]);
  });
});
