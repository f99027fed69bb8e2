import { vec3 } from "@rubus/units";
import { beforeAll, describe, expect, it } from "vitest";
import { openWorkshop, type Workshop } from "../workshop.js";
import { edgesAlong, edgesIn, edgesNot, edgesThat, edgesWithin } from "./edges.js";

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
});

const up = vec3(0, 0, 1);
const cube = () => shop.box(vec3(0, 0, 0), vec3(20, 20, 20));

describe("edges", () => {
  it("are found by direction, plane and box", () => {
    const count = (test: Parameters<typeof shop.edges>[1]) => shop.edges(cube(), test).length;
    expect(count(undefined)).toBe(12);
    expect(count(edgesAlong(up))).toBe(4);
    expect(count(edgesIn(up, 20))).toBe(4);
    expect(count(edgesThat(edgesIn(up, 0), edgesAlong(vec3(1, 0, 0))))).toBe(2);
    expect(count(edgesNot(edgesAlong(up)))).toBe(8);
    expect(count(edgesWithin(vec3(-1, -1, -1), vec3(1, 1, 21)))).toBe(1);
  });

  it("of a cone have no length at its tip", () => {
    const lengths = shop.edges(shop.cone({ at: vec3(0, 0, 0) }, 3, 0, 4)).map(({ lengthMm }) => lengthMm);
    expect(lengths.toSorted((a, b) => a - b)).toEqual([5, expect.closeTo(6 * Math.PI, 6)]);
  });
});

describe("fillets and chamfers", () => {
  it("take away what the textbook says", () => {
    const rounded = shop.fillet(cube(), 3, edgesAlong(up), 4);
    expect(shop.volume(rounded)).toBeCloseTo(8000 - 4 * 20 * 9 * (1 - Math.PI / 4), 6);
    const bevelled = shop.chamfer(cube(), 2, edgesAlong(up));
    expect(shop.volume(bevelled)).toBeCloseTo(8000 - 4 * 20 * 2, 6);
  });

  it("refuse a radius that has no room, which the kernel may make into an invalid solid", () => {
    expect(() => shop.fillet(cube(), 11, edgesAlong(up))).toThrow(/RUB-CAD-00[14]/);
    expect(() => shop.fillet(cube(), 0, edgesAlong(up))).toThrow(/RUB-CAD-004/);
    const wall = shop.box(vec3(0, 0, 0), vec3(20, 2.4, 10));
    expect(() => shop.fillet(wall, 1.3, edgesIn(up, 10))).toThrow(/RUB-CAD-00[14]/);
  });

  it("refuse edges that aren't there, or are not as many as meant", () => {
    expect(() => shop.fillet(cube(), 1, edgesIn(up, 7))).toThrow(/finds no edge/);
    expect(() => shop.chamfer(cube(), 1, edgesAlong(up), 2)).toThrow(/on 4 edges was meant for 2/);
  });

  it("tell in the kernel's own words why a step failed", () => {
    const touched = shop.cut(cube(), [shop.cylinder({ at: vec3(10, 17, -1) }, 3, 22)]);
    expect(() => shop.fillet(touched, 1, edgesThat(edgesIn(vec3(0, 1, 0), 20), edgesIn(up, 20)))).toThrow(
      /RUB-CAD-00[14]/,
    );
  });
});
