import { readFileSync } from "node:fs";
import { type Cluster, readCluster } from "@rubus/cluster";
import { describe, expect, it } from "vitest";
import { labelsOf } from "../labels/label-list.js";
import { frameTree, printCounts, printedKeys, shownTree } from "./frame-tree.js";
import type { AssemblyTree, SubAssembly } from "./tree.js";
import { treeFaults } from "./tree-faults.js";
import { partCounts, placedParts } from "./walk.js";

const example = (name: string): Cluster => {
  const file = new URL(`../../../../examples/${name}/cluster.yaml`, import.meta.url);
  const read = readCluster(readFileSync(file, "utf8"), name);
  if (!read.ok) throw new Error(`${name} is wrong`);
  return read.value.cluster;
};

const tree = frameTree(example("ten-pi4"));
const counts = partCounts(tree);

/** The tree with its one frame changed. */
const withFrame = (change: (frame: SubAssembly) => SubAssembly): AssemblyTree => {
  const [key, frame] = Object.entries(tree.assemblies).find(([each]) => each.startsWith("frame-")) ?? [];
  if (key === undefined || frame === undefined) throw new Error("there is no frame");
  return { ...tree, assemblies: { ...tree.assemblies, [key]: change(frame) } };
};

describe("the assembly tree of ten-pi4", () => {
  it("brings every part by one joint, in an order that works, every screw long enough and short of its bottom", () => {
    expect(treeFaults(tree)).toEqual([]);
  });

  it("has the parts that ten nodes in five cells need", () => {
    expect(Object.fromEntries(counts)).toMatchObject({
      "tray-pi4b": 10,
      "face-pi4b": 10,
      pi4b: 10,
      "cell-2u": 5,
      "touch-guard-2u": 5,
      "ear-19-left-2u": 1,
      "ear-19-right-2u": 1,
      "board-power": 10,
      "board-led": 10,
      "board-back-plane": 5,
      // Two a joint, at four gaps and two ears; keys between cells only.
      pin: 12,
      key: 8,
      "rod-m4-449": 2,
      // Nuts of both rods, one and a counter nut at each end, are of M4; M5 is at the 5 V land of every cell.
      "iso-4032-m5": 5,
      "iso-4032-m6": 5,
      "link-bar-5v": 4,
      "link-bar-gnd": 4,
      "link-bar-sleeve": 8,
      "link-spacer-5v": 1,
      "ring-m5-10mm2": 2,
      // Both wires of each node, bent at either end, on screws of their own.
      "ring-m3-2-5mm2-bent-26": 10,
      "ring-m4-2-5mm2-bent-36": 10,
      "iso-4032-m4": 28,
      label: 10,
      "strain-relief": 2,
      "shelf-19-1u": 1,
      "supply-mean-well-rsp-200-5": 1,
    });
  });

  it("names every part by its path", () => {
    const paths = placedParts(tree).map(({ path }) => path);
    expect(paths).toContain("frame-a/cell-2/bay-1/tray/tray");
    expect(paths).toContain("frame-a/cell-5/bay-2/tray/hat-with-its-fan/fan");
    expect(new Set(paths).size).toBe(paths.length);
  });

  it("knows what the label of every tray says, whose plate it has once", () => {
    const { labels = [] } = tree;
    const paths = new Set(placedParts(tree).map(({ path }) => path));
    expect(labels).toHaveLength(10);
    for (const { path } of labels) expect(paths).toContain(path);
    expect(labelsOf(tree).map(({ count }) => count)).toEqual(Array.from({ length: 10 }, () => 1));
    expect(printCounts(tree).get("label")).toBeUndefined();
    expect(printCounts(tree).get("tray-pi4b")).toBe(10);
  });

  it("ends every feed it has in a cable through a relief", () => {
    const keys = [...counts].filter(([key]) => key.startsWith("feed-cable-"));
    expect(keys.reduce((sum, [, count]) => sum + count, 0)).toBe(4);
  });

  it("says when a joint forgets its nut, joins to what isn't there yet, or a screw has no joint", () => {
    const forgetful = withFrame((frame) => ({
      ...frame,
      joints: frame.joints.map((joint) => ({
        ...joint,
        brings: joint.brings.filter((name) => name !== "nut of the left ear 1"),
      })),
    }));
    expect(treeFaults(forgetful)).toMatchObject([
      { code: "RUB-FIT-002", message: expect.stringContaining("nut of the left ear 1") },
    ]);
    const hasty = withFrame((frame) => ({ ...frame, joints: frame.joints.toReversed() }));
    expect(treeFaults(hasty).length).toBeGreaterThan(0);
    const loose = withFrame((frame) => ({
      ...frame,
      joints: frame.joints.map((joint) => ({ ...joint, fasteners: joint.fasteners.slice(1) })),
    }));
    expect(treeFaults(loose).some(({ message }) => message.includes("fastener of no joint"))).toBe(true);
  });
});

describe("other clusters", () => {
  it.each(["one-node", "four-ten-inch", "mixed-pi5", "two-homes"])(
    "%s has a tree without a fault",
    (name) => {
      expect(treeFaults(frameTree(example(name)))).toEqual([]);
    },
  );

  it("lab-200 has hardly more kinds of parts than ten-pi4, and its alike frames are one assembly", () => {
    const lab = frameTree(example("lab-200"));
    expect(Object.keys(lab.parts).length).toBeLessThanOrEqual(1.3 * Object.keys(tree.parts).length);
    expect(printedKeys(lab).length).toBeLessThanOrEqual(1.3 * printedKeys(tree).length);
    expect(partCounts(lab).get("board-power")).toBe(200);
    expect(labelsOf(lab)).toHaveLength(200);
    expect(partCounts(lab).get("shelf-19-1u")).toBe(20);
    expect(shownTree(lab).roots.length).toBeLessThan(lab.roots.length);
  });

  it("a narrow frame has blank faces, joined by their front screws alone", () => {
    const one = partCounts(frameTree(example("one-node")));
    expect(one.get("blank-2u")).toBeGreaterThan(0);
    expect(one.get("filler")).toBe(1);
    expect(one.get("key")).toBeUndefined();
  });
});
