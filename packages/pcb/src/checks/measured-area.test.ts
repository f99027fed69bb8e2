import { contains, distanceToOutline, type Polygon, vec2 } from "@rubus/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measuredArea } from "./measured-area.js";

const coordinate = fc.double({ min: -20, max: 20, noNaN: true });
const point = fc.tuple(coordinate, coordinate).map(([x, y]) => vec2(x, y));
const ring = fc.array(point, { minLength: 3, maxLength: 120 });

/** Inside by the even-odd rule over all rings. */
const inside = (rings: readonly Polygon[], at: { readonly x: number; readonly y: number }): boolean =>
  rings.filter((each) => contains(each, at)).length % 2 === 1;

describe("an area with its edges sorted by height", () => {
  it("answers about any point as a look at every edge does", () => {
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1, maxLength: 3 }), fc.array(point), (rings, points) => {
        const area = measuredArea({ rings });
        for (const at of points) {
          expect(area.contains(at)).toBe(inside(rings, at));
          const least = Math.min(...rings.map((each) => distanceToOutline(each, at)));
          expect(area.distanceToEdge(at)).toBeCloseTo(least, 12);
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it("holds nothing and is infinitely far when it has no edges", () => {
    const area = measuredArea({ rings: [] });
    expect(area.contains(vec2(0, 0))).toBe(false);
    expect(area.distanceToEdge(vec2(0, 0))).toBe(Infinity);
  });
});
