// Printed parts of the frame before independent tools: each part's mesh, STEP and what a slicer makes of it.
import { openWorkshop, type Part, toStl, type Workshop } from "@rubus/cad";
import { checkedPart, type PrintedPart } from "@rubus/frame";
import { beforeAll, expect, it } from "vitest";
import { describeJudged } from "./judges.js";
import { meshDefects, readStep, slice } from "./solids-judges.js";

/** Judges parts; those named in `sliced` before the slicer too, with a brim that the cell's page asks for. */
export const judgePrintedParts = (
  printed: readonly PrintedPart[],
  { sliced = [], brimMm = 0 }: { readonly sliced?: readonly string[]; readonly brimMm?: number } = {},
): void => {
  let shop: Workshop;
  const parts = new Map<string, Part>();
  const keys = printed.map(({ key }) => key);
  beforeAll(async () => {
    shop = await openWorkshop();
    for (const part of printed) {
      const checked = checkedPart(shop, part, { clearanceMm: 0.2 });
      if (!checked.ok) throw new Error(checked.diagnostics.map(({ message }) => message).join(" "));
      parts.set(part.key, checked.value);
    }
  }, 120_000);

  const partOf = (key: string): Part => {
    const part = parts.get(key);
    if (part === undefined) throw new RangeError(`no part is called ${key}`);
    return part;
  };

  describeJudged("admesh", "printed parts before admesh", () => {
    it.each(keys)("the mesh of %s has no defect", async (key) => {
      const { mesh, volumeMm3 } = partOf(key);
      const found = await meshDefects(toStl(mesh));
      expect(found).toMatchObject({ parts: 1, disconnectedFacets: 0, degenerateFacets: 0, repairs: 0 });
      expect(Math.abs(found.volumeMm3 / volumeMm3 - 1)).toBeLessThan(0.005);
    });
  });

  describeJudged("freecad", "printed parts before FreeCAD", () => {
    it.each(keys)("the STEP of %s is one valid solid of the same volume within 1e-5", async (key) => {
      const { solid, volumeMm3 } = partOf(key);
      const read = await readStep(shop.partToStep(key, solid, "#3366cc"));
      expect(read.valid).toBe(true);
      expect(read.solids).toHaveLength(1);
      expect(Math.abs((read.solids[0]?.volumeMm3 ?? 0) / volumeMm3 - 1)).toBeLessThan(1e-5);
    });
  });

  if (sliced.length === 0) return;
  describeJudged("prusa-slicer", "printed parts before PrusaSlicer", () => {
    it.each(sliced)(
      "%s is sliced on a bed of 180 mm, without supports and without fear",
      async (key) => {
        const { solid, volumeMm3 } = partOf(key);
        const onBed = printed.find((part) => part.key === key)?.onBed;
        if (onBed === undefined) throw new RangeError(`no part is called ${key}`);
        const found = await slice(toStl(shop.mesh(shop.place(solid, onBed))), "stl", brimMm);
        expect(found).toMatchObject({ refusals: [], fears: [] });
        expect(found.filamentMm3 / volumeMm3).toBeGreaterThan(0.3);
        expect(found.filamentMm3 / volumeMm3).toBeLessThan(1.1);
      },
      300_000,
    );
  });
};
