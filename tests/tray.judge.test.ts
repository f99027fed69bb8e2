// A tray and its face of either stack before independent tools: mesh, STEP and slicer, as each of them will be printed.
import { openWorkshop, type Part, toStl, type Workshop } from "@rubus/cad";
import { bedPlacement, checkedPart, printedPartOf } from "@rubus/frame";
import { beforeAll, expect, it } from "vitest";
import { describeJudged } from "./support/judges.js";
import { meshDefects, readStep, slice } from "./support/solids-judges.js";

const names = ["tray-pi4b", "face-pi4b", "tray-pi5-b", "face-pi5-b"] as const;
const options = { clearanceMm: 0.2 } as const;

let shop: Workshop;
let parts: Readonly<Record<(typeof names)[number], Part>>;
beforeAll(async () => {
  shop = await openWorkshop();
  const checked = (name: (typeof names)[number]): Part => {
    const part = checkedPart(shop, printedPartOf(name, options), options);
    if (!part.ok) throw new Error(`${name} is not what it must be`);
    return part.value;
  };
  parts = {
    "tray-pi4b": checked("tray-pi4b"),
    "face-pi4b": checked("face-pi4b"),
    "tray-pi5-b": checked("tray-pi5-b"),
    "face-pi5-b": checked("face-pi5-b"),
  };
});

const printed = (name: (typeof names)[number]): Uint8Array => {
  const { solid, box } = parts[name];
  const lying = printedPartOf(name, options);
  return toStl(shop.mesh(shop.place(solid, bedPlacement(lying, box))));
};

describeJudged("admesh", "tray and face before admesh", () => {
  it.each(names)("the mesh of %s has no defect", async (name) => {
    const found = await meshDefects(toStl(parts[name].mesh));
    expect(found).toMatchObject({ parts: 1, disconnectedFacets: 0, degenerateFacets: 0, repairs: 0 });
    expect(Math.abs(found.volumeMm3 / parts[name].volumeMm3 - 1)).toBeLessThan(0.005);
  });
});

describeJudged("freecad", "tray and face before FreeCAD", () => {
  it.each(names)("the STEP of %s is one valid solid of the same volume within 1e-5", async (name) => {
    const read = await readStep(shop.partToStep(name, parts[name].solid, "#3366cc"));
    expect(read.valid).toBe(true);
    expect(read.solids).toHaveLength(1);
    expect(Math.abs((read.solids[0]?.volumeMm3 ?? 0) / parts[name].volumeMm3 - 1)).toBeLessThan(1e-5);
  });
});

describeJudged("prusa-slicer", "tray and face before PrusaSlicer", () => {
  it.each(names)("%s is sliced on a bed of 180 mm, without supports and without fear", async (name) => {
    const sliced = await slice(printed(name), "stl");
    expect(sliced).toMatchObject({ refusals: [], fears: [] });
    // Perimeters and sparse infill take less than the solid, and most of its thin walls.
    expect(sliced.filamentMm3 / parts[name].volumeMm3).toBeGreaterThan(0.5);
    expect(sliced.filamentMm3 / parts[name].volumeMm3).toBeLessThan(1.1);
  });
});
