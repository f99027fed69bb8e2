import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arcPoints,
  area,
  boundingBox,
  circlePolygon,
  contains,
  distanceToOutline,
  isSimple,
  rectangle,
  rotatePolygon,
  roundedRectangle,
  translate,
} from "./polygon.js";
import { distance, distanceToSegment, length, rotate, vec2 } from "./vector.js";

const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });

describe("polygons", () => {
  it("keep their area when moved and turned, and change its sign when reversed", () => {
    fc.assert(
      fc.property(point, coordinate, (by, degrees) => {
        const shape = [vec2(0, 0), vec2(4, 0), vec2(4, 1), vec2(1, 1), vec2(1, 3), vec2(0, 3)];
        expect(area(shape)).toBe(6);
        expect(area(translate(rotatePolygon(shape, degrees), by))).toBeCloseTo(6, 8);
        expect(area(shape.toReversed())).toBe(-6);
      }),
    );
  });
  it("know inside from outside of a bent shape", () => {
    const shape = [vec2(0, 0), vec2(4, 0), vec2(4, 1), vec2(1, 1), vec2(1, 3), vec2(0, 3)];
    expect(contains(shape, vec2(0.5, 2))).toBe(true);
    expect(contains(shape, vec2(2, 2))).toBe(false);
    expect(distanceToOutline(shape, vec2(2, 2))).toBe(1);
  });
  it("approach a circle from inside within the tolerance", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.constantFrom(0.05, 0.005),
        (radius, tolerance) => {
          const circle = circlePolygon(vec2(1, 2), radius, tolerance);
          const lack = Math.PI * radius ** 2 - area(circle);
          expect(lack).toBeGreaterThan(0);
          expect(lack).toBeLessThan(2 * Math.PI * radius * tolerance);
          for (const corner of circle) expect(distance(corner, vec2(1, 2))).toBeCloseTo(radius, 9);
        },
      ),
    );
  });
  it("round the corners of a rectangle: its area lacks (4 − π) r²", () => {
    const shape = roundedRectangle(vec2(5, 5), 10, 6, 2, 0.0005);
    expect(area(shape)).toBeCloseTo(60 - (4 - Math.PI) * 4, 2);
    expect(boundingBox(shape)).toEqual({ min: vec2(0, 2), max: vec2(10, 8) });
    expect(roundedRectangle(vec2(0, 0), 2, 2, 0)).toEqual(rectangle(vec2(0, 0), 2, 2));
  });
  it("tell a simple outline from one that crosses itself", () => {
    expect(isSimple(rectangle(vec2(0, 0), 2, 1))).toBe(true);
    expect(isSimple([vec2(0, 0), vec2(2, 2), vec2(2, 0), vec2(0, 2)])).toBe(false);
    expect(isSimple([vec2(0, 0), vec2(1, 0)])).toBe(false);
    expect(isSimple([vec2(0, 0), vec2(0, 0), vec2(1, 0), vec2(1, 1)])).toBe(false);
  });
  it("have no box without a point", () => {
    expect(() => boundingBox([])).toThrow(RangeError);
  });
});

describe("vectors", () => {
  it("turn exactly by quarter turns and keep their length by any", () => {
    expect(rotate(vec2(1, 2), 90)).toEqual(vec2(-2, 1));
    expect(rotate(vec2(1, 2), -270)).toEqual(vec2(-2, 1));
    fc.assert(
      fc.property(point, coordinate, (p, degrees) => {
        expect(length(rotate(p, degrees))).toBeCloseTo(length(p), 8);
      }),
    );
  });
  it("measure the way to a segment from its ends and its middle", () => {
    expect(distanceToSegment(vec2(0, 3), vec2(-1, 0), vec2(1, 0))).toBe(3);
    expect(distanceToSegment(vec2(4, 4), vec2(-1, 0), vec2(1, 0))).toBe(5);
    expect(distanceToSegment(vec2(3, 4), vec2(0, 0), vec2(0, 0))).toBe(5);
  });
  it("run along an arc from its start to its end", () => {
    const arc = arcPoints(vec2(0, 0), 2, 0, 90);
    expect(arc[0]).toEqual(vec2(2, 0));
    expect(arc.at(-1)?.y).toBeCloseTo(2, 12);
  });
});
