// The parts about cells and trays before independent tools: mesh, STEP and slicer, as each of them will be printed.
import { openWorkshop, type Part, toStl, type Workshop } from "@rubus/cad";
import { labelPart, otherParts } from "@rubus/frame";
import { beforeAll, expect, it } from "vitest";
import { describeJudged } from "./support/judges.js";
import { meshDefects, readStep, slice } from "./support/solids-judges.js";

const asked = [...otherParts(), labelPart("node-1", "a-1-1")];
const keys = asked.map(({ key }) => key);

let shop: Workshop;
const made = new Map<string, { readonly part: (typeof asked)[number]; readonly passed: Part }>();
beforeAll(async () => {
  shop = await openWorkshop();
  for (const part of asked) {
    const solid = part.model(shop, { clearanceMm: 0.2 });
    const gated = shop.gate(solid, { name: part.key, volumeMm3: part.volumeMm3 });
    if (!gated.ok) throw new Error(`${part.key} is not what it must be`);
    made.set(part.key, { part, passed: gated.value });
  }
}, 120_000);

const of = (key: string) => {
  const found = made.get(key);
  if (found === undefined) throw new RangeError(`nothing is called ${key}`);
  return found;
};

describeJudged("admesh", "other printed parts before admesh", () => {
  it.each(keys)("the mesh of %s has no defect", async (key) => {
    const { passed } = of(key);
    const found = await meshDefects(toStl(passed.mesh));
    expect(found).toMatchObject({ parts: 1, disconnectedFacets: 0, degenerateFacets: 0, repairs: 0 });
    expect(Math.abs(found.volumeMm3 / passed.volumeMm3 - 1)).toBeLessThan(0.005);
  });
});

describeJudged("freecad", "other printed parts before FreeCAD", () => {
  it.each(keys)("the STEP of %s is one valid solid of the same volume within 1e-5", async (key) => {
    const { passed } = of(key);
    const read = await readStep(shop.partToStep(key, passed.solid, "#3366cc"));
    expect(read.valid).toBe(true);
    expect(read.solids).toHaveLength(1);
    expect(Math.abs((read.solids[0]?.volumeMm3 ?? 0) / passed.volumeMm3 - 1)).toBeLessThan(1e-5);
  });
});

describeJudged("prusa-slicer", "other printed parts before PrusaSlicer", () => {
  it.each(keys)("%s is sliced on a bed of 180 mm, without supports and without fear", async (key) => {
    const { part, passed } = of(key);
    const lying = toStl(shop.mesh(shop.place(passed.solid, part.onBed)));
    const sliced = await slice(lying, "stl");
    expect(sliced).toMatchObject({ refusals: [], fears: [] });
    // Perimeters and sparse infill take less than the solid, and most of its thin walls.
    expect(sliced.filamentMm3 / passed.volumeMm3).toBeGreaterThan(0.35);
    expect(sliced.filamentMm3 / passed.volumeMm3).toBeLessThan(1.2);
  });
});
