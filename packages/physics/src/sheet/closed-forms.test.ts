import { rectangle, rotatePolygon, vec2 } from "@rubus/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  circle,
  contact,
  halfRing,
  resistanceOf,
  ring,
  solveSample,
  squareSheet,
} from "../testing/sheet-samples.js";

/** Off by what share. */
const off = (found: number, exact: number): number => Math.abs(found / exact - 1);

/** The bar of every closed form. */
const bar = 0.005;

describe("sheet copper of 1 Ω a square, against closed forms", () => {
  it("a strip of any width and slope has its length over its width", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 4, noNaN: true }),
        fc.double({ min: 0, max: 180, noNaN: true }),
        fc.double({ min: -0.2, max: 0.2, noNaN: true }),
        (widthMm, slope, aside) => {
          const at = (x: number, length: number, width: number) =>
            rotatePolygon(rectangle(vec2(x, aside), length, width), slope);
          const found = resistanceOf(
            [squareSheet(at(0, 24, widthMm))],
            [contact("from", at(-11, 2, widthMm + 1)), contact("to", at(11, 2, widthMm + 1))],
          );
          expect(off(found, 20 / widthMm)).toBeLessThan(bar);
        },
      ),
      { numRuns: 12, seed: 4 },
    );
  });

  it("a ring, from rim to rim, has ln(b / a) / 2π", () => {
    const centre = vec2(0.07, -0.03);
    const found = resistanceOf(
      [squareSheet(circle(centre, 11))],
      [contact("from", circle(centre, 2)), contact("to", ring(centre, 10, 12))],
    );
    expect(off(found, Math.log(10 / 2) / (2 * Math.PI))).toBeLessThan(bar);
  });

  it.each([0, 33])("half a ring, round it, has π / ln(b / a), turned by %i°", (slope) => {
    const [inner, outer] = [5, 10];
    const foot = (x: number) => rotatePolygon(rectangle(vec2(x, -0.5), outer - inner + 0.4, 1), slope);
    const middle = (inner + outer) / 2;
    const found = resistanceOf(
      [squareSheet(rotatePolygon(halfRing(inner, outer), slope))],
      [contact("from", foot(middle)), contact("to", foot(-middle))],
    );
    expect(off(found, Math.PI / Math.log(outer / inner))).toBeLessThan(bar);
  });

  it.each([0, 20])("a bend of two arms has 0.559 squares at its corner, turned by %i°", (slope) => {
    const turned = (...points: readonly (readonly [number, number])[]) =>
      rotatePolygon(
        points.map(([x, y]) => vec2(x, y)),
        slope,
      );
    const bend = turned([0, 0], [16, 0], [16, 4], [4, 4], [4, 16], [0, 16]);
    const found = resistanceOf(
      [squareSheet(bend)],
      [
        contact("from", turned([15, -1], [17, -1], [17, 5], [15, 5])),
        contact("to", turned([-1, 15], [5, 15], [5, 17], [-1, 17])),
      ],
    );
    expect(off(found, 2 * (11 / 4) + 0.5588)).toBeLessThan(bar);
  });

  it("a hole in a wide strip lengthens it by 2πa² over its width", () => {
    const [widthMm, radiusMm] = [20, 1];
    const ends = [
      contact("from", rectangle(vec2(-21, 0), 2, 22)),
      contact("to", rectangle(vec2(21, 0), 2, 22)),
    ];
    const strip = rectangle(vec2(0, 0), 44, widthMm);
    const whole = resistanceOf([squareSheet(strip)], ends);
    const holed = resistanceOf([squareSheet(strip, circle(vec2(0.3, 0.1), radiusMm))], ends);
    const dipole = (2 * Math.PI * radiusMm ** 2) / widthMm ** 2;
    // Mirror images of the hole in the strip's edges.
    const images = 1 - (Math.PI * radiusMm) ** 2 / (3 * widthMm ** 2);
    expect(off(holed - whole, dipole / images)).toBeLessThan(0.03);
    expect(off(holed, 40 / widthMm + dipole / images)).toBeLessThan(bar);
  });

  it("a square with contacts at its corners has ln 2 / π between the other two (van der Pauw)", () => {
    const side = 20;
    const corner = (name: string, x: number, y: number) => contact(name, rectangle(vec2(x, y), 0.1, 0.1));
    const { terminalVoltages } = solveSample(
      [squareSheet(rectangle(vec2(side / 2, side / 2), side, side))],
      [
        corner("in", 0.05, 0.05),
        corner("out", side - 0.05, 0.05),
        corner("high", 0.05, side - 0.05),
        corner("low", side - 0.05, side - 0.05),
      ],
    );
    const drop = (terminalVoltages.get("high") ?? 0) - (terminalVoltages.get("low") ?? 0);
    expect(off(drop, Math.log(2) / Math.PI)).toBeLessThan(bar);
  });

  it("a via at the middle of two discs has its wall and the spread to it, wherever it meets the grid", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.25, noNaN: true }), (aside) => {
        const centre = vec2(aside, aside / 3);
        const drillMm = 0.5;
        const via = { at: centre, drillMm, platingMm: 0.025, lengthMm: 1.6, resistivity: 0.05 };
        const disc = squareSheet(circle(centre, 4));
        const rim = (name: string, layer: number) => contact(name, ring(centre, 3, 5), layer);
        const found = resistanceOf([disc, disc], [rim("from", 0), rim("to", 1)], [via]);
        const wall = (0.05 * 1.6) / (Math.PI * (drillMm - 0.025) * 0.025);
        const spread = Math.log(3 / (drillMm / 2)) / (2 * Math.PI);
        expect(off(found, wall + 2 * spread)).toBeLessThan(bar);
      }),
      { numRuns: 6, seed: 4 },
    );
  });
});
