import {
  type AssemblyNode,
  inPlace,
  movedBy,
  openWorkshop,
  type Part,
  to3mf,
  toStl,
  turnedAbout,
  type Workshop,
} from "@rubus/cad";
import { vec3 } from "@rubus/units";
import { beforeAll, expect, it } from "vitest";
import { describeJudged } from "./support/judges.js";
import { bracketOf } from "./support/sample-bracket.js";
import { meshDefects, readStep, slice } from "./support/solids-judges.js";

let shop: Workshop;
let bracket: Part;
beforeAll(async () => {
  shop = await openWorkshop();
  const passed = shop.gate(bracketOf(shop), { name: "bracket", volumeMm3: { min: 14_900, max: 15_100 } });
  if (!passed.ok) throw new Error(passed.diagnostics.map(({ message }) => message).join(" "));
  bracket = passed.value;
});

describeJudged("admesh", "meshes before admesh", () => {
  it("have no defect at all", async () => {
    const found = await meshDefects(toStl(bracket.mesh));
    expect(found).toMatchObject({ parts: 1, disconnectedFacets: 0, degenerateFacets: 0, repairs: 0 });
    expect(found.facets).toBe(bracket.mesh.triangles.length / 3);
    expect(Math.abs(found.volumeMm3 / bracket.volumeMm3 - 1)).toBeLessThan(0.005);
  });

  it("are found open when a triangle is missing", async () => {
    const open = { ...bracket.mesh, triangles: bracket.mesh.triangles.slice(3) };
    expect((await meshDefects(toStl(open))).disconnectedFacets).toBeGreaterThan(0);
  });
});

describeJudged("freecad", "STEP files before FreeCAD", () => {
  it("are one valid solid of the same volume", async () => {
    const read = await readStep(shop.partToStep("bracket", bracket.solid, "#3366cc"));
    expect(read.valid).toBe(true);
    expect(read.solids).toHaveLength(1);
    expect(Math.abs((read.solids[0]?.volumeMm3 ?? 0) / bracket.volumeMm3 - 1)).toBeLessThan(1e-5);
  });

  it("have every part of an assembly where it stands, in groups too", async () => {
    const cube = shop.box(vec3(0, 0, 0), vec3(2, 4, 6));
    const at = (name: string, placement: AssemblyNode["placement"]): AssemblyNode => ({
      kind: "part",
      name,
      part: "cube",
      placement,
    });
    const nodes: readonly AssemblyNode[] = [
      at("a", inPlace),
      {
        kind: "group",
        name: "turned",
        placement: turnedAbout(vec3(0, 0, 1), 90),
        children: [at("b", movedBy(vec3(10, 0, 0))), at("c", movedBy(vec3(20, 0, 0)))],
      },
    ];
    const step = shop.toStep({
      name: "cubes",
      parts: { cube: { name: "cube", colour: "#808080", form: cube } },
      nodes,
    });
    const read = await readStep(step);
    expect(read.valid).toBe(true);
    const centres = read.solids.map(({ centre }) => centre.map((value) => Math.round(value * 1e6) / 1e6 + 0));
    expect(centres).toEqual([
      [1, 2, 3],
      [-2, 11, 3],
      [-2, 21, 3],
    ]);
  });
});

describeJudged("prusa-slicer", "parts before PrusaSlicer", () => {
  it("are sliced from STL without supports and without fear", async () => {
    const sliced = await slice(toStl(bracket.mesh), "stl");
    expect(sliced).toMatchObject({ refusals: [], fears: [] });
    expect(sliced.filamentMm3).toBeGreaterThan(5000);
  });

  it("lie on a plate of a 3MF file, as many as were put there", async () => {
    const plate = (count: number) =>
      to3mf({
        title: "brackets",
        objects: [{ name: "bracket", colour: "#3366cc", mesh: bracket.mesh }],
        items: Array.from({ length: count }, (_, i) => ({
          object: 0,
          placement: movedBy(vec3(10, 10 + 50 * i, 0)),
        })),
      });
    const [one, two] = [await slice(plate(1), "3mf"), await slice(plate(2), "3mf")];
    expect([...one.refusals, ...two.refusals]).toEqual([]);
    expect(two.filamentMm3 / one.filamentMm3).toBeCloseTo(2, 1);
  });

  it("that are larger than the bed are refused", async () => {
    const long = shop.mesh(shop.box(vec3(0, 0, 0), vec3(300, 10, 5)));
    expect((await slice(toStl(long), "stl")).refusals.join()).toMatch(/outside of the print volume/);
  });

  it("that overhang are feared for", async () => {
    const table = shop.fuse(
      shop.box(vec3(0, 0, 0), vec3(5, 5, 20)),
      shop.box(vec3(0, 0, 20), vec3(40, 40, 25)),
    );
    expect((await slice(toStl(shop.mesh(table)), "stl")).fears.join()).toMatch(/Long bridging/);
  });
});
