import { bulkOfMesh, inPlace, movedBy, openFitting, type WeldedMesh } from "@rubus/cad";
import { vec3 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import type { TreePart } from "../assembly/part.js";
import type { AssemblyTree, Child, SubAssembly, TreeJoint } from "../assembly/tree.js";
import { measureDrivers } from "./drivers.js";
import { massesOf } from "./masses.js";
import { measureOverlaps } from "./overlaps.js";
import { measureSeats } from "./seats.js";
import { boxMesh } from "./sweeps.js";
import { measureWays } from "./ways.js";

const fitting = await openFitting();

/** Cubes of 10 mm, a thin wall, a plate. */
const meshes: Readonly<Record<string, WeldedMesh>> = {
  cube: boxMesh({ min: vec3(0, 0, 0), max: vec3(10, 10, 10) }),
  wall: boxMesh({ min: vec3(0, 0, 0), max: vec3(1, 40, 40) }),
};
const meshOf = (key: string): WeldedMesh => {
  const mesh = meshes[key];
  if (mesh === undefined) throw new RangeError(`no mesh ${key}`);
  return mesh;
};
const part = (key: string): TreePart => ({
  key,
  title: key,
  kind: "printed",
  making: { make: "printed", key },
});
const child = (name: string, of: string, x: number, y = 0, z = 0, out = vec3(0, 0, 0)): Child => ({
  name,
  part: of,
  placement: movedBy(vec3(x, y, z)),
  out,
});
const joint = (name: string, brings: readonly string[], more: Partial<TreeJoint> = {}): TreeJoint => ({
  name,
  kind: "seat",
  brings,
  to: [],
  fasteners: [],
  tool: "by-hand",
  ...more,
});
const treeWith = (assembly: Partial<SubAssembly> & Pick<SubAssembly, "children">): AssemblyTree => ({
  parts: { cube: part("cube"), wall: part("wall") },
  assemblies: {
    box: {
      key: "box",
      title: "Box",
      joints: [
        joint(
          "all",
          assembly.children.map(({ name }) => name),
        ),
      ],
      fits: [],
      ...assembly,
    },
  },
  roots: [{ name: "box", assembly: "box", placement: inPlace, out: vec3(0, 0, 0) }],
});
const overlapsOf = (tree: AssemblyTree) => measureOverlaps(tree, meshOf, fitting);

describe("overlaps of a tree", () => {
  const pair = (gap: number) => treeWith({ children: [child("a", "cube", 0), child("b", "cube", 10 + gap)] });

  it("are none where parts touch, and one where they share more than 0.05 mm³", () => {
    expect(overlapsOf(pair(0)).pairs).toEqual([]);
    expect(overlapsOf(pair(-1)).pairs).toMatchObject([{ a: "a", b: "b" }]);
    expect(overlapsOf(pair(-1)).pairs[0]?.mm3).toBeCloseTo(100, 3);
    // 5 % below and above the limit: faces of 100 mm².
    expect(overlapsOf(pair(-0.05 * 0.95e-2)).pairs).toEqual([]);
    expect(overlapsOf(pair(-0.05 * 1.05e-2)).pairs).toHaveLength(1);
  });

  it("that are declared are told with their volume, and one that is missing with none", () => {
    const fits = [
      { a: "a", b: "b", mm3: 100 },
      { a: "a", b: "c", mm3: 5 },
    ];
    const tree = treeWith({
      children: [child("a", "cube", 0), child("b", "cube", 9), child("c", "cube", 0, 30)],
      fits,
    });
    const { pairs } = overlapsOf(tree);
    expect(pairs.find(({ b }) => b === "b")).toMatchObject({ declaredMm3: 100 });
    expect(pairs.find(({ b }) => b === "c")).toMatchObject({ mm3: 0, declaredMm3: 5 });
  });

  it("are found between what stands side by side at the top", () => {
    const alone = treeWith({ children: [child("a", "cube", 0)] });
    const beside = (x: number): AssemblyTree => ({
      ...alone,
      roots: [0, x].map((at, index) => ({
        name: `box ${index}`,
        assembly: "box",
        placement: movedBy(vec3(at, 0, 0)),
        out: vec3(0, 0, 0),
      })),
    });
    expect(overlapsOf(beside(10)).pairs).toEqual([]);
    expect(overlapsOf(beside(9)).pairs).toMatchObject([{ a: "box-0/a", b: "box-1/a" }]);
  });

  it("of neighbours that stand alike are measured once", () => {
    const row = Array.from({ length: 20 }, (_, index) => child(`cube ${index}`, "cube", index * 10));
    const { met, measured } = overlapsOf(treeWith({ children: row }));
    expect(met).toBe(19);
    expect(measured).toBe(1);
  });
});

describe("ways out of a tree", () => {
  const boxed = (z: number, yields?: boolean) =>
    treeWith({
      children: [child("lid", "wall", 30, 0, z), child("cube", "cube", 0, 5, 5, vec3(60, 0, 0))],
      joints: [joint("lid", ["lid"]), joint("cube", ["cube"])],
      fits: yields
        ? [{ a: "lid", b: "cube", mm3: 0, yields: [{ min: vec3(29, 0, 0), max: vec3(32, 40, 40) }] }]
        : [],
    });

  it("are blocked by what was there before, and by 0.05 mm³ of it", () => {
    expect(measureWays(boxed(0), meshOf, fitting).blocked).toMatchObject([{ part: "cube", by: "lid" }]);
    // The wall ends above the way, or reaches 5 % more or less than touching into it.
    expect(measureWays(boxed(15), meshOf, fitting).blocked).toEqual([]);
    expect(measureWays(boxed(15 - 0.005 * 0.95), meshOf, fitting).blocked).toEqual([]);
    expect(measureWays(boxed(15 - 0.005 * 1.05), meshOf, fitting).blocked).toHaveLength(1);
  });

  it("are free where the two yield, or where the order is the other way round", () => {
    expect(measureWays(boxed(0, true), meshOf, fitting).blocked).toEqual([]);
    const { assemblies, ...tree } = boxed(0);
    const box = assemblies.box;
    if (box === undefined) throw new Error("no box");
    const turned = { ...tree, assemblies: { box: { ...box, joints: box.joints.toReversed() } } };
    expect(measureWays(turned, meshOf, fitting).blocked).toEqual([]);
  });
});

describe("room for a driver", () => {
  const screwed = (wallAt: number, later = false) => {
    const screw = joint("screw", ["cube"], {
      fasteners: [
        {
          name: "screw of the cube",
          screw: "iso-4762-m3",
          lengthMm: 8,
          gripMm: 2,
          end: { kind: "insert", insert: "heat-set-m3" },
          head: vec3(5, 5, 10),
          towardsHand: vec3(0, 0, 1),
          tool: "hexagon-2-5",
        },
      ],
    });
    const wall = joint("wall", ["wall"]);
    return treeWith({
      children: [child("cube", "cube", 0), child("wall", "wall", wallAt, -15, 40)],
      joints: later ? [screw, wall] : [wall, screw],
    });
  };

  it("is missing where a wall stands over the screw, unless that comes later", () => {
    expect(measureDrivers(screwed(5), meshOf, fitting).blocked).toMatchObject([{ by: "wall" }]);
    expect(measureDrivers(screwed(5, true), meshOf, fitting).blocked).toEqual([]);
  });

  it("turns with the shaft's radius", () => {
    const radius = 2.5 / Math.sqrt(3);
    expect(measureDrivers(screwed(5 + radius * 1.01), meshOf, fitting).blocked).toEqual([]);
    expect(measureDrivers(screwed(5 + radius * 0.95), meshOf, fitting).blocked).toHaveLength(1);
  });
});

describe("mass", () => {
  it("and centre of gravity are those of the bodies where they stand", () => {
    const tree = treeWith({ children: [child("a", "cube", 0), child("b", "cube", 30, 0, 10)] });
    const [mass] = massesOf(tree, { cube: bulkOfMesh(meshOf("cube")) }, "petg", "typical");
    expect(mass?.grams).toBeCloseTo(2 * 1.27, 6);
    expect(mass?.centre.x).toBeCloseTo(20, 6);
    expect(mass?.centre.z).toBeCloseTo(10, 6);
  });
});

describe("seats of a tree", () => {
  const wall = child("wall", "wall", 10);
  const pushed = (x: number, more: Partial<Child> = {}) =>
    measureSeats(
      treeWith({
        children: [wall, { ...child("cube", "cube", x, 0, 0, vec3(-20, 0, 0)), ...more } as Child],
      }),
      meshOf,
      fitting,
    );

  it("name what stands off its stop by more than it is pushed on", () => {
    expect(pushed(0)).toEqual({ children: 1, loose: [] });
    expect(pushed(-0.28).loose).toEqual([]);
    expect(pushed(-0.32).loose).toEqual([{ assembly: "box", child: "cube" }]);
  });

  it("say why a child is loose where the tree does", () => {
    expect(pushed(-1, { loose: "floats" }).loose).toEqual([
      { assembly: "box", child: "cube", declared: "floats" },
    ]);
    expect(pushed(0, { loose: "floats" }).loose).toEqual([]);
  });
});
