import { vec3 } from "@rubus/units";
import { beforeAll, describe, expect, it } from "vitest";
import { CadError } from "../kernel/cad-error.js";
import { openWorkshop, type Workshop } from "../workshop.js";
import { lengthOfWay } from "./pipe.js";

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
});

/** A way that turns by 90°, by 45°, out of its plane, and goes straight on once. */
const way = [
  vec3(0, 0, 0),
  vec3(0, 0, 30),
  vec3(25, 0, 30),
  vec3(50, 0, 30),
  vec3(80, 30, 30),
  vec3(80, 30, -20),
];

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof CadError) return error.diagnostic.code;
    throw error;
  }
  return "nothing";
};

describe("a pipe", () => {
  it("is one valid solid that holds its section times the length of its middle (Pappus)", () => {
    for (const [radius, bend] of [
      [1, 4],
      [2.5, 10],
      [3, 3.5],
    ] as const) {
      const solid = shop.pipe(way, radius, bend);
      expect([shop.isValid(solid), shop.pieces(solid)]).toEqual([true, 1]);
      expect(shop.volume(solid) / (Math.PI * radius ** 2 * lengthOfWay(way, bend))).toBeCloseTo(1, 6);
    }
  });

  it("is as long as straight lines and quarter circles of the textbook", () => {
    const corner = [vec3(0, 0, 0), vec3(20, 0, 0), vec3(20, 30, 0)];
    expect(lengthOfWay(corner, 5)).toBeCloseTo(15 + 25 + (Math.PI / 2) * 5, 9);
    expect(lengthOfWay([vec3(0, 0, 0), vec3(3, 4, 0)], 1)).toBeCloseTo(5, 9);
  });

  it("runs where it is told, as thick as it is told", () => {
    const { min, max } = shop.bounds(shop.pipe(way, 2, 6));
    expect(min.x).toBeCloseTo(-2, 3);
    expect(max.x).toBeCloseTo(82, 3);
    expect(max.z).toBeCloseTo(32, 3);
    expect(min.z).toBeCloseTo(-20, 3);
  });

  it("passes the gate", () => {
    const mm3 = Math.PI * 4 * lengthOfWay(way, 8);
    const spec = { name: "pipe", volumeMm3: { min: mm3 * 0.999, max: mm3 * 1.001 } };
    expect(shop.gate(shop.pipe(way, 2, 8), spec)).toMatchObject({ ok: true });
  });

  it("is refused where bends have no room, turn straight back or are sharper than it is thick", () => {
    expect(codeOf(() => shop.pipe(way, 2, 26))).toBe("RUB-CAD-002");
    expect(codeOf(() => shop.pipe(way, 5, 4))).toBe("RUB-CAD-002");
    expect(codeOf(() => shop.pipe([vec3(0, 0, 0)], 1, 2))).toBe("RUB-CAD-002");
    expect(codeOf(() => shop.pipe([vec3(0, 0, 0), vec3(9, 0, 0), vec3(1, 0, 0)], 1, 2))).toBe("RUB-CAD-002");
    expect(codeOf(() => shop.pipe([vec3(0, 0, 0), vec3(0, 0, 0)], 1, 2))).toBe("RUB-CAD-002");
  });
});
