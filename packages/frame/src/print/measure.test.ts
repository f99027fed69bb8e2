import {
  type Contour,
  openWorkshop,
  planeAt,
  polygonContour,
  readStl,
  rectangleContour,
  rightPlane,
  type Solid,
  toStl,
} from "@rubus/cad";
import { vec2, vec3 } from "@rubus/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measurePrint, printRules } from "./measure.js";

const shop = await openWorkshop();

/** Measured as it is written: through the bytes of a file. */
const measured = (solid: Solid) => measurePrint(readStl(toStl(shop.mesh(solid))));

/** A profile in (y, z), 20 mm along x. */
const along = (outline: Contour, mm = 20): Solid =>
  shop.extrude({ outline }, planeAt(rightPlane(), vec3(0, 0, 0)), mm);

const profile = (...points: readonly (readonly [number, number])[]): Contour =>
  polygonContour(points.map(([y, z]) => vec2(y, z)));

const block = (width: number, depth: number, height: number, x = 0, y = 0, z = 0): Solid =>
  shop.box(vec3(x, y, z), vec3(x + width, y + depth, z + height));

/** Two walls of 5 mm and a slab of 3 mm over the gap between them. */
const table = (gapMm: number): Solid =>
  along(
    profile(
      [0, 0],
      [5, 0],
      [5, 10],
      [5 + gapMm, 10],
      [5 + gapMm, 0],
      [10 + gapMm, 0],
      [10 + gapMm, 13],
      [0, 13],
    ),
  );

/** A foot, and above it a face that leans out by so many degrees from the vertical. */
const leaning = (degrees: number): Solid => {
  const out = 10 * Math.tan((degrees * Math.PI) / 180);
  return along(profile([0, 0], [10, 0], [10, 5], [10 + out, 15], [10 + out, 20], [0, 20]));
};

describe("overhangs", () => {
  it("are measured to a tenth of a degree, as long as no rule is broken and beyond", () => {
    for (const degrees of [30, 47.5, 49.9, 50.5, 52.5, 70])
      expect(Math.abs(measured(leaning(degrees)).overhangDegrees - degrees)).toBeLessThan(0.05);
  });

  it("of a shelf that nothing carries at one side are 90°", () => {
    const shelf = (mm: number) =>
      measured(along(profile([0, 0], [10, 0], [10, 5], [10 + mm, 5], [10 + mm, 8], [0, 8])));
    expect(shelf(4).overhangDegrees).toBe(90);
    const short = shelf(printRules.ledgeMm * 0.95);
    expect(short.overhangDegrees).toBeLessThan(50);
    expect(short.ledgeMm).toBeCloseTo(printRules.ledgeMm * 0.95, 2);
    expect(shelf(printRules.ledgeMm * 1.05).overhangDegrees).toBe(90);
  });

  it("of a tip that begins in the air are found, however steep its sides", () => {
    const tip = along(profile([10, 12], [12, 4], [14, 12]));
    const hung = shop.fuse(table(20), tip);
    const { overhangDegrees, overhangAt } = measured(hung);
    expect(overhangDegrees).toBe(90);
    expect(overhangAt?.z).toBeCloseTo(4, 3);
  });

  it("of a pocket, which has a lowest point too, are none", () => {
    const cup = shop.cut(block(20, 20, 20), [block(10, 10, 20, 5, 5, 5)]);
    expect(measured(cup)).toMatchObject({ overhangDegrees: 0, bridgeMm: 0 });
  });
});

