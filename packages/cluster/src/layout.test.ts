import { racks, rowOf } from "@rubus/catalogue";
import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsInRack, earWidthMm, spreadFeeds } from "./layout.js";

const cellsOf = (count: number, cells: number): readonly number[] =>
  spreadFeeds(count, cells).map((feed) => feed.cell);

describe("feeds", () => {
  it("stand at the cells of the hand calculation: 1, 3, 5 and 2, 4 of five, 1 of one", () => {
    expect(cellsOf(3, 5)).toEqual([1, 3, 5]);
    expect(cellsOf(2, 5)).toEqual([2, 4]);
    expect(cellsOf(1, 1)).toEqual([1]);
    expect(cellsOf(1, 5)).toEqual([3]);
    expect(cellsOf(4, 5)).toEqual([1, 2, 4, 5]);
  });

  it("share an even row equally: 2 and 3 of four, not 2 and 4", () => {
    expect(cellsOf(2, 4)).toEqual([2, 3]);
  });

  it("go to different cells of the frame, in order, as many as there are cells at the most", () => {
    assert(
      property(integer({ min: 1, max: 12 }), integer({ min: 1, max: 12 }), (count, cells) => {
        const at = cellsOf(count, cells);
        expect(at).toHaveLength(Math.min(count, cells));
        expect(new Set(at).size).toBe(at.length);
        expect([...at].sort((a, b) => a - b)).toEqual(at);
        expect(at.every((cell) => cell >= 1 && cell <= cells)).toBe(true);
      }),
    );
  });
});

describe("a rack", () => {
  it("takes five cells between ears of 31.3 mm in 19 inch, two between 43 mm in 10 inch", () => {
    const [wide, narrow] = [rowOf(racks, "eia-310-19"), rowOf(racks, "eia-310-10")];
    expect([cellsInRack(wide), cellsInRack(narrow)]).toEqual([5, 2]);
    expect(earWidthMm(wide)).toBeCloseTo(31.3, 9);
    expect(earWidthMm(narrow)).toBeCloseTo(43, 9);
  });
});
