import { area, circlePolygon, rectangle, vec2 } from "@rubus/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fracture } from "./fracture.js";

describe("fracture", () => {
  it("keeps the area of an outline with holes at any places", () => {
    const cells = fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { maxLength: 25 });
    fc.assert(
      fc.property(cells, fc.double({ min: 0.05, max: 0.45, noNaN: true }), (places, radius) => {
        const outline = rectangle(vec2(2.5, 2.5), 5.2, 5.2);
        const holes = places.map((place) =>
          circlePolygon(vec2((place % 5) + 0.5, Math.floor(place / 5) + 0.5), radius).toReversed(),
        );
        const expected = area(outline) + holes.reduce((sum, hole) => sum + area(hole), 0);
        expect(area(fracture({ outline, holes }))).toBeCloseTo(expected, 9);
      }),
    );
  });
  it("turns the outline counter-clockwise whichever way it came", () => {
    const outline = rectangle(vec2(0, 0), 2, 2).toReversed();
    expect(area(fracture({ outline, holes: [] }))).toBeCloseTo(4);
  });
  it("refuses a hole that lies outside", () => {
    const outline = rectangle(vec2(0, 0), 2, 2);
    expect(() => fracture({ outline, holes: [rectangle(vec2(-5, 0), 1, 1)] })).toThrow(RangeError);
  });
});
