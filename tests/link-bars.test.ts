/** Cables and bars of the examples: their files, their counts, and the budget of every feed. */
import { readFileSync } from "node:fs";
import { powerPath, rowOf, worstInLife } from "@rubus/catalogue";
import { type Cluster, cellWidthMm, framesOf, nodesOf, readCluster } from "@rubus/cluster";
import { compileWiring, feedResistance, linkBar } from "@rubus/frame";
import { proveAll } from "@rubus/proof";
import { describe, expect, it } from "vitest";
import { wiringNeeds } from "../packages/pipeline/src/wiring-needs.js";
import { exampleFile } from "./support/rubus.js";

const clusterOf = (name: string): Cluster => {
  const read = readCluster(readFileSync(exampleFile(name), "utf8"), `${name}/cluster.yaml`);
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
  return read.value.cluster;
};

const needsOf = (cluster: Cluster) => wiringNeeds(cluster, proveAll(cluster));
const compiled = (name: string) => compileWiring(needsOf(clusterOf(name)));
const textOf = (made: ReturnType<typeof compiled>, path: string): string =>
  new TextDecoder().decode(made.files.find((file) => file.path === path)?.bytes);

describe("bars and cables of a cluster", () => {
  it("reach from cell to cell", () => {
    expect(linkBar.pitchMm).toBe(cellWidthMm);
  });

  it("are these files for ten nodes in five cells", () => {
    const made = compiled("ten-pi4");
    expect(made.files.map(({ path }) => path)).toEqual([
      "frame/cut/link-bar-5v.svg",
      "frame/cut/link-bar-5v.dxf",
      "frame/cut/link-bar-gnd.svg",
      "frame/cut/link-bar-gnd.dxf",
      "frame/cut/link-spacer-5v.svg",
      "frame/cut/link-spacer-5v.dxf",
      "frame/cut/link-spacer-gnd.svg",
      "frame/cut/link-spacer-gnd.dxf",
      "frame/cables.csv",
      "frame/power-parts.csv",
    ]);
    expect([made.summary.barsPerPole, made.summary.spacersPerPole]).toEqual([4, 1]);
  });

  it("hold no bar for one cell, and no spacer for two", () => {
    const one = compiled("one-node");
    expect(one.files.map(({ path }) => path)).toEqual(["frame/cables.csv", "frame/power-parts.csv"]);
    expect(one.summary.barsPerPole).toBe(0);
    expect(one.summary.bolts.map(({ bolt }) => bolt)).toEqual(["M5 × 20", "M6 × 25"]);
    const two = compiled("four-ten-inch");
    expect([two.summary.barsPerPole, two.summary.spacersPerPole]).toEqual([1, 0]);
    expect(two.files.map(({ path }) => path)).toContain("frame/cut/link-bar-gnd.dxf");
  });

  it("count for two hundred nodes in twenty frames", () => {
    const cluster = clusterOf("lab-200");
    const made = compiled("lab-200");
    expect([made.summary.barsPerPole, made.summary.spacersPerPole]).toEqual([80, 20]);
    const feeds = framesOf(cluster).reduce((sum, { frame }) => sum + frame.feeds.length, 0);
    const rows = textOf(made, "frame/cables.csv").trimEnd().split("\n").slice(1);
    expect(rows).toHaveLength(3 * feeds + 20 * 4 + 2 * nodesOf(cluster).length);
    expect(made.summary.cables.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
    // Twenty frames are built alike: the page says each kind of cable once.
    expect(made.summary.cables.length).toBeLessThan(30);
    expect(textOf(made, "frame/cut/link-bar-5v.dxf")).toContain("link-bar-5v: 80 pieces");
  });

  it.each(["four-ten-inch", "lab-200", "mixed-pi5", "one-node", "ten-pi4", "two-homes"])(
    "keep every feed of %s within the budget that its power proof reckons with",
    (name) => {
      const budget = rowOf(powerPath, "feed");
      for (const frame of needsOf(clusterOf(name)).frames)
        for (const { cell, worst } of frame.feeds) {
          const found = feedResistance(frame, cell, worst);
          expect(found.value, `${frame.path}/${cell}`).toBeLessThanOrEqual(budget.resistance.value);
          expect(found.max ?? Number.NaN, `${frame.path}/${cell}`).toBeLessThanOrEqual(worstInLife(budget));
        }
    },
  );

  it("never carry more than the bars do, were a frame fed at one end alone", () => {
    const { ampacity } = linkBar.material;
    for (const name of ["lab-200", "mixed-pi5", "ten-pi4"])
      for (const { path, nodes } of needsOf(clusterOf(name)).frames) {
        const total = nodes.reduce((sum, { worst }) => sum + worst, 0);
        expect(total, path).toBeLessThan(ampacity.min ?? ampacity.value);
      }
  });

  it("give the same bytes each time, whole tables, and no date or place", () => {
    const [first, second] = [compiled("mixed-pi5"), compiled("mixed-pi5")];
    expect(first.summary).toEqual(second.summary);
    for (const [index, { path, bytes }] of first.files.entries())
      expect(Buffer.from(bytes).equals(second.files[index]?.bytes ?? new Uint8Array()), path).toBe(true);
    const [header = "", ...rows] = textOf(first, "frame/power-parts.csv").trimEnd().split("\n");
    expect(header).toBe("what,quantity,unit,article,used,confidence,source");
    expect(rows.length).toBeGreaterThan(15);
    expect(textOf(first, "frame/cut/link-bar-gnd.svg")).toContain(
      "<title>Link bar GND, link-bar-gnd</title>",
    );
  });
});
