import { area, boundingBox, rectangle, type Vec2, vec2 } from "@rubus/units";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { checkCourtyards } from "../checks/courtyards.js";
import { finishLandPattern, surfacePad } from "../land/finish.js";
import { areaOf, type Clipper, loadClipper } from "../pour/clipper.js";
import { align, mirror, moved } from "./align.js";
import { beside } from "./beside.js";
import { courtyardOf, type Footing, type Placed, padAt, roomOf, standing, together } from "./footing.js";
import { fillRegion } from "./region.js";
import { type Direction, row } from "./row.js";

/** Two pads 1.6 mm apart; the courtyard is `width` × `height`. */
const chip = (ref: string, width = 3, height = 1.5, rotation = 0): Footing => ({
  ref,
  rotation,
  land: finishLandPattern({
    name: `CHIP_${width}_${height}`,
    description: "",
    source: "",
    pads: [surfacePad("1", vec2(-0.8, 0), 0.8, 0.8), surfacePad("2", vec2(0.8, 0), 0.8, 0.8)],
    body: rectangle(vec2(0, 0), width - 0.5, height - 0.5),
    bodyHeightMm: 0.5,
    courtyardExcessMm: 0.25,
    outline: "none",
  }),
});

let clipper: Clipper;
beforeAll(async () => {
  clipper = await loadClipper();
});

/** Pairs whose courtyards share ground, by the check of finished boards. */
const overlaps = (parts: readonly Placed[]): readonly string[] =>
  checkCourtyards(
    clipper,
    parts.map((part) => ({ ref: part.ref, side: "top", outline: courtyardOf(part) })),
  ).map(({ about }) => about?.join(" ") ?? "");

const sizes = fc.record({
  width: fc.integer({ min: 12, max: 40 }).map((tenths) => tenths / 5),
  height: fc.integer({ min: 8, max: 30 }).map((tenths) => tenths / 5),
  rotation: fc.constantFrom(0, 90, 180, 270),
});
const chips = fc
  .array(sizes, { minLength: 1, maxLength: 14 })
  .map((all) => all.map(({ width, height, rotation }, index) => chip(`R${index}`, width, height, rotation)));
const directions = fc.constantFrom<Direction>("left", "right", "up", "down");

const rounded = ({ x, y }: Vec2): Vec2 => vec2(Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6);

