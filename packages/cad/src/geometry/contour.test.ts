import { vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { polygonContour, rectangleContour, roundedContour, slotContour } from "./contour.js";

describe("outlines", () => {
  it("of fewer than three corners are refused", () => {
    expect(() => polygonContour([vec2(0, 0), vec2(1, 0)])).toThrow(RangeError);
    expect(() => roundedContour([vec2(0, 0), vec2(1, 0)])).toThrow(RangeError);
  });

  it("refuse corners that are rounder than their sides are long", () => {
    expect(() => rectangleContour(vec2(0, 0), vec2(10, 4), 2.1)).toThrow(/side of 4 mm/);
    const round = rectangleContour(vec2(0, 0), vec2(10, 4), 2);
    expect(round.kind === "path" ? round.curves.filter(({ to }) => to === "line") : []).toHaveLength(2);
  });

  it("round convex and concave corners alike", () => {
    const ell = roundedContour([
      vec2(0, 0),
      vec2(10, 0),
      vec2(10, 4),
      { ...vec2(4, 4), radiusMm: 1 },
      vec2(4, 10),
      vec2(0, 10),
    ]);
    const arcs = ell.kind === "path" ? ell.curves.filter((curve) => curve.to === "arc") : [];
    expect(arcs).toHaveLength(1);
    const [arc] = arcs;
    if (arc?.to !== "arc") return;
    expect(arc.end).toEqual(vec2(4, 5));
    expect(arc.through.x).toBeCloseTo(5 - Math.SQRT1_2, 9);
    expect(arc.through.y).toBeCloseTo(5 - Math.SQRT1_2, 9);
  });

  it("of a slot without length are a circle", () => {
    expect(slotContour(vec2(1, 2), vec2(1, 2), 6)).toEqual({
      kind: "circle",
      centre: vec2(1, 2),
      radiusMm: 3,
    });
  });
});
