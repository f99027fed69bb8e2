import { boundingBox } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { boltLand, radialCapacitor, throughHoleLandPattern } from "./through-hole.js";
import { twoPadLandPattern } from "./two-pads.js";

describe("land patterns of parts with wires", () => {
  it("stand a radial capacitor on two holes its pitch apart, plus at pin 1, in a round courtyard", () => {
    const land = radialCapacitor(8, 3.5, 11.5, "a data sheet");
    expect(land.pads.map(({ at }) => at.x)).toEqual([-1.75, 1.75]);
    expect(land.pads.every(({ technology }) => technology === "through")).toBe(true);
    const { min, max } = boundingBox(land.courtyard);
    expect(max.x - min.x).toBeCloseTo(8.5, 1);
    expect(max.y - min.y).toBeCloseTo(8.5, 1);
    const plus = land.silkscreen.slice(-2);
    for (const line of plus) expect(line.kind === "line" && line.from.x).toBeLessThan(0);
  });
  it("square the corners of pin 1 and no other", () => {
    const land = throughHoleLandPattern({
      name: "HEADER",
      description: "header",
      source: "tests",
      pins: [
        { number: "1", at: { x: -1, y: 0 } },
        { number: "2", at: { x: 1, y: 0 } },
      ],
      drillMm: 0.9,
      padMm: 1.6,
      body: [
        { x: -2, y: -1 },
        { x: 2, y: -1 },
        { x: 2, y: 1 },
        { x: -2, y: 1 },
      ],
      bodyHeightMm: 5,
      courtyardExcessMm: 0.5,
    });
    expect(land.pads.map(({ shape }) => shape.kind)).toEqual(["rounded", "circle"]);
  });
  it("join the land of a bolt to its pour without spokes", () => {
    const [pad] = boltLand("M5", 5.5, 13, "ISO 273").pads;
    expect(pad).toMatchObject({ technology: "through", connection: "solid", drill: { widthMm: 5.5 } });
  });
  it("mark pad 1 of a polarised chip with a bar beyond its copper", () => {
    const land = twoPadLandPattern({
      name: "SMB",
      description: "suppressor",
      source: "tests",
      padAtMm: 2.1,
      padLengthMm: 2.2,
      padWidthMm: 2.3,
      bodyLengthMm: 4.6,
      bodyWidthMm: 3.9,
      heightMaxMm: 2.4,
      marked: true,
    });
    const [bar] = land.silkscreen;
    expect(bar?.kind === "line" && bar.from.x).toBeLessThan(-2.1 - 1.1 - 0.15);
  });
});
