import { vec3 } from "@rubus/units";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { composed, inPlace, movedBy, placePoint, turnedAbout } from "../geometry/placement.js";
import { openWorkshop, type Workshop } from "../workshop.js";

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
});

const wedge = () =>
  shop.cut(shop.box(vec3(0, 0, 0), vec3(10, 6, 4)), [shop.box(vec3(5, 3, -1), vec3(11, 7, 5))]);

describe("placing", () => {
  it("leaves the original where it was", () => {
    const solid = wedge();
    const before = shop.bounds(solid);
    const moved = shop.rotate(shop.translate(solid, vec3(1, 2, 3)), vec3(0, 0, 1), 90);
    expect(shop.bounds(solid)).toEqual(before);
    expect(shop.volume(moved)).toBeCloseTo(shop.volume(solid), 9);
    expect(shop.bounds(moved).min.x).toBeCloseTo(-8, 5);
  });

  it("mirrors to a sound part that lies on the other side", () => {
    const image = shop.mirror(wedge(), { origin: vec3(0, 0, 0), x: vec3(0, 1, 0), normal: vec3(1, 0, 0) });
    const passed = shop.gate(image, { name: "image", volumeMm3: { min: 179.99, max: 180.01 } });
    expect(passed.diagnostics).toEqual([]);
    expect(shop.bounds(image).max.x).toBeCloseTo(0, 5);
  });
});

describe("placements", () => {
  const vector = fc
    .tuple(
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: -50, max: 50 }),
    )
    .map(([x, y, z]) => vec3(x, y, z));

  it("compose as they are applied, the last first", () => {
    fc.assert(
      fc.property(vector, vector, fc.integer({ min: 0, max: 360 }), (p, by, degrees) => {
        const [turn, move] = [turnedAbout(vec3(1, 2, 3), degrees, by), movedBy(by)];
        const [one, other] = [placePoint(composed(turn, move), p), placePoint(turn, placePoint(move, p))];
        expect(Math.hypot(one.x - other.x, one.y - other.y, one.z - other.z)).toBeLessThan(1e-9);
      }),
    );
    expect(composed()).toEqual(inPlace);
  });

  it("turn exactly by quarters, and leave the axis where it is", () => {
    expect(placePoint(turnedAbout(vec3(0, 0, 2), 90), vec3(1, 2, 3))).toEqual(vec3(-2, 1, 3));
    expect(placePoint(turnedAbout(vec3(1, 0, 0), 180, vec3(0, 5, 5)), vec3(7, 5, 5))).toEqual(vec3(7, 5, 5));
    expect(() => turnedAbout(vec3(0, 0, 0), 10)).toThrow(RangeError);
  });
});
