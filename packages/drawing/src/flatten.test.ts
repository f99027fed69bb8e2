import { distanceToSegment } from "@rubus/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cubicPoint, flattenPath } from "./flatten.js";
import type { PathCommand } from "./scene.js";

const length = fc.double({ min: -50, max: 50, noNaN: true });

describe("flattened paths", () => {
  it("keep every point of a curve within the tolerance of a chord", () => {
    fc.assert(
      fc.property(fc.tuple(length, length, length, length, length, length), (n) => {
        const [x1, y1, x2, y2, x, y] = n;
        const cubic = { to: "cubic", x1, y1, x2, y2, x, y } as const;
        const [subpath] = flattenPath([{ to: "move", x: 0, y: 0 }, cubic], 0.05);
        const points = subpath?.points ?? [];
        for (let t = 0; t <= 1; t += 0.0625) {
          const point = cubicPoint({ x: 0, y: 0 }, cubic, t);
          const gaps = points.map((to, index) => distanceToSegment(point, points[index - 1] ?? to, to));
          expect(Math.min(...gaps)).toBeLessThanOrEqual(0.05 + 1e-9);
        }
      }),
    );
  });

  it("say which subpaths were closed, and don't repeat their first point", () => {
    const commands: readonly PathCommand[] = [
      { to: "move", x: 0, y: 0 },
      { to: "line", x: 1, y: 0 },
      { to: "line", x: 0, y: 0 },
      { to: "close" },
      { to: "line", x: 5, y: 5 },
    ];
    expect(flattenPath(commands)).toEqual([
      {
        closed: true,
        points: [
          { x: 0, y: 0 },
          { x: 1, y: 0 },
        ],
      },
      {
        closed: false,
        points: [
          { x: 0, y: 0 },
          { x: 5, y: 5 },
        ],
      },
    ]);
  });

  it("refuse a path that begins in the middle", () => {
    expect(() => flattenPath([{ to: "line", x: 1, y: 1 }])).toThrow(TypeError);
  });
});
