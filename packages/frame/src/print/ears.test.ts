import { openWorkshop, placedBox, readStl, toStl } from "@rubus/cad";
import { vec3 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { bedPlacement } from "../bed.js";
import { earPart } from "../ears/ear.js";
import { measureEar } from "./ears.js";

const shop = await openWorkshop();

/** An ear as it is written: on the bed, and read back. */
const measured = (side: "left" | "right") => {
  const part = earPart({ rack: "eia-310-19", side, height: 2 });
  const solid = part.model(shop, { clearanceMm: 0.2 });
  const lying = shop.place(solid, bedPlacement(part, shop.bounds(solid)));
  return measureEar(readStl(toStl(shop.mesh(lying))), part.onBed);
};

describe("the ears of a 19 inch rack, as written", () => {
  it("make a panel of 482.6 mm with five cells, its slots at the standard's holes", () => {
    const [left, right] = [measured("left"), measured("right")];
    expect(5 * 84 + left.whole.toMm + right.widthMm - right.whole.fromMm).toBeCloseTo(482.6, 3);
    const between =
      5 * 84 + (left.whole.toMm - (left.holes[0]?.middle.x ?? 0)) + (right.holes[0]?.middle.x ?? 0);
    expect(between - right.whole.fromMm).toBeCloseTo(465.1, 3);
    for (const { holes, heightMm, thickMm } of [left, right]) {
      expect(heightMm).toBeCloseTo(88.11, 3);
      expect(thickMm).toBeCloseTo(6, 1);
      expect(holes.map(({ middle }) => middle.y)).toEqual([
        expect.closeTo(6.35 - 0.395, 3),
        expect.closeTo(44.45 + 38.1 - 0.395, 3),
      ]);
      for (const { widthMm, heightMm: high } of holes) {
        expect(widthMm).toBeCloseTo(12, 2);
        expect(high).toBeCloseTo(7, 2);
      }
    }
  });
});

describe("an ear in another turn", () => {
  it("measures the same by how it was laid down", () => {
    const plate = shop.cut(shop.box(vec3(0, 0, 0), vec3(30, 6, 88)), [
      shop.cylinder({ at: vec3(9, -1, 20), direction: vec3(0, 1, 0) }, 3.5, 8),
    ]);
    const ear = shop.fuse(plate, shop.box(vec3(24, 0, 0), vec3(30, 60, 88)));
    const frontDown = [-1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0] as const;
    const here = measureEar(readStl(toStl(shop.mesh(ear))));
    const lying = measureEar(readStl(toStl(shop.mesh(shop.place(ear, frontDown)))), frontDown);
    expect(placedBox(shop.bounds(ear), frontDown).max.z).toBeCloseTo(60, 6);
    expect(here.holes).toHaveLength(1);
    expect(lying.holes[0]?.middle.x).toBeCloseTo(here.holes[0]?.middle.x ?? 0, 4);
    expect(here.holes[0]?.middle).toEqual({ x: expect.closeTo(9, 2), y: expect.closeTo(20, 2) });
    expect(lying.behind.fromMm).toBeCloseTo(24, 4);
  });
});
