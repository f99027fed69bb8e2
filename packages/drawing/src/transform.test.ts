import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Transform } from "./scene.js";
import { compose, rotation, scaling, transformPath, transformPoint, translation } from "./transform.js";

const entry = fc.double({ min: -10, max: 10, noNaN: true });
const transform: fc.Arbitrary<Transform> = fc.tuple(entry, entry, entry, entry, entry, entry);

describe("transforms", () => {
  it("composed give what the last, then the one before it, give one after the other", () => {
    fc.assert(
      fc.property(transform, transform, transform, entry, entry, (a, b, c, x, y) => {
        const once = transformPoint(compose(a, b, c), { x, y });
        const each = transformPoint(a, transformPoint(b, transformPoint(c, { x, y })));
        expect(once.x).toBeCloseTo(each.x, 6);
        expect(once.y).toBeCloseTo(each.y, 6);
      }),
    );
  });

  it("turn counter-clockwise as seen, about the point given", () => {
    expect(transformPoint(rotation(90, { x: 10, y: 10 }), { x: 12, y: 10 })).toEqual({ x: 10, y: 8 });
  });

  it("scale both ways alike unless told otherwise", () => {
    expect(transformPoint(scaling(2), { x: 1, y: 3 })).toEqual({ x: 2, y: 6 });
    expect(transformPoint(scaling(-1, 1), { x: 1, y: 3 })).toEqual({ x: -1, y: 3 });
  });

  it("move handles with their ends", () => {
    const cubic = { to: "cubic", x1: 1, y1: 2, x2: 3, y2: 4, x: 5, y: 6 } as const;
    expect(transformPath(translation(10, 20), [cubic, { to: "close" }])).toEqual([
      { to: "cubic", x1: 11, y1: 22, x2: 13, y2: 24, x: 15, y: 26 },
      { to: "close" },
    ]);
  });
});
