import { openWorkshop, type WeldedMesh } from "@rubus/cad";
import { vec3 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { bodyOf } from "../assembly/bodies.js";
import { frameAssembly } from "../assembly/frame-assembly.js";
import { treeOf } from "../assembly/tree-of.js";
import { measureHeights } from "./heights.js";

const shop = await openWorkshop();
const made = frameAssembly({
  rack: "eia-310-10",
  height: 2,
  cells: [["filler", "filler"]],
  feeds: [1],
  blanks: 1,
});
const tree = treeOf(
  [made],
  [
    {
      name: "frame-a",
      assembly: made.key,
      placement: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 100],
      out: vec3(0, 0, 0),
    },
  ],
);
const body = bodyOf(shop, { clearanceMm: 0.2 });
const dot = shop.mesh(shop.box(vec3(0, 0, 0), vec3(0.1, 0.1, 0.1)));
const meshes = new Map<string, WeldedMesh>();

/** Ears, relief, nuts, washers and rods as they are; what never comes near the units' ends as a dot. */
const meshOf = (key: string): WeldedMesh => {
  const part = tree.parts[key];
  const isMade =
    part !== undefined &&
    (/^(ear-|strain-relief)/.test(key) || ["nut", "washer", "rod"].includes(part.making.make));
  const mesh = meshes.get(key) ?? (isMade ? shop.mesh(body(part)) : dot);
  meshes.set(key, mesh);
  return mesh;
};

describe("the height of a frame", () => {
  const [height] = measureHeights(tree, meshOf);

  it("is that of its ears, nuts and washers of the rods within the units, turned ones by their own corners", () => {
    expect(height?.lowest.mm).toBeGreaterThan(-0.395);
    expect(height?.highest.mm).toBeLessThan(88.11 + 0.395);
    expect(height?.hangsMm).toBeCloseTo(18.4, 1);
  });

  it("grows with what is larger than it should be", () => {
    const large = (key: string): WeldedMesh => {
      const mesh = meshOf(key);
      if (!key.startsWith("iso-7092")) return mesh;
      return { ...mesh, positions: mesh.positions.map((value) => value * 1.25) };
    };
    const [found] = measureHeights(tree, large);
    expect(found?.lowest.path).toMatch(/^washer-of-the-lower-rod/);
    expect(found?.lowest.mm).toBeCloseTo(-0.98, 1);
  });
});
