import { openWorkshop } from "@rubus/cad";
import { lugs, nuts, rowOf, type Screw, screws, shelves, supplies, threads, washers } from "@rubus/catalogue";
import { describe, expect, it } from "vitest";
import { jointOf } from "../bars/bolt.js";
import { faceMm2 } from "../bars/figures.js";
import { jointStack } from "../bars/joint-stack.js";
import { linkBar, linkBarPart, poles, spacerPart } from "../bars/link-bar.js";
import { feedWay } from "../cables/feed-way.js";
import { barrelOf, flatPartBody, lugBody, sleeveBody } from "./copper.js";
import { nutBody, rodBody, screwBody, washerBody } from "./fasteners.js";
import { shelfBody, supplyBody } from "./supply.js";

const shop = await openWorkshop();

const isSound = (solid: Parameters<typeof shop.isValid>[0]): boolean =>
  shop.isValid(solid) && shop.pieces(solid) === 1;

describe("screws", () => {
  const ends = screws.filter(({ thread }) => thread === "m2-5" || thread === "m3" || thread === "m6");

  it.each(ends.map((screw) => [screw.key, screw] as const))("%s is as its row says", (_, screw: Screw) => {
    const solid = screwBody(shop, screw, 16);
    const { min, max } = shop.bounds(solid);
    const height = screw.headHeight.value;
    expect(isSound(solid)).toBe(true);
    expect(max.x).toBeCloseTo(screw.headDiameter.value / 2, 4);
    // A countersunk screw's length counts its head.
    expect(min.z).toBeCloseTo(-16, 4);
    expect(max.z).toBeCloseTo(screw.head === "countersunk" ? 0 : height, 4);
    const shank = Math.PI * (rowOf(threads, screw.thread).diameter.value / 2) ** 2 * 16;
    const head = Math.PI * (screw.headDiameter.value / 2) ** 2 * height;
    expect(shop.volume(solid)).toBeGreaterThan(shank * 0.85);
    // The drive takes something away.
    expect(shop.volume(solid)).toBeLessThan(shank + head * 0.98);
  });

  it("have a recess of their drive: a hexagon or a cross", () => {
    const cap = rowOf(screws, "iso-4762-m4");
    const whole = Math.PI * (cap.headDiameter.value / 2) ** 2 * cap.headHeight.value + Math.PI * 2 ** 2 * 10;
    const hexagon = (Math.sqrt(3) / 2) * cap.driveSize.value ** 2 * (cap.headHeight.value / 2);
    expect(shop.volume(screwBody(shop, cap, 10))).toBeCloseTo(whole - hexagon, 4);
  });
});

describe("nuts, washers and rods", () => {
  it("have the volumes of their rows, a spring washer less for its split", () => {
    const nut = rowOf(nuts, "iso-4032-m5");
    const hexagon = (Math.sqrt(3) / 2) * nut.acrossFlats.value ** 2;
    expect(shop.volume(nutBody(shop, nut))).toBeCloseTo((hexagon - Math.PI * 6.25) * nut.height.value, 4);
    const [plain, split] = [rowOf(washers, "iso-7089-m5"), rowOf(washers, "din-127-m5")];
    const ring = (row: typeof plain | typeof split): number =>
      (Math.PI / 4) * (row.outerDiameter.value ** 2 - row.innerDiameter.value ** 2) * row.thickness.value;
    expect(shop.volume(washerBody(shop, plain))).toBeCloseTo(ring(plain), 4);
    const share = shop.volume(washerBody(shop, split)) / ring(split);
    expect(share).toBeGreaterThan(0.95);
    expect(share).toBeLessThan(0.99);
    expect(shop.volume(rodBody(shop, "m5", 200))).toBeCloseTo(Math.PI * 6.25 * 200, 3);
  });
});

describe("copper", () => {
  it.each(
    poles.flatMap((pole) => [linkBarPart(pole), spacerPart(pole)]).map((part) => [part.key, part] as const),
  )("%s has the volume of its drawing", (_, part) => {
    const solid = flatPartBody(shop, part);
    expect(isSound(solid)).toBe(true);
    expect(shop.volume(solid)).toBeCloseTo(faceMm2(part) * part.thicknessMm, 3);
  });

  it("wears a sleeve that leaves both lands bare", () => {
    const { min, max } = shop.bounds(sleeveBody(shop));
    expect(min.x).toBeCloseTo(linkBar.bareMm, 4);
    expect(max.x).toBeCloseTo(linkBar.pitchMm - linkBar.bareMm, 4);
  });

  it.each(lugs.map((lug) => [lug.key, lug] as const))("%s is one body about its hole", (_, lug) => {
    const solid = lugBody(shop, lug);
    const { min, max } = shop.bounds(solid);
    expect(isSound(solid)).toBe(true);
    expect(max.y).toBeCloseTo(lug.tongueWidth.value / 2, 4);
    expect(min.y).toBeCloseTo(-barrelOf(lug).holeToEnd.value, 4);
    expect(min.z).toBeCloseTo(0, 4);
    expect(max.z).toBeCloseTo(barrelOf(lug).outerDiameter.value, 4);
  });
});

describe("the stack of a joint", () => {
  it("ends with the nut where the grip ends, for every number of bars and lugs", () => {
    for (const pole of poles)
      for (const layers of [0, 1, 2])
        for (const lugCount of [0, 1]) {
          const stack = jointStack(pole, layers, lugCount);
          const [head, nut] = [stack[0], stack.at(-1)];
          expect(nut?.name).toBe("nut");
          expect((nut?.fromMm ?? 0) - (head?.fromMm ?? 0)).toBeCloseTo(
            jointOf(pole, layers, lugCount).gripMm,
            9,
          );
        }
  });
});

describe("the way of a feed", () => {
  it("leaves its lug askew and ends straight down, apart from the other pole's", () => {
    const [five, ground] = poles.map((pole) => feedWay(pole, 2).at(-1));
    expect(Math.abs((five?.x ?? 0) - (ground?.x ?? 0))).toBeGreaterThan(20);
    for (const pole of poles) {
      const [mouth, corner, end] = feedWay(pole, 1);
      expect(corner?.x).toBe(end?.x);
      expect(mouth?.x).not.toBe(corner?.x);
    }
  });
});

describe("supplies and shelves", () => {
  it.each(supplies.map((supply) => [supply.key, supply] as const))("%s fills its case", (_, supply) => {
    const solid = supplyBody(shop, supply);
    const { min, max } = shop.bounds(solid);
    expect(isSound(solid)).toBe(true);
    expect(max.x - min.x).toBeCloseTo(supply.caseWidth.value, 4);
    expect(max.y - min.y).toBeCloseTo(supply.caseLength.value, 4);
    expect(max.z - min.z).toBeCloseTo(supply.caseHeight.value, 4);
    const share =
      shop.volume(solid) / (supply.caseWidth.value * supply.caseLength.value * supply.caseHeight.value);
    expect(share).toBeGreaterThan(0.85);
    expect(share).toBeLessThan(0.99);
  });

  it("are boxes where no row tells of their terminals", () => {
    const own = { ...supplies[0], key: "my-own" };
    expect(shop.volume(supplyBody(shop, own))).toBeCloseTo(
      own.caseWidth.value * own.caseLength.value * own.caseHeight.value,
      3,
    );
  });

  it.each(shelves.map((shelf) => [shelf.key, shelf] as const))("%s passes its rack's opening", (_, shelf) => {
    const solid = shelfBody(shop, shelf, 254);
    expect(isSound(solid)).toBe(true);
    expect(shop.bounds(solid).max.z).toBeLessThan(44.45);
  });
});
