import { describe, expect, it } from "vitest";
import { missingGlyphs, strokeText, strokeTextWidth } from "./stroke-font.js";

const spanOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

describe("the board's lettering", () => {
  it("draws letters as high as asked, centred on the point", () => {
    const points = strokeText("H8", { x: 10, y: 5 }, 1.2, 0, false).flat();
    expect(spanOf(points.map(({ y }) => y))).toBeCloseTo(1.2, 9);
    expect((Math.max(...points.map(({ x }) => x)) + Math.min(...points.map(({ x }) => x))) / 2).toBeCloseTo(
      10,
      9,
    );
    expect(spanOf(points.map(({ x }) => x))).toBeCloseTo(strokeTextWidth("H8", 1.2), 9);
  });
  it("mirrors for the other side: the first letter stands right", () => {
    const right = strokeText("L1", { x: 0, y: 0 }, 1, 0, true)[0] ?? [];
    expect(right.every(({ x }) => x > 0)).toBe(true);
  });
  it("turns counter-clockwise", () => {
    const points = strokeText("III", { x: 0, y: 0 }, 1, 90, false).flat();
    expect(spanOf(points.map(({ x }) => x))).toBeCloseTo(1, 9);
  });
  it("draws lower case as capitals and names what it can't draw", () => {
    expect(strokeText("r1", { x: 0, y: 0 }, 1, 0, false)).toEqual(
      strokeText("R1", { x: 0, y: 0 }, 1, 0, false),
    );
    expect(missingGlyphs("R1 é√")).toEqual(["é", "√"]);
    expect(missingGlyphs("680 Ω 1.5 µ")).toEqual([]);
  });
});
