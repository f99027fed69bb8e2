import { vec2, vec3 } from "@rubus/units";
import { beforeAll, describe, expect, it } from "vitest";
import {
  acrossFlatsContour,
  circleContour,
  rectangleContour,
  roundedContour,
  slotContour,
} from "../geometry/contour.js";
import { bottomPlane, frontPlane, leftPlane, rearPlane, rightPlane, topPlane } from "../geometry/plane.js";
import { openWorkshop, type Workshop } from "../workshop.js";

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
});

describe("primitives", () => {
  it("have the volumes of the textbook", () => {
    const volumes = [
      shop.box(vec3(1, 2, 3), vec3(-1, 5, 7)),
      shop.roundedBox(vec3(0, 0, 0), vec3(10, 8, 5), 2),
      shop.cylinder({ at: vec3(1, 1, 1), direction: vec3(1, 1, 0) }, 3, 7),
      shop.cone({ at: vec3(0, 0, 0) }, 5, 0, 10),
      shop.cone({ at: vec3(0, 0, 0), direction: vec3(0, -1, 0) }, 2, 4, 6),
    ].map((solid) => [shop.volume(solid), shop.isValid(solid), shop.pieces(solid)]);
    const expected = [
      2 * 3 * 4,
      (80 - (4 - Math.PI) * 4) * 5,
      Math.PI * 9 * 7,
      (Math.PI * 25 * 10) / 3,
      (Math.PI * 6 * (4 + 8 + 16)) / 3,
    ];
    volumes.forEach(([volume, valid, pieces], index) => {
      expect(volume).toBeCloseTo(expected[index] ?? Number.NaN, 6);
      expect([valid, pieces]).toEqual([true, 1]);
    });
  });

  it("extrude profiles with arcs and holes, whichever way round these are drawn", () => {
    const hole = slotContour(vec2(5, 5), vec2(10, 5), 4);
    const outline = rectangleContour(vec2(0, 0), vec2(20, 10), 2);
    const around = roundedContour(
      [vec2(0, 0), vec2(0, 10), vec2(20, 10), vec2(20, 0)].map((p) => ({ ...p, radiusMm: 2 })),
    );
    const expected = (200 - (4 - Math.PI) * 4 - (20 + Math.PI * 4)) * 3;
    for (const shape of [outline, around])
      expect(shop.volume(shop.extrude({ outline: shape, holes: [hole] }, topPlane(), 3))).toBeCloseTo(
        expected,
        6,
      );
    const hexagon = shop.extrude({ outline: acrossFlatsContour(vec2(0, 0), 6, 5.5) }, topPlane(), 1);
    expect(shop.volume(hexagon)).toBeCloseTo((Math.sqrt(3) / 2) * 5.5 ** 2, 9);
    expect(shop.bounds(hexagon).max.y).toBeCloseTo(2.75, 5);
  });

  it.each([
    ["top", topPlane(2), [0, 0, 2], [3, 1, 3]],
    ["bottom", bottomPlane(2), [-3, 0, 1], [0, 1, 2]],
    ["front", frontPlane(2), [0, 1, 0], [3, 2, 1]],
    ["rear", rearPlane(2), [-3, 2, 0], [0, 3, 1]],
    ["right", rightPlane(2), [2, 0, 0], [3, 3, 1]],
    ["left", leftPlane(2), [1, -3, 0], [2, 0, 1]],
  ])("rise from the %s plane towards its reader", (_name, plane, min, max) => {
    const { min: low, max: high } = shop.bounds(
      shop.extrude({ outline: rectangleContour(vec2(0, 0), vec2(3, 1)) }, plane, 1),
    );
    const measured = [low.x, low.y, low.z, high.x, high.y, high.z];
    expect(measured.map((value) => Math.round(value * 1e4) / 1e4 + 0)).toEqual([...min, ...max]);
  });

  it("revolve a profile all round or over an angle, from the direction that is said", () => {
    const ring = { outline: rectangleContour(vec2(5, 0), vec2(8, 3)) };
    expect(shop.volume(shop.revolve(ring, { at: vec3(0, 0, 0) }))).toBeCloseTo(Math.PI * 39 * 3, 6);
    const quarter = shop.revolve(ring, { at: vec3(0, 0, 0) }, { degrees: 90, from: vec3(1, 0, 0) });
    expect(shop.volume(quarter)).toBeCloseTo((Math.PI * 39 * 3) / 4, 6);
    expect(shop.bounds(quarter).min.x).toBeCloseTo(0, 5);
    expect(shop.bounds(quarter).max.y).toBeCloseTo(8, 5);
  });

  it("drill screw holes that are open at the mouth: plain, countersunk, with a pocket", () => {
    const block = shop.box(vec3(-10, -10, 0), vec3(10, 10, 12));
    const drilled = (head?: Parameters<typeof shop.screwHole>[1]["head"]) =>
      4800 -
      shop.volume(
        shop.cut(block, [
          shop.screwHole(
            { at: vec3(0, 0, 12), direction: vec3(0, 0, -1) },
            { diameterMm: 3, depthMm: 8, ...(head && { head }) },
          ),
        ]),
      );
    const round = (radius: number, height: number) => Math.PI * radius ** 2 * height;
    expect(drilled()).toBeCloseTo(round(1.5, 8), 6);
    expect(drilled({ kind: "pocket", diameterMm: 6, depthMm: 3 })).toBeCloseTo(
      round(3, 3) + round(1.5, 5),
      6,
    );
    const sunk = (Math.PI * 1.5 * (1.5 ** 2 + 1.5 * 3 + 9)) / 3;
    expect(drilled({ kind: "countersunk", diameterMm: 6, angleDegrees: 90 })).toBeCloseTo(
      sunk + round(1.5, 6.5),
      6,
    );
  });

  it("refuse measures that make nothing", () => {
    expect(() => shop.box(vec3(0, 0, 0), vec3(1, 1, 0))).toThrow(/RUB-CAD-002 A side of 0 mm/);
    expect(() => shop.cylinder({ at: vec3(0, 0, 0) }, -1, 2)).toThrow(/RUB-CAD-002/);
    expect(() => shop.extrude({ outline: circleContour(vec2(0, 0), 1) }, topPlane(), Number.NaN)).toThrow(
      /RUB-CAD-002/,
    );
  });
});
