import { vec3 } from "@rubus/units";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { openWorkshop, type Workshop } from "../workshop.js";

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
});

const plate = () => shop.box(vec3(0, 0, 0), vec3(100, 80, 4.5));
const drill = (x: number, y: number, radius = 8) => shop.cylinder({ at: vec3(x, y, -1) }, radius, 10);

describe("cutting", () => {
  it("takes 48 separate holes at once, to the exact volume", () => {
    const tools = Array.from({ length: 48 }, (_, i) =>
      drill(8 + 12 * (i % 8), 8 + 12 * Math.floor(i / 8), 2),
    );
    const drilled = shop.cut(plate(), tools);
    expect(shop.volume(drilled)).toBeCloseTo(36_000 - 48 * Math.PI * 4 * 4.5, 6);
    expect(shop.pieces(drilled)).toBe(1);
    expect(shop.isValid(drilled)).toBe(true);
  });

  it("takes overlapping tools once, as one after another does", () => {
    const [a, b] = [drill(50, 40), drill(58, 40)];
    const at = shop.volume(shop.cut(plate(), [a, b]));
    expect(at).toBeCloseTo(shop.volume(shop.cut(shop.cut(plate(), [a]), [b])), 6);
    // Two circles of radius r at a distance of r share r²(2π/3 − √3/2).
    const lens = 64 * ((2 * Math.PI) / 3 - Math.sqrt(3) / 2);
    expect(at).toBeCloseTo(36_000 - (2 * Math.PI * 64 - lens) * 4.5, 6);
  });

  it("leaves body and tools as they were", () => {
    const [body, tool] = [plate(), drill(50, 40)];
    const before = [shop.volume(body), shop.volume(tool)];
    expect(shop.volume(shop.cut(body, [tool]))).toBe(shop.volume(shop.cut(body, [tool])));
    expect([shop.volume(body), shop.volume(tool)]).toEqual(before);
  });

  it("refuses a tool that misses, and one that leaves nothing", () => {
    expect(() => shop.cut(plate(), [drill(500, 40)])).toThrow(/RUB-CAD-003.*left 36000.00/);
    expect(() => shop.cut(plate(), [shop.box(vec3(-1, -1, -1), vec3(101, 81, 6))])).toThrow(/RUB-CAD-003/);
  });

  it("without tools gives the body", () => {
    const body = plate();
    expect(shop.cut(body, [])).toBe(body);
  });
});

describe("joining", () => {
  it("of overlapping boxes has the volume of their union, wherever they lie", () => {
    const side = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(side, side, side, (dx, dy, dz) => {
        const a = shop.box(vec3(0, 0, 0), vec3(10, 10, 10));
        const joined = shop.fuse(a, shop.translate(a, vec3(dx, dy, dz)));
        expect(shop.volume(joined)).toBeCloseTo(2000 - (10 - dx) * (10 - dy) * (10 - dz), 6);
        expect(shop.pieces(joined)).toBe(1);
      }),
      { numRuns: 10 },
    );
  });

  it("of solids that don't touch keeps both", () => {
    const joined = shop.fuse(shop.box(vec3(0, 0, 0), vec3(1, 1, 1)), shop.box(vec3(5, 0, 0), vec3(6, 1, 1)));
    expect(shop.volume(joined)).toBeCloseTo(2, 9);
    expect(shop.pieces(joined)).toBe(2);
  });

  it("merges faces that lie in one plane", () => {
    const joined = shop.fuse(shop.box(vec3(0, 0, 0), vec3(1, 1, 1)), shop.box(vec3(1, 0, 0), vec3(2, 1, 1)));
    expect(shop.edges(joined)).toHaveLength(12);
  });
});

describe("intersecting", () => {
  it("gives what both have", () => {
    const a = shop.box(vec3(0, 0, 0), vec3(10, 10, 10));
    expect(shop.volume(shop.intersect(a, shop.translate(a, vec3(4, 5, 6))))).toBeCloseTo(6 * 5 * 4, 9);
  });

  it("refuses solids that have nothing in common", () => {
    const a = shop.box(vec3(0, 0, 0), vec3(1, 1, 1));
    expect(() => shop.intersect(a, shop.translate(a, vec3(9, 0, 0)))).toThrow(/RUB-CAD-003/);
  });
});
