import { readCluster } from "@rubus/cluster";
import { formatDiagnostic } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { provePower } from "./power.js";
import { proveAll } from "./prove-all.js";
import { readSettings, withChanges } from "./test-support/cluster-yaml.js";

const settings = {
  name: "bramble",
  catalogue: "[my-parts.yaml]",
  "node.fan": "my-fan",
  "sites.home.frames.a.nodes": "2",
};

const ownFan = (current: string): string => `
fans:
  noctua-nf-a4x10-5v-pwm: { source: "left as it is", confidence: memory }
  my-fan:
    name: My fan
    source: a meter, on ten of them
    confidence: tested
    budget-current: ${current}
    rated-current: 0.1 A
    frame-side: 40 mm
    frame-depth: 10 mm
    hole-pitch: 32 mm
    hole-diameter: 3.4 mm
    bore: 37 mm
    speed: 5000 rpm
    free-flow: 9 m³/h
    stall-pressure: 20 Pa
    least-duty: 0.2
    mass: 18 g
`;

const prove = (yaml: Readonly<Record<string, string>>, current: string) =>
  provePower(readSettings(yaml, ownFan(current)));

const mending = (results: ReturnType<typeof provePower>) =>
  results.filter(({ key, verdict }) => key.startsWith("node.") && verdict !== "pass");

describe("a node that draws too much for a part of its own", () => {
  it.each([
    ["0.6 A", []],
    ["1.04 A", ["RUB-PWR-008"]],
    ["1.06 A", ["RUB-PWR-008", "RUB-PWR-009"]],
    ["3 A", ["RUB-PWR-008", "RUB-PWR-009"]],
    ["15 A", ["RUB-PWR-005", "RUB-PWR-006", "RUB-PWR-008", "RUB-PWR-009"]],
    ["80 A", ["RUB-PWR-005", "RUB-PWR-006", "RUB-PWR-008", "RUB-PWR-009", "RUB-PWR-010"]],
  ])("by its fan of %s is told the lightest fan, and passes with it", (current, codes) => {
    const failed = mending(prove(settings, current));
    const found = [...new Set(failed.filter(({ verdict }) => verdict === "fail").map(({ code }) => code))];
    expect(found.sort()).toEqual(codes);
    for (const { remedy, changes } of failed) {
      expect(remedy).toBe("Set node: { fan: noctua-nf-a4x10-5v-pwm }.");
      const healed = prove(withChanges(settings, changes?.[0] ?? []), current);
      expect(mending(healed)).toEqual([]);
    }
  });

  it("is told so in words where its bays differ or every fan is too much", () => {
    const yaml = `name: c\ncatalogue: [my-parts.yaml]\nsites: { s: { frames: { a: { nodes: [{ fan: my-fan }, {}] } } } }\n`;
    const read = readCluster(yaml, "cluster.yaml", [
      { name: "my-parts.yaml", file: "my-parts.yaml", text: ownFan("3 A") },
    ]);
    if (!read.ok) throw new Error(read.diagnostics.map(formatDiagnostic).join("\n"));
    const failed = mending(proveAll(read.value.cluster));
    expect(failed.length).toBeGreaterThan(0);
    for (const { remedy, changes } of failed) {
      expect(remedy).toContain("home/a/1/1".replace("home", "s"));
      expect(changes).toBeUndefined();
    }
  });
});
