import { describe, expect, it } from "vitest";
import { gerberXor } from "./gerber-xor.js";
import { drawBoard } from "./pcb-stackup.js";

/** A track, a pad and a region with a hole cut by clear polarity, moved to the right. */
function gerber(dxMm: number, units: "MM" | "IN" = "MM"): string {
  const c = (mm: number) => String(Math.round((units === "IN" ? mm / 25.4 : mm) * 1e6));
  const d = (mm: number) => (units === "IN" ? mm / 25.4 : mm).toFixed(6);
  const at = (x: number, y: number) => `X${c(x + dxMm)}Y${c(y)}`;
  return [
    `%FSLAX46Y46*%\n%MO${units}*%\n%ADD10C,${d(0.5)}*%\n%ADD11R,${d(1)}X${d(2)}*%\n%LPD*%\nG01*`,
    `D10*\n${at(100, -100)}D02*\n${at(105, -100)}D01*\nD11*\n${at(102, -97)}D03*`,
    `G36*\n${at(100, -95)}D02*\n${at(104, -95)}D01*\n${at(104, -91)}D01*\n${at(100, -91)}D01*\n${at(100, -95)}D01*\nG37*`,
    `%LPC*%\nD10*\n${at(102, -93)}D03*\nM02*`,
  ].join("\n");
}

function drill(slotEndX: number): string {
  return [
    "M48\nFMAT,2\nMETRIC\nT1C0.300\nT2C0.600\n%\nG90\nG05",
    `T1\nX105.5Y-100.25\nX106.5Y-100.25\nT2\nX107.0Y-100.0G85X${slotEndX.toFixed(3)}Y-100.0\nM30\n`,
  ].join("\n");
}

const NOTHING_DRILLED = "M48\nFMAT,2\nMETRIC\n%\nG90\nG05\nM30\n";

describe("the comparison of two Gerbers as pictures", () => {
  it("finds no difference between a file and itself, and says how much was drawn", async () => {
    const same = await gerberXor(gerber(0), gerber(0));
    expect(same).toMatchObject({ pixels: 0, places: [] });
    const areaMm2 = same.drawn[0] * 0.0254 ** 2;
    const expected = 5 * 0.5 + Math.PI * 0.25 ** 2 + 2 + 16 - Math.PI * 0.25 ** 2;
    expect(areaMm2).toBeCloseTo(expected, 0);
    expect(same.drawn[1]).toBe(same.drawn[0]);
  });

  it("tolerates 0.01 mm and finds 0.1 mm, with its place", async () => {
    expect((await gerberXor(gerber(0), gerber(0.01))).pixels).toBe(0);
    const moved = await gerberXor(gerber(0), gerber(0.1));
    expect(moved.pixels).toBeGreaterThan(100);
    expect(moved.places[0]?.xMm).toBeCloseTo(100.05, 1);
    expect(moved.places[0]?.yMm).toBeCloseTo(-91, 1);
  });

  it("reads inches as it reads millimetres", async () => {
    const inches = await gerberXor(gerber(0), gerber(0, "IN"));
    expect(inches.pixels).toBe(0);
    expect(inches.drawn[1]).toBeGreaterThan(20_000);
  });

  it("finds a hole that clear polarity no longer cuts", async () => {
    expect((await gerberXor(gerber(0), gerber(0).replace("%LPC*%", ""))).pixels).toBeGreaterThan(200);
  });

  it("compares pictures wider than a tile without a seam", async () => {
    const wide = (y: number) =>
      `%FSLAX46Y46*%\n%MOMM*%\n%ADD10C,0.5*%\nG01*\nD10*\nX0Y0D02*\nX160000000Y${y}D01*\nM02*`;
    const same = await gerberXor(wide(0), wide(0));
    expect(same.pixels).toBe(0);
    // 160 mm × 0.5 mm, whose edges fall on whole pixels: 20 of them, 0.508 mm.
    expect(same.drawn[0] * 0.0254 ** 2).toBeCloseTo(160 * 0.508 + Math.PI * 0.25 ** 2, 0);
    expect((await gerberXor(wide(0), wide(200_000))).places[0]?.xMm).toBeGreaterThan(50);
  });

  it("reads drills and slots", async () => {
    expect((await gerberXor(drill(109), drill(109.01))).pixels).toBe(0);
    expect((await gerberXor(drill(109), drill(109.1))).pixels).toBeGreaterThan(10);
    expect((await gerberXor(drill(109), drill(109).replace("X106.5", "X106.6"))).pixels).toBeGreaterThan(10);
  });

  it("takes a file without holes, or no file, for an empty picture", async () => {
    expect(await gerberXor(NOTHING_DRILLED, "")).toEqual({ pixels: 0, places: [], drawn: [0, 0] });
    expect((await gerberXor(drill(109), NOTHING_DRILLED)).pixels).toBeGreaterThan(100);
  });
});

describe("a board drawn by an independent reader", () => {
  it("has two sides, a size and its layers recognised by name", async () => {
    const edge =
      "%FSLAX46Y46*%\n%MOMM*%\n%ADD10C,0.1*%\nG01*\nD10*\nX99000000Y-102000000D02*\nX110000000Y-102000000D01*\nX110000000Y-90000000D01*\nX99000000Y-90000000D01*\nX99000000Y-102000000D01*\nM02*";
    const board = await drawBoard({
      "tiny-F_Cu.gbr": gerber(0),
      "tiny-Edge_Cuts.gbr": edge,
      "tiny-PTH.drl": drill(109),
      "notes.md": gerber(0),
    });
    expect(board.layers.map((layer) => `${layer.file} ${layer.side} ${layer.type}`)).toEqual([
      "notes.md null null",
      "tiny-Edge_Cuts.gbr all outline",
      "tiny-F_Cu.gbr top copper",
      "tiny-PTH.drl all drill",
    ]);
    expect(board.sizeMm[0]).toBeCloseTo(11, 0);
    expect(board.top).toMatch(/^<svg/);
    expect(board.bottom).toMatch(/^<svg/);
  });
});