describe("a row", () => {
  it("puts courtyard to courtyard on one line, from an edge or about a middle", () => {
    const three = [chip("R1"), chip("R2"), chip("R3")];
    const right = row(three, { from: vec2(10, 5), towards: "right" });
    expect(right.map(({ at }) => rounded(at))).toEqual([vec2(11.5, 5), vec2(14.5, 5), vec2(17.5, 5)]);
    const down = row(three, { from: vec2(10, 5), towards: "down", begins: "middle", gapMm: 0.5 });
    expect(down.map(({ at }) => rounded(at))).toEqual([vec2(10, 7), vec2(10, 5), vec2(10, 3)]);
  });

  it("keeps a pitch where the courtyards leave room, and more where they don't", () => {
    const at = (pitchMm: number): readonly number[] =>
      row([chip("R1"), chip("R2")], { from: vec2(0, 0), towards: "right", pitchMm }).map((each) => each.at.x);
    expect(at(4)).toEqual([1.5, 5.5]);
    expect(at(2)).toEqual([1.5, 4.5]);
  });

  it("never lets two courtyards meet, whatever the sizes and turns, and leaves every gap as wide as asked", () => {
    fc.assert(
      fc.property(chips, directions, fc.integer({ min: 0, max: 10 }), (parts, towards, tenths) => {
        const laid = row(parts, { from: vec2(3, 4), towards, gapMm: tenths / 10 });
        expect(overlaps(laid)).toEqual([]);
        for (const [index, part] of laid.slice(1).entries()) {
          const [a, b] = [roomOf(laid[index] ?? part), roomOf(part)];
          const gap = Math.max(a.min.x - b.max.x, b.min.x - a.max.x, a.min.y - b.max.y, b.min.y - a.max.y);
          expect(gap).toBeCloseTo(tenths / 10, 6);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a part beside a pin", () => {
  it("stands courtyard to courtyard with its pad level with the pin", () => {
    const anchor = standing(chip("U1", 6, 4), vec2(20, 20));
    const { placed, diagnostics } = beside(anchor, chip("C1", 3, 1.5, 90), {
      pad: "2",
      side: "up",
      own: "1",
    });
    expect(diagnostics).toEqual([]);
    const [capacitor] = placed as readonly [Placed];
    expect(roomOf(capacitor).min.y).toBeCloseTo(roomOf(anchor).max.y, 9);
    expect(padAt(capacitor, "1")?.x).toBeCloseTo(padAt(anchor, "2")?.x ?? 0, 9);
  });

  it("names a pad that isn't there, and stands beside the middle all the same", () => {
    const anchor = standing(chip("U1", 6, 4), vec2(20, 20));
    const laid = beside(anchor, chip("C1"), { pad: "7", side: "left" });
    expect(laid.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["RUB-PCB-002", "placement: U1 has no pad 7"],
    ]);
    expect(overlaps([anchor, ...laid.placed])).toEqual([]);
  });

  it("never meets its anchor", () => {
    fc.assert(
      fc.property(sizes, sizes, directions, fc.constantFrom("1", "2"), (big, small, side, pad) => {
        const anchor = standing(chip("U1", big.width, big.height), vec2(5, 5), big.rotation);
        const { placed } = beside(anchor, chip("C1", small.width, small.height, small.rotation), {
          pad,
          side,
        });
        expect(overlaps([anchor, ...placed])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("aligning and mirroring", () => {
  const parts = [standing(chip("R1", 3, 1.5), vec2(2, 3), 90), standing(chip("R2", 4, 2), vec2(7, 9), 0)];

  it("line up an edge of the courtyards with the first part's or at a given place", () => {
    expect(align(parts, "left").map((part) => roomOf(part).min.x)).toEqual([1.25, 1.25]);
    expect(align(parts, "high", 20).map((part) => roomOf(part).max.y)).toEqual([20, 20]);
  });

  it("give other parts the mirror image's places, with pads 1 and 2 where the image has them", () => {
    const image = mirror(parts, { x: 10 }, ["R3", "R4"]);
    expect(image.map(({ ref, at, rotation }) => [ref, at, rotation])).toEqual([
      ["R3", vec2(18, 3), 90],
      ["R4", vec2(13, 9), 180],
    ]);
    for (const [index, part] of parts.entries())
      for (const pad of ["1", "2"]) {
        const [own, other] = [padAt(part, pad), padAt(image[index] ?? part, pad)];
        expect(other?.x).toBeCloseTo(20 - (own?.x ?? 0), 9);
        expect(other?.y).toBeCloseTo(own?.y ?? 0, 9);
      }
    const twice = mirror(mirror(parts, { y: -2 }, []), { y: -2 }, []);
    expect(twice.map(({ at, rotation }) => [at, rotation])).toEqual(
      parts.map(({ at, rotation }) => [at, rotation]),
    );
  });

  it("move all by the same step", () => {
    expect(moved(parts, vec2(1, -1)).map(({ at }) => at)).toEqual([vec2(3, 2), vec2(8, 8)]);
  });
});

describe("a region", () => {
  const strip = rectangle(vec2(10, 10), 9, 6);

  it("is filled in rows from its lower left, in the order given, round what stands there", () => {
    const five = ["R1", "R2", "R3", "R4", "R5"].map((ref) => chip(ref));
    const { placed, diagnostics } = fillRegion(five, {
      name: "strip",
      outline: strip,
      taken: [rectangle(vec2(9.25, 7.5), 1.5, 1)],
      rows: "x",
    });
    expect(diagnostics).toEqual([]);
    expect(placed.map(({ ref, at }) => [ref, at.x, at.y])).toEqual([
      ["R1", 7, 7.75],
      ["R2", 11.5, 7.75],
      ["R3", 7, 9.25],
      ["R4", 10, 9.25],
      ["R5", 13, 9.25],
    ]);
  });

  it("says which part finds no room, and stands it in the middle", () => {
    const { placed, diagnostics } = fillRegion([chip("R1"), chip("U1", 8, 5.5), chip("R2")], {
      name: "the strip",
      outline: strip,
      taken: [],
      rows: "y",
    });
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["RUB-PCB-004", "U1 finds no room in the strip"],
    ]);
    expect(placed.map(({ ref }) => ref)).toEqual(["R1", "U1", "R2"]);
    expect(placed[1]?.at).toEqual(vec2(10, 10));
  });

  it("keeps every courtyard inside and off every other, for any parts and any order", () => {
    const slanted = [vec2(0, 0), vec2(24, 0), vec2(24, 12), vec2(12, 20), vec2(0, 14)];
    const taken = [rectangle(vec2(5, 5), 4, 3), rectangle(vec2(16, 9), 2, 7)];
    fc.assert(
      fc.property(
        chips,
        fc.constantFrom("x" as const, "y" as const),
        fc.integer({ min: 0, max: 4 }),
        (parts, rows, tenths) => {
          const laid = fillRegion(parts, {
            name: "region",
            outline: slanted,
            taken,
            rows,
            gapMm: tenths / 10,
          });
          const lost = new Set(laid.diagnostics.map(({ message }) => message.split(" ")[0]));
          const kept = laid.placed.filter(({ ref }) => !lost.has(ref));
          expect(laid.placed).toHaveLength(parts.length);
          expect(overlaps(kept)).toEqual([]);
          const region = areaOf(clipper, [slanted]);
          const forbidden = areaOf(clipper, taken);
          for (const part of kept) {
            const own = areaOf(clipper, [courtyardOf(part)]);
            expect(own.subtract(region).area(), part.ref).toBeLessThan(1e-6);
            expect(own.intersect(forbidden).area(), part.ref).toBeLessThan(1e-6);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it("gives the same places for the same order and others for another", () => {
    const parts = [chip("R1", 3), chip("R2", 4), chip("R3", 2.4)];
    const fill = (all: readonly Footing[]) =>
      fillRegion(all, { name: "strip", outline: strip, taken: [], rows: "x" }).placed.map(({ at }) => at);
    expect(fill(parts)).toEqual(fill(parts));
    expect(fill(parts)).not.toEqual(fill(parts.toReversed()).toReversed());
  });
});

describe("layings together", () => {
  it("keep the order of the parts and every diagnostic", () => {
    const anchor = standing(chip("U1", 6, 4), vec2(0, 0));
    const laid = together([anchor], beside(anchor, chip("C1"), { pad: "9", side: "up" }));
    expect(laid.placed.map(({ ref }) => ref)).toEqual(["U1", "C1"]);
    expect(laid.diagnostics).toHaveLength(1);
    expect(area(courtyardOf(anchor))).toBeCloseTo(24, 6);
    expect(boundingBox(courtyardOf(anchor)).max).toEqual(vec2(3, 2));
  });
});
