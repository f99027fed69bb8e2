import { circlePolygon, rectangle, rotatePolygon, translate, vec2 } from "@rubus/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Area } from "./edges.js";
import { gapsWithin } from "./gaps.js";

const square = (x: number, y: number, turn = 0): Area => ({
  rings: [translate(rotatePolygon(rectangle(vec2(0, 0), 1, 1), turn), vec2(x, y))],
});

describe("least distances of areas", () => {
  it("are those of circles, whatever the direction", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 6.3, noNaN: true }),
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        (angle, gap) => {
          const far = 2 + gap;
          const a = { rings: [circlePolygon(vec2(0, 0), 1, 0.0005)] };
          const b = { rings: [circlePolygon(vec2(far * Math.cos(angle), far * Math.sin(angle)), 1, 0.0005)] };
          const [found] = gapsWithin([a], [b], 1, () => true);
          expect(found?.distanceMm).toBeGreaterThanOrEqual(gap - 1e-9);
          expect(found?.distanceMm).toBeLessThan(gap + 0.0011);
        },
      ),
      { numRuns: 50, seed: 3 },
    );
  });

  it("are 0 where one area crosses or holds the other", () => {
    const big: Area = { rings: [rectangle(vec2(0, 0), 10, 10)] };
    expect(gapsWithin([big], [square(2, 2)], 0.1, () => true)).toMatchObject([{ distanceMm: 0 }]);
    expect(gapsWithin([square(0, 0)], [square(0.5, 0.5, 45)], 0.1, () => true)).toMatchObject([
      { distanceMm: 0 },
    ]);
  });

  it("are measured to the edge of a hole from inside it", () => {
    const ring: Area = { rings: [rectangle(vec2(0, 0), 10, 10), rectangle(vec2(0, 0), 4, 4)] };
    const [found] = gapsWithin([ring], [square(1.2, 0)], 1, () => true);
    expect(found?.distanceMm).toBeCloseTo(0.3, 9);
    expect(found?.at.x).toBeCloseTo(1.85, 9);
  });

  it("leave out what is farther than asked and pairs not wanted", () => {
    expect(gapsWithin([square(0, 0)], [square(2, 0)], 0.99, () => true)).toEqual([]);
    expect(gapsWithin([square(0, 0)], [square(1.2, 0)], 0.99, () => false)).toEqual([]);
  });
});
