import { solveNetwork } from "@rubus/physics";
import { volt } from "@rubus/units";
import { assert, constantFrom, integer, property, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bayDrop,
  headerOf,
  ladderNetwork,
  landOf,
  occupiedBays,
  pathToHeader,
  rowNetwork,
  typicalCorner,
  worstCorner,
} from "./ladder.js";
import { frameOf, tableFigures, tenPi5 } from "./test-support/frames.js";

describe("the row of lands", () => {
  it("gives each header what the whole ladder gives it", () => {
    const model = constantFrom("pi3b", "pi4b", "pi5");
    const feeds = uniqueArray(integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 });
    assert(
      property(model, feeds, integer({ min: 1, max: 10 }), (of, at, nodes) => {
        const frame = frameOf({ ...tenPi5, model: of, nodes, feeds: at });
        for (const corner of [typicalCorner, worstCorner]) {
          const whole = solveNetwork(ladderNetwork(frame, tableFigures, corner, volt(5)));
          const row = solveNetwork(rowNetwork(frame, tableFigures, corner, volt(5)));
          if (!whole.ok || !row.ok) throw new Error("a ladder that a feed supplies has a solution");
          for (const bay of occupiedBays(frame)) {
            const land = row.voltages.get(landOf(bay.cell)) ?? Number.NaN;
            expect(land - bayDrop(bay, tableFigures, corner)).toBeCloseTo(
              whole.voltages.get(headerOf(bay.path)) ?? Number.NaN,
              9,
            );
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("the way from a land to a header", () => {
  it("passes each element once, in the order in which the current meets it", () => {
    const [bay] = occupiedBays(frameOf(tenPi5));
    if (!bay) throw new Error("ten Pi 5 fill a bay");
    expect(pathToHeader(bay, tableFigures).map(({ key }) => key)).toEqual([
      "bay-fuse",
      "bay-copper",
      "fingers",
      "power-board-copper",
      "efuse-pi5",
      "shunt",
      "hat-wires",
      "hat-header",
    ]);
  });
});