describe("bridges", () => {
  it("are as long as the gap between what carries both their ends", () => {
    for (const gap of [2, 9.5, 10, 10.5, 30]) {
      const { bridgeMm, overhangDegrees } = measured(table(gap));
      expect(bridgeMm).toBeCloseTo(gap, 3);
      expect(overhangDegrees).toBe(0);
    }
  });

  it("run the shorter way over a pocket that is closed all round, whichever way it is turned", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 89 }), (degrees) => {
        const hollow = shop.cut(block(60, 60, 10, -30, -30), [block(30, 8, 5, -15, -4)]);
        const turn = (degrees * Math.PI) / 180;
        const [c, s] = [Math.cos(turn), Math.sin(turn)];
        const { bridgeMm } = measured(shop.place(hollow, [c, -s, 0, 0, s, c, 0, 0, 0, 0, 1, 0]));
        expect(bridgeMm).toBeCloseTo(8, 1);
      }),
      { numRuns: 12 },
    );
  });

  it("over a round bore are as wide as its roof is flatter than the rule", () => {
    const bored = shop.cut(block(20, 20, 20), [
      shop.cylinder({ at: vec3(-1, 10, 10), direction: vec3(1, 0, 0) }, 5, 22),
    ]);
    const { bridgeMm, overhangDegrees } = measured(bored);
    // Chords of 12° are steep or not as a whole.
    expect(Math.abs(bridgeMm - 2 * 5 * Math.cos((50 * Math.PI) / 180))).toBeLessThan(0.9);
    expect(overhangDegrees).toBeLessThanOrEqual(50.1);
  });

  it("are none round a hole in the roof of a pocket: its rim is a ledge", () => {
    const bored = (outer: number) =>
      measured(
        shop.cut(block(20, 20, 20), [
          shop.cylinder({ at: vec3(10, 10, -1) }, outer, 6),
          shop.cylinder({ at: vec3(10, 10, -1) }, 1.7, 30),
        ]),
      );
    expect(bored(2.9).ledgeMm).toBeCloseTo(1.2, 1);
    expect(bored(2.9).overhangDegrees).toBeLessThan(50);
    expect(bored(5).overhangDegrees).toBe(90);
  });
});

describe("walls", () => {
  it("are measured between their sides, near the limit and below it", () => {
    for (const wall of [0.8, 1.14, 1.19, 1.26, 2.4, 4]) {
      const solid = shop.fuse(block(30, 30, 3), block(30, wall, 20));
      expect(measured(solid).wallMm).toBeCloseTo(wall, 3);
    }
  });

  it("of a tube are its wall, within what chords leave", () => {
    for (const radius of [3, 10]) {
      const tube = shop.cut(shop.cylinder({ at: vec3(0, 0, 0) }, radius + 1.2, 20), [
        shop.cylinder({ at: vec3(0, 0, -1) }, radius, 22),
      ]);
      expect(Math.abs((measured(tube).wallMm ?? 0) - 1.2)).toBeLessThan(0.025);
    }
  });

  it("are found where a pocket comes near another side, in a big part", () => {
    const thin = shop.cut(block(80, 60, 20), [block(6, 6, 30, 20, 0.9, 3)]);
    expect(measured(thin).wallMm).toBeCloseTo(0.9, 3);
  });

  it("are not the bottom of a groove's sides, nor the edge of a wedge", () => {
    const grooved = shop.cut(block(20, 2.6, 10), [block(0.4, 0.8, 12, 0, 0.9, -1)]);
    expect(measured(grooved).wallMm).toBeCloseTo(2.6, 3);
    const wedge = along(profile([0, 0], [20, 0], [20, 12]));
    expect(measured(wedge).wallMm).toBeNull();
  });

  it("lying flat are floors, with a limit of their own", () => {
    const lid = shop.fuse(block(30, 30, 0.5), shop.cut(block(30, 30, 10), [block(24, 24, 12, 3, 3, -1)]));
    const { skinMm, wallMm } = measured(lid);
    expect(skinMm).toBeCloseTo(0.5, 3);
    expect(wallMm).toBeCloseTo(3, 3);
  });
});

describe("bulk", () => {
  it("is volume, centre and footing of what lies on the bed, wherever it was modelled", () => {
    const ell = along(profile([5, 7], [35, 7], [35, 17], [15, 17], [15, 37], [5, 37]));
    const { volumeMm3, centre, contactMm2, box } = measured(ell);
    expect(volumeMm3).toBeCloseTo(20 * 500, 1);
    expect(contactMm2).toBeCloseTo(600, 2);
    expect(centre.z).toBeCloseTo((300 * 5 + 200 * 20) / 500, 3);
    expect(centre.y).toBeCloseTo((300 * 20 + 200 * 10) / 500, 3);
    expect(box.min.z).toBe(0);
    expect(box.max.z).toBeCloseTo(30, 4);
  });
});

describe("a rectangle's contour", () => {
  it("extruded standing is a box: no overhang, no bridge", () => {
    const plate = along(rectangleContour(vec2(0, 0), vec2(10, 10)), 5);
    expect(measured(plate)).toMatchObject({ overhangDegrees: 0, bridgeMm: 0, ledgeMm: 0 });
  });
});
