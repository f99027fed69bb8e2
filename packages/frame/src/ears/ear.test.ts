import { inPlace, openFitting, openWorkshop, type Part, type PlacedMesh } from "@rubus/cad";
import { filaments, nuts, racks, rowOf, screws } from "@rubus/catalogue";
import { beforeAll, describe, expect, it } from "vitest";
import { nutBody, screwBody } from "../bodies/fasteners.js";
import { cellSolid } from "../cell/cell.js";
import { cellScrews, leftEarScrews } from "../cell/joints.js";
import { cellBasics, cellMeasures } from "../cell/measures.js";
import { checkedPart } from "../printed-part.js";
import { supportsAsked } from "../testing/supports-asked.js";
import { earPart } from "./ear.js";
import { type EarOptions, earMeasures, earPlaces } from "./measures.js";
import { earFigures } from "./strength.js";

const clearanceMm = 0.2;
const [shop, fitting] = await Promise.all([openWorkshop(), openFitting()]);

const all: readonly EarOptions[] = (["eia-310-19", "eia-310-10"] as const).flatMap((rack) =>
  ([2, 3] as const).flatMap((height) => (["left", "right"] as const).map((side) => ({ rack, side, height }))),
);

const made = (options: EarOptions): Part => {
  const part = earPart(options);
  const gated = checkedPart(shop, part, { clearanceMm });
  if (!gated.ok) throw new Error(gated.diagnostics.map(({ message }) => message).join(" "));
  return gated.value;
};

describe("an ear", () => {
  it.each(all)("of $rack, $side, $height U passes the gate, fits the bed and prints standing", (options) => {
    const { box, mesh } = made(options);
    for (const axis of ["x", "y", "z"] as const) expect(box.max[axis] - box.min[axis]).toBeLessThan(180);
    expect(supportsAsked(mesh, earPart(options).onBed)).toEqual([]);
  });

  it("has a name of its own", () => {
    expect(new Set(all.map((options) => earPart(options).key)).size).toBe(all.length);
  });
});

describe("a row between its ears", () => {
  it.each(all)("is as wide and as high as a panel of $rack, $height U", ({ rack, height }) => {
    const row = rowOf(racks, rack);
    const places = earPlaces({ rack, height });
    const cells = places.cells * cellMeasures(height).widthMm;
    expect(cells + 2 * places.widthMm).toBeCloseTo(row.panelWidth.value, 6);
    expect(cells + 2 * places.slotAtMm).toBeCloseTo(row.holeSpacing.value, 6);
    expect(places.highMm - places.lowMm).toBeCloseTo(height * 44.45 - 0.79, 6);
    expect(cellMeasures(height).heightMm).toBeLessThanOrEqual(places.highMm - places.lowMm);
    expect(places.cells).toBe(rack === "eia-310-19" ? 5 : 2);
  });

  it.each(all)("meets the holes of $rack, $height U to a hair", ({ rack, height }) => {
    const { holes, unitHeight, panelShortfall } = rowOf(racks, rack);
    const { slotZs, lowMm } = earPlaces({ rack, height });
    const pattern = Array.from({ length: height }, (_, unit) =>
      holes.map((hole) => unit * unitHeight.value + hole.value - panelShortfall.value / 2),
    ).flat();
    for (const z of slotZs)
      expect(Math.min(...pattern.map((hole) => Math.abs(hole - (z - lowMm))))).toBeLessThan(1e-9);
    expect(slotZs).toHaveLength(height);
  });

  it("passes between posts that stand as near as the standard allows, nuts of the rods included", () => {
    const { washer, nut, nuts: perEnd, thread } = cellBasics.rod;
    const endMm = washer.thickness.value + perEnd * nut.height.value + 2 * thread.pitch.value + 0.5;
    for (const { rack, height } of all) {
      const { roomMm, gussetMm } = earPlaces({ rack, height });
      expect(earMeasures.flangeMm + endMm).toBeLessThan(roomMm);
      expect(gussetMm).toBeLessThanOrEqual(roomMm - 1);
    }
  });

  it("takes ± 1.3 mm of five printed cells, and 0.4 mm of the posts, in its slots", () => {
    const { lengthMm, widthMm } = earMeasures.slot;
    expect((lengthMm - 6) / 2).toBeGreaterThanOrEqual(1.3 + 0.45);
    expect(widthMm).toBeGreaterThan(6.4);
  });
});

describe("an ear beside its cell", () => {
  let cell: PlacedMesh;
  beforeAll(() => {
    cell = { name: "cell", mesh: shop.mesh(cellSolid(shop, 2, { clearanceMm })), placement: inPlace };
  });

  it.each(["left", "right"] as const)("on the %s touches it alone, and takes its screws and nuts", (side) => {
    const ear: PlacedMesh = {
      name: "ear",
      mesh: made({ rack: "eia-310-19", side, height: 2 }).mesh,
      placement: inPlace,
    };
    const screw = shop.mesh(screwBody(shop, rowOf(screws, "iso-4762-m3"), 12));
    const nut = shop.mesh(nutBody(shop, rowOf(nuts, "iso-4032-m3")));
    const places = side === "right" ? cellScrews(2) : leftEarScrews(2);
    const fasteners = places.flatMap(({ name, seat: { x, y, z }, gripMm }): readonly PlacedMesh[] => [
      { name, mesh: screw, placement: [0, 0, -1, x, 0, 1, 0, y, 1, 0, 0, z] },
      { name: `nut of ${name}`, mesh: nut, placement: [0, 0, 1, x + gripMm, 0, 1, 0, y, -1, 0, 0, z] },
    ]);
    expect(fitting.overlaps([cell, ear, ...fasteners])).toEqual([]);
    const off = {
      ...ear,
      placement: [1, 0, 0, side === "right" ? -0.2 : 0.2, 0, 1, 0, 0, 0, 0, 1, 0] as const,
    };
    expect(fitting.overlaps([cell, off])).not.toEqual([]);
  });
});

describe("what an ear carries", () => {
  // Ten nodes of 0.25 kg, cells, back-planes and bars come to 4.4 kg.
  const load = { massKg: 5, centreMm: 85 };
  const { creepStress } = rowOf(filaments, "petg");

  it.each(all)("of $rack, $height U stays below what PETG bears for years", ({ rack, height }) => {
    const figures = earFigures({ rack, height }, load);
    for (const stress of [figures.panelMPa, figures.shearMPa, figures.flangeMPa])
      expect(stress).toBeLessThan(creepStress.min ?? 0);
  });

  it("grows with mass and reach, and is a couple at the outermost screws", () => {
    const options = { rack: "eia-310-19", height: 2 } as const;
    const figures = earFigures(options, load);
    expect(figures.pullN).toBeCloseTo((5 * 9.81 * 0.5 * (85 - 6)) / (44.45 + 38.1 - 6.35), 6);
    expect(earFigures(options, { ...load, massKg: 10 }).panelMPa).toBeCloseTo(2 * figures.panelMPa, 9);
    expect(earFigures({ ...options, height: 3 }, load).panelMPa).toBeLessThan(figures.panelMPa);
  });
});
