import { contains, distanceToOutline, type Polygon, rectangle, rotatePolygon, vec2 } from "@rubus/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellPoint, makeGrid } from "./grid.js";
import { visitNear } from "./raster.js";

const grid = makeGrid(rectangle(vec2(2, 1.5), 4, 3), 0.1, 0.5);

const visited = (polygon: Polygon, reachMm: number): ReadonlySet<number> => {
  const cells = new Set<number>();
  visitNear(grid, polygon, reachMm, (row, first, last) => {
    for (let column = first; column <= last; column++) cells.add(row * grid.columns + column);
  });
  return cells;
};

const expectSame = (polygon: Polygon, reachMm: number): void => {
  const cells = visited(polygon, reachMm);
  const wrong: string[] = [];
  for (let cell = 0; cell < grid.perLayer; cell++) {
    const point = cellPoint(grid, cell);
    const away = contains(polygon, point) ? -1 : distanceToOutline(polygon, point) - reachMm;
    // Cells within a hair of the reach may fall on either side.
    if (Math.abs(away) > 1e-5 && cells.has(cell) !== away < 0) wrong.push(`${point.x}, ${point.y}`);
  }
  expect(wrong).toEqual([]);
};

describe("shapes as runs of cells", () => {
  it("hold the cells that a measurement of each finds within reach of a turned box", () => {
    const box = fc.record({
      x: fc.double({ min: 0, max: 4, noNaN: true }),
      y: fc.double({ min: 0, max: 3, noNaN: true }),
      width: fc.double({ min: 0, max: 2, noNaN: true }),
      turn: fc.constantFrom(0, 30, 45, 90, 200),
      reach: fc.double({ min: 0.01, max: 0.6, noNaN: true }),
    });
    fc.assert(
      fc.property(box, ({ x, y, width, turn, reach }) => {
        const turned = rotatePolygon(rectangle(vec2(0, 0), width, 0.4), turn);
        expectSame(
          turned.map((point) => vec2(x + point.x, y + point.y)),
          reach,
        );
      }),
      { numRuns: 30 },
    );
  });
  it("leave the notch of a shape that is not convex open", () => {
    const notched = [vec2(0.5, 0.5), vec2(3.5, 0.5), vec2(3.5, 2.5), vec2(2, 1), vec2(0.5, 2.5)];
    expectSame(notched, 0.25);
    expectSame(notched, 0);
  });
  it("are cut off at the grid's edge", () => {
    expectSame(rectangle(vec2(0, 0), 3, 20), 0.4);
  });
});
