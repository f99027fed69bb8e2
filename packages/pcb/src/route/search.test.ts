import { rectangle, vec2 } from "@rubus/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellCount, makeGrid } from "./grid.js";
import { above, entries, type Ground, roomAt, waysAt } from "./ground.js";
import { findCourse, makeSearchRoom, straight } from "./search.js";

const grid = makeGrid(rectangle(vec2(0, 0), 1.4, 1), 0.1, 0.1);
const inner = Array.from({ length: cellCount(grid) }, (_, cell) => cell).filter((cell) => {
  const [column, row] = [cell % grid.columns, Math.floor((cell % grid.perLayer) / grid.columns)];
  return column > 0 && row > 0 && column < grid.columns - 1 && row < grid.rows - 1;
});

/** Of every inner cell: the steps from it, whether another net stands there, how often it was fought over. */
const cells = fc.array(
  fc.record({
    steps: fc.oneof(fc.constant(255), fc.nat({ max: 255 })),
    others: fc.oneof(fc.constant(0), fc.nat({ max: 2 })),
    past: fc.oneof(fc.constant(0), fc.nat({ max: 9 })),
    drillable: fc.boolean(),
  }),
  { minLength: inner.length, maxLength: inner.length },
);

const groundOf = (drawn: typeof cells extends fc.Arbitrary<infer T> ? T : never): Ground => {
  const tracks = new Int32Array(entries * cellCount(grid));
  const vias = new Int16Array(entries * grid.perLayer).fill(-1);
  drawn.forEach(({ steps, others, past, drillable }, index) => {
    const cell = inner[index] ?? 0;
    tracks[entries * cell + roomAt] = others;
    tracks[entries * cell + waysAt] = (past << above) | steps;
    if (drillable) vias[entries * (cell % grid.perLayer)] = 0;
  });
  return { tracks, vias };
};

describe("the search of a course", () => {
  it("finds the same without the steps that aren't worth trying as with all of them", () => {
    const place = fc.constantFrom(...inner);
    const price = fc.constantFrom(0, 0.5, 20, Infinity);
    fc.assert(
      fc.property(cells, place, place, price, (drawn, from, to, priceOfOthers) => {
        const quest = (ground: Ground) => ({
          ground,
          net: 1,
          sources: [from],
          goals: [[to]],
          toward: [to],
          drilled: { marked: new Int32Array(0), generation: 1, count: 0 },
          via: 20 * straight,
          bend: straight,
        });
        const room = makeSearchRoom(grid);
        const every = { ...makeSearchRoom(grid), worth: new Uint8Array(room.worth.length).fill(255) };
        const course = findCourse(room, quest(groundOf(drawn)), priceOfOthers);
        expect(course).toEqual(findCourse(every, quest(groundOf(drawn)), priceOfOthers));
      }),
      { numRuns: 60 },
    );
  });
});
