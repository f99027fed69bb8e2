import { openWorkshop } from "@rubus/cad";
import { filaments, rowOf } from "@rubus/catalogue";
import { describe, expect, it } from "vitest";
import { otherParts } from "./other-parts.js";
import type { PrintedPart } from "./printed-part.js";
import { supportsAsked } from "./testing/supports-asked.js";

const shop = await openWorkshop();
const options = { clearanceMm: 0.2 };
const bedMm = 180;

const all: readonly PrintedPart[] = otherParts();

describe("the printed parts about cells and trays", () => {
  it("have keys of their own that are file stems", () => {
    const keys = all.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9-]+$/);
  });

  it("are flame retardant behind the cells, and only there", () => {
    const keys = all
      .filter(({ flameRetardant }) => flameRetardant)
      .map(({ key }) => key.replace(/-\d.*/, ""));
    expect([...new Set(keys)]).toEqual(["touch-guard", "strain-relief", "fit-test-joint"]);
  });

  it.each(all.map((part) => [part.key, part] as const))(
    "%s passes the gate, fits the bed and prints without supports",
    (_, part) => {
      const solid = part.model(shop, options);
      const gated = shop.gate(solid, { name: part.key, volumeMm3: part.volumeMm3 });
      expect(gated.ok ? [] : gated.diagnostics).toEqual([]);
      const lying = shop.place(solid, part.onBed);
      const { min, max } = shop.bounds(lying);
      for (const axis of ["x", "y", "z"] as const) expect(max[axis] - min[axis]).toBeLessThan(bedMm);
      expect(supportsAsked(shop.mesh(lying))).toEqual([]);
    },
  );

  it("keep their bands on a printer that needs more clearance", () => {
    const clear = /^(blank-2u|filler|fit-test-base)$/;
    for (const part of otherParts().filter(({ key }) => clear.test(key))) {
      const mm3 = shop.volume(part.model(shop, { clearanceMm: 0.35 }));
      expect(mm3, part.key).toBeGreaterThan(part.volumeMm3.min);
      expect(mm3, part.key).toBeLessThan(part.volumeMm3.max);
    }
  });

  it("put the fit test first with less than 15 g and three quarters of an hour of filament", () => {
    const parts = all.filter(({ key }) => key.startsWith("fit-test"));
    expect(parts).toHaveLength(5);
    const mm3 = parts.reduce((sum, part) => sum + part.volumeMm3.max, 0);
    expect((mm3 / 1000) * rowOf(filaments, "petg").density.value).toBeLessThan(15);
    // A slow printer lays 4 mm³ of PETG a second.
    expect(mm3 / 4 / 60).toBeLessThan(48);
  });
});
