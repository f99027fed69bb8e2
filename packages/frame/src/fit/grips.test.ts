import { boxOfMesh, inPlace, movedBy, type WeldedMesh } from "@rubus/cad";
import { vec3 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import type { Making, TreePart } from "../assembly/part.js";
import type { AssemblyTree, Child } from "../assembly/tree.js";
import { measureGrips } from "./grips.js";

const sides = 48;

/** A ring from z = `from` to `to`, or a bar where it has no hole. */
const tube = (outerMm: number, holeMm: number, from: number, to: number): WeldedMesh => {
  const positions: number[] = [];
  for (const radius of [outerMm / 2, holeMm / 2])
    for (const z of [from, to])
      for (let n = 0; n < sides; n += 1) {
        const angle = (2 * Math.PI * n) / sides;
        positions.push(radius * Math.cos(angle), radius * Math.sin(angle), z);
      }
  const triangles: number[] = [];
  const band = (a: number, b: number): void => {
    for (let n = 0; n < sides; n += 1) {
      const next = (n + 1) % sides;
      const [p, q, r, s] = [a * sides + n, a * sides + next, b * sides + next, b * sides + n];
      triangles.push(p, q, r, p, r, s);
    }
  };
  for (const [a, b] of [
    [0, 1],
    [1, 3],
    [3, 2],
    [2, 0],
  ] as const)
    band(a, b);
  return { positions: Float32Array.from(positions), triangles: Uint32Array.from(triangles) };
};

/** An M3 screw of 8 mm through a plate of 3 mm into an insert in a block. */
const meshes: Readonly<Record<string, WeldedMesh>> = {
  screw: tube(3, 0, -8, 0),
  short: tube(3, 0, -6, 0),
  plate: tube(12, 3.4, -3, 0),
  block: tube(12, 4, -10, 0),
  insert: tube(4.6, 3, -5.8, 0),
};
const makings: Readonly<Record<string, Making>> = {
  screw: { make: "screw", screw: "iso-4762-m3", lengthMm: 8 },
  short: { make: "screw", screw: "iso-4762-m3", lengthMm: 6 },
  insert: { make: "insert", insert: "heat-set-m3" },
};
const meshOf = (key: string): WeldedMesh => {
  const mesh = meshes[key];
  if (mesh === undefined) throw new RangeError(`no mesh ${key}`);
  return mesh;
};
const part = (key: string): TreePart => ({
  key,
  title: key,
  kind: makings[key] === undefined ? "printed" : "bought",
  making: makings[key] ?? { make: "printed", key },
});

type At = readonly [x: number, z: number];

const feel = ({
  screw = "screw",
  plate = [0, 0],
  insert = [0, -3],
  block = [0, -3],
}: {
  readonly screw?: "screw" | "short";
  readonly plate?: At;
  readonly insert?: At;
  readonly block?: At;
}) => {
  const child = (key: string, [x, z]: At): Child => ({
    name: key,
    part: key,
    placement: movedBy(vec3(x, 0, z)),
    out: vec3(0, 0, 0),
  });
  const children = [
    child("block", block),
    child("insert", insert),
    child("plate", plate),
    child(screw, [0, 0]),
  ];
  const tree: AssemblyTree = {
    parts: Object.fromEntries([...Object.keys(meshes)].map((key) => [key, part(key)])),
    assemblies: { a: { key: "a", title: "A", children, joints: [], fits: [] } },
    roots: [{ name: "a", assembly: "a", placement: inPlace, out: vec3(0, 0, 0) }],
  };
  return measureGrips(tree, meshOf);
};

describe("grips felt in meshes", () => {
  it("tell thread, hole and insert of a screw that stands as drawn", () => {
    const { threads, holes, inserts } = feel({});
    expect(boxOfMesh(meshOf("screw")).min.z).toBe(-8);
    expect(threads).toHaveLength(1);
    expect(threads[0]).toMatchObject({ shank: "screw", by: "insert" });
    expect(threads[0]?.neededMm).toBeCloseTo(4.5, 1);
    expect(threads[0]?.engagedMm).toBeCloseTo(5, 6);
    expect(threads[0]?.offMm).toBeCloseTo(0, 3);
    expect(threads[0]?.gapMm).toBeCloseTo(0, 6);
    expect(holes).toMatchObject([{ in: "plate", normMm: 3.4 }]);
    expect(holes[0]?.holeMm).toBeCloseTo(3.4, 1);
    expect(inserts[0]?.mouthMm).toBeCloseTo(0, 6);
  });

  it.each([0.095, 0.105])("tell an insert that stands %d mm beside", (offMm) => {
    const { threads, inserts } = feel({ insert: [offMm, -3] });
    expect(threads[0]?.offMm).toBeCloseTo(offMm, 3);
    expect(inserts[0]?.offMm).toBeCloseTo(offMm, 3);
  });

  it("tell an insert that stands out of its hole, and the air that leaves", () => {
    const { threads, inserts } = feel({ block: [0, -3.5], insert: [0, -3.5] });
    expect(threads[0]?.gapMm).toBeCloseTo(0.5, 6);
    expect(inserts[0]?.mouthMm).toBeCloseTo(0, 6);
    expect(feel({ insert: [0, -3.4] }).inserts[0]?.mouthMm).toBeCloseTo(0.4, 1);
  });

  it("tell a screw that is too short, and one that nothing holds", () => {
    expect(feel({ screw: "short" }).threads[0]?.engagedMm).toBeCloseTo(3, 6);
    expect(feel({ insert: [1, -3] }).threads).toMatchObject([{ by: "", engagedMm: 0 }]);
  });
});
