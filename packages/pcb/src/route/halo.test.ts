import { distance, rectangle, vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { makeDisc, makeMarks } from "./disc.js";
import { cellCount, cellPoint, layerOf, makeGrid, stepsOf } from "./grid.js";
import { entries, roomAt, viaOthersAt } from "./ground.js";
import { clashesOf, markHalo } from "./halo.js";

const grid = makeGrid(rectangle(vec2(3, 2), 6, 4), 0.1, 1);
const reach = { trackTrack: 0.4, trackVia: 0.55, viaTrack: 0.61, viaVia: 0.8 };
const disc = (alongTrackMm: number, atViaMm: number) => ({
  alongTrack: makeDisc(grid, alongTrackMm),
  atVia: makeDisc(grid, atViaMm),
});

/** A course with turns of every kind and one change of sides. */
const path = (() => {
  const steps = stepsOf(grid);
  const cells = [20 * grid.columns + 20];
  for (const direction of [0, 0, 1, 1, 2, 3, 3, 3, 4, 5, 6, 7, 0, 0])
    cells.push((cells.at(-1) ?? 0) + (steps[direction] ?? 0));
  const down = (cells.at(-1) ?? 0) + grid.perLayer;
  return Int32Array.from([...cells, down, down + 1, down + 2]);
})();

describe("the halo of a course", () => {
  it("holds every cell once that is too near to its tracks or vias, and no other", () => {
    const marks = makeMarks(cellCount(grid));
    markHalo(grid, marks, disc(reach.trackTrack, reach.viaTrack), [path]);
    const cells = marks.list.subarray(0, marks.count);
    const barred = new Set(cells);
    expect(barred.size).toBe(cells.length);
    const drilled = [path[14] ?? 0, path[15] ?? 0];
    for (let cell = 0; cell < cellCount(grid); cell++) {
      const away = (of: Iterable<number>): number =>
        Math.min(
          Infinity,
          ...[...of]
            .filter((other) => layerOf(grid, other) === layerOf(grid, cell))
            .map((other) => distance(cellPoint(grid, other), cellPoint(grid, cell))),
        );
      const near = away(path) < reach.trackTrack - 1e-5 || away(drilled) < reach.viaTrack - 1e-5;
      const clear = away(path) > reach.trackTrack + 1e-5 && away(drilled) > reach.viaTrack + 1e-5;
      if (near || clear) expect(barred.has(cell)).toBe(near);
    }
  });
  it("is clear of the middle of a diagonal's steps, not only of their ends", () => {
    // 5/√2 cells are 0.3536 mm; the ends of the step stand 0.3606 mm away.
    expect(makeDisc(grid, 0.358).all).toContain(3 * grid.columns + 2);
    expect(makeDisc(grid, 0.35).all).not.toContain(3 * grid.columns + 2);
  });
  it("tells where a course stands in the halo of a second net", () => {
    const ground = {
      tracks: new Int32Array(entries * cellCount(grid)),
      vias: new Int16Array(entries * grid.perLayer),
    };
    for (let cell = 0; cell < cellCount(grid); cell++) {
      ground.tracks[entries * cell + roomAt] = 1;
      ground.vias[viaOthersAt(grid, cell)] = 1;
    }
    expect(clashesOf(grid, path, ground)).toEqual([]);
    const [onTrack, beside, drilled] = [path[3] ?? 0, path[5] ?? 0, path[14] ?? 0];
    ground.tracks[entries * onTrack + roomAt] = 2;
    ground.vias[viaOthersAt(grid, beside)] = 2;
    ground.vias[viaOthersAt(grid, drilled)] = 2;
    expect(clashesOf(grid, path, ground)).toEqual([onTrack, drilled]);
  });
});
