import { add, distance, length, scale, subtract, type Vec2, vec2 } from "@rubus/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arcsAlong } from "./biarc.js";
import type { Curve } from "./contour.js";

const at = (from: Vec2, { first, second, end }: Extract<Curve, { to: "cubic" }>, t: number): Vec2 => {
  const u = 1 - t;
  return add(
    add(scale(from, u ** 3), scale(first, 3 * u * u * t)),
    add(scale(second, 3 * u * t * t), scale(end, t ** 3)),
  );
};

/** Distance from a point to the circle of an arc, or to the line. */
const off = (point: Vec2, from: Vec2, curve: Curve): number => {
  if (curve.to !== "arc")
    return Math.abs(
      ((curve.end.x - from.x) * (point.y - from.y) - (curve.end.y - from.y) * (point.x - from.x)) /
        distance(curve.end, from),
    );
  const [b, c] = [subtract(curve.through, from), subtract(curve.end, from)];
  const d = 2 * (b.x * c.y - b.y * c.x);
  const centre = vec2(
    from.x + (c.y * (b.x ** 2 + b.y ** 2) - b.y * (c.x ** 2 + c.y ** 2)) / d,
    from.y + (b.x * (c.x ** 2 + c.y ** 2) - c.x * (b.x ** 2 + b.y ** 2)) / d,
  );
  return Math.abs(distance(point, centre) - distance(from, centre));
};

describe("arcs along a cubic", () => {
  it("keep to a quarter round", () => {
    const k = (4 / 3) * (Math.SQRT2 - 1);
    const from = vec2(1, 0);
    const arcs = arcsAlong(
      from,
      { to: "cubic", first: vec2(1, k), second: vec2(k, 1), end: vec2(0, 1) },
      0.001,
    );
    expect(arcs).toHaveLength(4);
    for (const arc of arcs) {
      expect(arc.to).toBe("arc");
      expect(length(arc.end)).toBeCloseTo(1, 3);
      if (arc.to === "arc") expect(length(arc.through)).toBeCloseTo(1, 3);
    }
  });

  it("end where the cubic ends and keep to it, for quadratics as letters have them", () => {
    const coordinate = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(coordinate, coordinate, fc.integer({ min: 1, max: 100 }), (x, y, reach) => {
        const [from, control, end] = [vec2(0, 0), vec2(reach, 0), vec2(reach + x, y)];
        fc.pre(y !== 0 && x > -reach / 2);
        const cubic = {
          to: "cubic" as const,
          first: scale(control, 2 / 3),
          second: add(scale(end, 1 / 3), scale(control, 2 / 3)),
          end,
        };
        const arcs = arcsAlong(from, cubic, 0.1);
        expect(arcs.at(-1)?.end).toEqual(end);
        for (const t of [0.1, 0.25, 0.4, 0.6, 0.75, 0.9]) {
          const nearest = Math.min(
            ...arcs.map((arc, index) => off(at(from, cubic, t), arcs[index - 1]?.end ?? from, arc)),
          );
          expect(nearest).toBeLessThan(0.15);
        }
      }),
    );
  });

  it("of a straight cubic are one line", () => {
    const straight = { to: "cubic" as const, first: vec2(1, 1), second: vec2(2, 2), end: vec2(3, 3) };
    expect(arcsAlong(vec2(0, 0), straight, 0.01)).toEqual([{ to: "line", end: vec2(3, 3) }]);
  });
});
