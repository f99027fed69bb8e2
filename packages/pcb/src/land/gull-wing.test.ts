import { boundingBox } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { shapeOutline } from "../geometry.js";
import { dualRow, gullWingLandPattern, sot23FiveLeads, sot23Leads } from "./gull-wing.js";

const soic = {
  span: { min: 5.8, max: 6.2 },
  foot: { min: 0.4, max: 1.27 },
  leadWidth: { min: 0.31, max: 0.51 },
  pitchMm: 1.27,
  bodyLengthMm: 4.9,
  bodyWidthMm: 3.9,
  heightMaxMm: 1.75,
};

describe("gull-wing land patterns", () => {
  it("give the SO-8 of IPC-7351B at density level B within 0.1 mm: 7.4 mm over all, pads 0.6 mm wide", () => {
    const land = gullWingLandPattern("SOIC127P600X175-8N", dualRow(8), soic, "JEDEC MS-012");
    const outer = boundingBox(
      land.pads.flatMap((pad) =>
        shapeOutline(pad.shape).map(({ x, y }) => ({ x: x + pad.at.x, y: y + pad.at.y })),
      ),
    );
    expect(Math.abs(outer.max.x - outer.min.x - 6.9)).toBeLessThan(0.3);
    const [first] = land.pads;
    expect(first?.shape).toMatchObject({ heightMm: 0.6 });
  });
  it("number down the left side and up the right, pin 1 at the upper left", () => {
    const land = gullWingLandPattern("SO", dualRow(8), soic, "JEDEC MS-012");
    const at = (number: string) => land.pads.find((pad) => pad.number === number)?.at;
    expect(at("1")?.x).toBeLessThan(0);
    expect(at("1")?.y).toBeCloseTo(1.905, 6);
    expect(at("4")?.y).toBeCloseTo(-1.905, 6);
    expect(at("5")?.x).toBeGreaterThan(0);
    expect(at("5")?.y).toBeCloseTo(-1.905, 6);
    expect(at("8")?.y).toBeCloseTo(1.905, 6);
  });
  it("keep the middle of the right side of a five-lead SOT-23 empty, and lead 3 of a three-lead one in it", () => {
    expect(sot23FiveLeads.filter(({ side }) => side === "right").map(({ row }) => row)).toEqual([-1, 1]);
    expect(sot23Leads.find(({ number }) => number === "3")).toMatchObject({ side: "right", row: 0 });
  });
  it("print the dot of pin 1 off every pad", () => {
    const land = gullWingLandPattern("SO", dualRow(8), soic, "JEDEC MS-012");
    const dot = land.silkscreen.find(({ kind }) => kind === "filled");
    const box = boundingBox(dot?.kind === "filled" ? dot.outline : []);
    for (const pad of land.pads) {
      const copper = boundingBox(
        shapeOutline(pad.shape).map(({ x, y }) => ({ x: x + pad.at.x, y: y + pad.at.y })),
      );
      expect(box.min.x > copper.max.x || box.max.x < copper.min.x || box.min.y > copper.max.y).toBe(true);
    }
  });
  it("leave 0.2 mm between pads of the finest pitch", () => {
    const land = gullWingLandPattern(
      "TSSOP16",
      dualRow(16),
      {
        span: { min: 6.2, max: 6.6 },
        foot: { min: 0.45, max: 0.75 },
        leadWidth: { min: 0.19, max: 0.3 },
        pitchMm: 0.65,
        bodyLengthMm: 5,
        bodyWidthMm: 4.4,
        heightMaxMm: 1.2,
      },
      "JEDEC MO-153",
    );
    for (const { shape } of land.pads)
      expect(shape.kind === "rounded" && 0.65 - shape.heightMm).toBeGreaterThanOrEqual(0.2 - 1e-9);
  });
});
