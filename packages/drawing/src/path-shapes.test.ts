import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flattenPath } from "./flatten.js";
import { arcPath, circlePath, polygonPath, rectanglePath, roundedRectanglePath } from "./path-shapes.js";

const centre = { x: 3, y: -7 };

describe("arcs", () => {
  it("stay within 1e-3 mm of the true circle", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 1000, noNaN: true }),
        fc.double({ min: -720, max: 720, noNaN: true }),
        fc.double({ min: -360, max: 360, noNaN: true }),
        (radius, start, sweep) => {
          const [arc] = flattenPath(arcPath(centre, radius, start, sweep), 1e-4);
          for (const { x, y } of arc?.points ?? [])
            expect(Math.abs(Math.hypot(x - centre.x, y - centre.y) - radius)).toBeLessThan(1e-3);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("start and end at their angles, counter-clockwise as seen", () => {
    const commands = arcPath({ x: 0, y: 0 }, 2, 0, 90);
    expect(commands[0]).toEqual({ to: "move", x: 2, y: 0 });
    expect(commands.at(-1)).toMatchObject({ to: "cubic", x: 0, y: -2 });
  });

  it("go over the whole sweep: a half circle passes its top", () => {
    const ys = flattenPath(arcPath({ x: 0, y: 0 }, 5, 0, 180)).flatMap(({ points }) =>
      points.map(({ y }) => y),
    );
    expect(Math.min(...ys)).toBeCloseTo(-5, 2);
    expect(Math.max(...ys)).toBeCloseTo(0, 6);
  });

  it("refuse a sweep beyond the circle and a negative radius", () => {
    expect(() => arcPath(centre, 1, 0, 361)).toThrow(RangeError);
    expect(() => arcPath(centre, -1, 0, 90)).toThrow(RangeError);
  });
});

describe("closed shapes", () => {
  it("a circle closes where it began", () => {
    const [circle] = flattenPath(circlePath(centre, 10));
    expect(circle?.closed).toBe(true);
    expect(circle?.points[0]).toEqual({ x: 13, y: -7 });
    expect(circle?.points.at(-1)).not.toEqual(circle?.points[0]);
  });

  it("a rounded rectangle keeps to its box and cuts its corners by (1 - 1/√2) r", () => {
    const points = flattenPath(roundedRectanglePath({ x: 1, y: 2 }, 20, 10, 3), 1e-4).flatMap(
      (path) => path.points,
    );
    expect(Math.min(...points.map(({ x }) => x))).toBeCloseTo(1, 6);
    expect(Math.max(...points.map(({ y }) => y))).toBeCloseTo(12, 6);
    const corner = Math.min(...points.map(({ x, y }) => Math.hypot(x - 1, y - 2)));
    expect(corner).toBeCloseTo(3 * (Math.SQRT2 - 1), 3);
  });

  it("a rounded rectangle without a radius is the rectangle, and a radius too large makes its ends round", () => {
    expect(roundedRectanglePath(centre, 4, 2, 0)).toEqual(rectanglePath(centre, 4, 2));
    expect(roundedRectanglePath(centre, 4, 2, 9)).toEqual(roundedRectanglePath(centre, 4, 2, 1));
  });

  it("a polygon of no points is no path", () => {
    expect(polygonPath([])).toEqual([]);
  });
});
