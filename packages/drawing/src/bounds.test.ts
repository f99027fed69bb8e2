import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf } from "./bounds.js";
import { flattenPath } from "./flatten.js";
import { circlePath, linePath, polygonPath, polylinePath, rectanglePath } from "./path-shapes.js";
import type { PathCommand, Transform } from "./scene.js";
import { group, path, text } from "./scene-items.js";
import { rotation, scaling, transformPoint, translation } from "./transform.js";

const fill = { fill: "#000000" } as const;
const number = fc.double({ min: -100, max: 100, noNaN: true });
const drawn: fc.Arbitrary<PathCommand> = fc.oneof(
  fc.record({ to: fc.constant("line" as const), x: number, y: number }),
  fc.record({
    to: fc.constant("cubic" as const),
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    x: number,
    y: number,
  }),
);
const commands: fc.Arbitrary<readonly PathCommand[]> = fc
  .array(drawn, { minLength: 1, maxLength: 6 })
  .map((rest) => [{ to: "move", x: 0, y: 0 }, ...rest]);

describe("bounds", () => {
  it("contain every point of a path under a transform, and touch it on all four sides", () => {
    fc.assert(
      fc.property(
        commands,
        fc.tuple(number, number, number, number, number, number),
        (outline, transform: Transform) => {
          const box = boundsOf([group([path(outline, fill)], { transform })]);
          const points = flattenPath(outline, 0.01)
            .flatMap((subpath) => subpath.points)
            .map((point) => transformPoint(transform, point));
          const size = Math.max(...transform.map(Math.abs), 1);
          for (const [axis, pick] of [
            ["x", Math.min],
            ["x", Math.max],
            ["y", Math.min],
            ["y", Math.max],
          ] as const) {
            const reached = pick(...points.map((point) => point[axis]));
            const side = (pick === Math.min ? box?.min : box?.max)?.[axis] ?? Number.NaN;
            const outside = pick === Math.min ? reached - side : side - reached;
            expect(outside).toBeGreaterThanOrEqual(-1e-6 * size);
            expect(outside).toBeLessThanOrEqual(0.03 * size);
          }
        },
      ),
    );
  });

  it("of a circle are its diameter, of a stroked one that and the stroke", () => {
    expect(boundsOf([path(circlePath({ x: 5, y: 5 }, 2), fill)])).toEqual({
      min: { x: 3, y: 3 },
      max: { x: 7, y: 7 },
    });
    const stroke = { colour: "#000000", widthMm: 0.5, join: "round" } as const;
    const box = boundsOf([path(circlePath({ x: 5, y: 5 }, 2), { stroke })]);
    expect(box?.min.x).toBeCloseTo(2.75, 6);
    expect(box?.max.y).toBeCloseTo(7.25, 6);
  });

  it("reach to the tip of a sharp mitred joint, and no further than the miter limit allows", () => {
    const tip = (degrees: number) => {
      const far = transformPoint(rotation(degrees), { x: 10, y: 0 });
      const commands = polylinePath([{ x: 10, y: 0 }, { x: 0, y: 0 }, far]);
      return boundsOf([path(commands, { stroke: { colour: "#000000", widthMm: 2 } })])?.min.x;
    };
    // The tip is half the width over the sine of half the angle, along the bisector.
    expect(tip(40)).toBeCloseTo(-Math.cos(Math.PI / 9) / Math.sin(Math.PI / 9), 6);
    expect(tip(20)).toBeCloseTo(-1, 6);
  });

  it("see the mitred joint where a closed path meets itself", () => {
    const triangle = polygonPath([
      { x: 0, y: 0 },
      { x: 10, y: 4 },
      { x: 10, y: -4 },
    ]);
    const stroke = { colour: "#000000", widthMm: 2 } as const;
    expect(boundsOf([path(triangle, { stroke })])?.min.x).toBeCloseTo(-1 / Math.sin(Math.atan(0.4)), 6);
  });

  it("widen a stroke as a transform does", () => {
    const line = path(linePath({ x: 0, y: 0 }, { x: 10, y: 0 }), {
      stroke: { colour: "#000000", widthMm: 1 },
    });
    const box = boundsOf([group([line], { transform: scaling(3, 4) })]);
    expect(box).toEqual({ min: { x: -1.5, y: -2 }, max: { x: 31.5, y: 2 } });
  });

  it("cut a clipped group to its clip, which its transform moves along", () => {
    const clip = rectanglePath({ x: 0, y: 0 }, 3, 3);
    const items = [path(circlePath({ x: 0, y: 0 }, 10), fill)];
    expect(boundsOf([group(items, { clip, transform: translation(100, 0) })])).toEqual({
      min: { x: 100, y: 0 },
      max: { x: 103, y: 3 },
    });
  });

  it("are undefined for what draws nothing", () => {
    const clip = rectanglePath({ x: 50, y: 50 }, 3, 3);
    expect(boundsOf([])).toBeUndefined();
    expect(
      boundsOf([text({ x: 1, y: 1 }, " ", 3), path(linePath({ x: 0, y: 0 }, { x: 1, y: 1 }), {})]),
    ).toBeUndefined();
    expect(boundsOf([group([path(circlePath({ x: 0, y: 0 }, 1), fill)], { clip })])).toBeUndefined();
  });
});
