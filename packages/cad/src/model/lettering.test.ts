import { vec3 } from "@rubus/units";
import { beforeAll, describe, expect, it } from "vitest";
import { frontPlane, planeAt, topPlane } from "../geometry/plane.js";
import { openWorkshop, type Workshop } from "../workshop.js";

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
});

const plate = () => shop.box(vec3(0, 0, 0), vec3(60, 20, 4));
const face = planeAt(topPlane(), vec3(30, 10, 4));

describe("letters", () => {
  it("are sound solids, one for each stroke, also where a letter of the font touches itself", () => {
    for (const [text, count] of [
      ["R", 1],
      ["ü", 3],
      ["i%", 5],
      ["Å8@&", 4],
      [" ", 0],
    ] as const) {
      const letters = shop.letters({ text, plane: topPlane(), sizeMm: 6, font: "sans-bold" }, 1);
      expect(letters.length, text).toBe(count);
      for (const letter of letters)
        expect([shop.isValid(letter), shop.pieces(letter)], text).toEqual([true, 1]);
    }
  });

  it("have holes: an O holds less than its outline", () => {
    const [o] = shop.letters({ text: "O", plane: topPlane(), sizeMm: 10 }, 1);
    if (o === undefined) throw new Error("no O");
    const { min, max } = shop.bounds(o);
    expect(shop.volume(o) / ((max.x - min.x) * (max.y - min.y))).toBeLessThan(0.5);
  });

  it("stand where their anchor and baseline say, upright on a wall", () => {
    const [h] = shop.letters(
      {
        text: "H",
        plane: planeAt(frontPlane(), vec3(5, 0, 7)),
        sizeMm: 10,
        anchor: "middle",
        baseline: "middle",
      },
      1,
    );
    if (h === undefined) throw new Error("no H");
    const { min, max } = shop.bounds(h);
    expect((min.x + max.x) / 2).toBeCloseTo(5, 1);
    expect((min.z + max.z) / 2).toBeCloseTo(7, 1);
    expect(max.z - min.z).toBeCloseTo(7.3, 1);
    expect(min.y).toBeCloseTo(-1, 5);
  });

  it("engraved take away their area times the depth; raised, they add it times the height", () => {
    const words = { text: "HEL8", plane: face, sizeMm: 10, anchor: "middle", baseline: "middle" } as const;
    const inkMm2 = shop.letters(words, 1).reduce((sum, letter) => sum + shop.volume(letter), 0);
    expect(4800 - shop.volume(shop.engrave(plate(), words, 0.6))).toBeCloseTo(0.6 * inkMm2, 4);
    expect(shop.volume(shop.emboss(plate(), words, 0.8)) - 4800).toBeCloseTo(0.8 * inkMm2, 4);
  });

  it("of spaces alone change nothing", () => {
    expect(shop.volume(shop.engrave(plate(), { text: "  ", plane: face, sizeMm: 5 }, 1))).toBe(4800);
  });
});
