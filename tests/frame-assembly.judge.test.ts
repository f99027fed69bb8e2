// The assembled frame of ten-pi4: what its fit measures, and its files before FreeCAD and Khronos' validator.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkshop } from "@rubus/cad";
import { readCluster } from "@rubus/cluster";
import { frameTree, type PutTogether, partCounts, placedParts, putTogether, shownTree } from "@rubus/frame";
import { proveFit } from "@rubus/proof";
import { beforeAll, describe, expect, it } from "vitest";
import { judgeGlb } from "./support/glb-judge.js";
import { describeJudged } from "./support/judges.js";
import { repository } from "./support/rubus.js";
import { readStep } from "./support/solids-judges.js";

// RUBUS_ALL_EXAMPLES=1 asks for the others too.
const names =
  process.env.RUBUS_ALL_EXAMPLES === "1"
    ? (["ten-pi4", "one-node", "four-ten-inch", "mixed-pi5"] as const)
    : (["ten-pi4"] as const);

describe.each(names)("the frame of %s", (name) => {
  const read = readCluster(readFileSync(join(repository, "examples", name, "cluster.yaml"), "utf8"), name);
  if (!read.ok) throw new Error(`${name} is wrong`);
  const { cluster } = read.value;
  const whole = frameTree(cluster);
  const tree = shownTree(whole);
  let made: PutTogether;
  beforeAll(async () => {
    made = await putTogether(
      { name, tree, options: { clearanceMm: cluster.printer.clearanceMm }, breps: {} },
      openWorkshop,
    );
  }, 180_000);

  it("has no two parts in each other's room, every fit at its volume, every way and every driver free", () => {
    expect(made.fit.ways.blocked).toEqual([]);
    expect(made.fit.drivers.blocked).toEqual([]);
    expect(
      made.fit.overlaps.pairs.filter(({ mm3, declaredMm3 = 0 }) => mm3 > 0.05 && declaredMm3 === 0),
    ).toEqual([]);
    for (const result of proveFit(cluster, whole, made.fit))
      expect(result).toMatchObject({ verdict: "pass" });
  });

  it("is a small file: 8 MB of STEP, 3 MB of GLB", () => {
    expect(made.step.length).toBeLessThan(8e6);
    expect(made.glb.length).toBeLessThan(3e6);
  });

  it("is a GLB without a fault, its nodes named as the tree names them", async () => {
    const { faults, triangles } = await judgeGlb(made.glb);
    expect(faults).toEqual([]);
    expect(triangles).toBeGreaterThan(10_000);
    const json = new TextDecoder().decode(
      made.glb.subarray(20, 20 + new DataView(made.glb.buffer).getUint32(12, true)),
    );
    const { nodes } = JSON.parse(json) as { readonly nodes: readonly { readonly name: string }[] };
    const found = new Set(nodes.map((node) => node.name));
    for (const { path } of placedParts(tree))
      for (const step of path.split("/")) expect(found).toContain(step);
  });

  describeJudged("freecad", "before FreeCAD", () => {
    it("is as many valid solids as the tree places, of the volumes that its parts have", async () => {
      const { valid, solids } = await readStep(made.step);
      const counts = [...partCounts(tree)];
      const bulk = counts.reduce(
        (sum, [key, count]) => sum + count * (made.fit.bulks[key]?.volumeMm3 ?? 0),
        0,
      );
      const read = solids.reduce((sum, { volumeMm3 }) => sum + volumeMm3, 0);
      expect(valid).toBe(true);
      expect(solids).toHaveLength(counts.reduce((sum, [, count]) => sum + count, 0));
      // Meshes of 0.02 mm hold a little less than round surfaces.
      expect(Math.abs(read / bulk - 1)).toBeLessThan(0.005);
    }, 300_000);
  });
});
