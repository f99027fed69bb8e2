import { area, type Polygon, rectangle, vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { litEdges } from "./lit-edges.js";

const square = rectangle(vec2(0, 0), 4, 4);
const hole: Polygon = rectangle(vec2(0, 0), 2, 2).toReversed();
const into = vec2(0.1, -0.1);

describe("lit edges", () => {
  it("are those of the upper left, a step wide, in one run", () => {
    const strips = litEdges([square], into);
    expect(strips).toHaveLength(1);
    expect(Math.abs(area(strips[0] ?? []))).toBeCloseTo(2 * 4 * 0.1, 9);
    const corners = strips.flat();
    expect(Math.max(...corners.map(({ y }) => y))).toBe(2);
    expect(Math.min(...corners.map(({ x }) => x))).toBe(-2);
  });

  it("are a hole's at the lower right, where the area lies beyond it", () => {
    const corners = litEdges([hole], into).flat();
    expect(Math.max(...corners.map(({ x }) => x))).toBeCloseTo(1.1, 9);
    expect(Math.min(...corners.map(({ y }) => y))).toBeCloseTo(-1.1, 9);
  });

  it("lie opposite for the shade, and no edge is both", () => {
    const shade = litEdges([square], vec2(-into.x, -into.y));
    expect(Math.max(...shade.flat().map(({ x }) => x))).toBe(2);
    expect(Math.min(...shade.flat().map(({ y }) => y))).toBe(-2);
  });
});
