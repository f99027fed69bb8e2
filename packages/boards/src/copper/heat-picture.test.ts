import { toSvg } from "@rubus/drawing";
import { rectangle, vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import type { CopperFields } from "./copper-heat.js";
import { heatScene } from "./heat-picture.js";

const none = Number.NaN;
/** Two rows of four cells: copper of one density at the left, a contact, and nothing at the right. */
const field = {
  origin: vec2(0, 0),
  cellMm: 1,
  columns: 4,
  rows: 2,
  layers: [
    {
      voltage: Float64Array.of(1, 1, 1, none, 1, 1, 1, none),
      density: Float64Array.of(1, 1, none, none, 1, 1, none, none),
    },
  ],
};
const heat: CopperFields = {
  ampere: 5.25,
  watt: 0.001,
  layers: [{ side: "top", hottest: { amperePerMm: 1, milliwattPerMm2: 0.25, at: vec2(0.5, 0.5) } }],
  fields: [field],
  outline: rectangle(vec2(2, 1), 4, 2),
  squareOhm: 0.00025,
};

describe("a map of heat", () => {
  it("joins cells of one colour, greys contacts, leaves bare board bare and rings the hottest place", () => {
    const { items } = heatScene("Board, top", heat, 0);
    const fills = items.flatMap((item) => (item.kind === "path" && item.fill ? [item] : [])).slice(0, 2);
    // 0.25 mW/mm²: from 0.1.
    expect(fills.map(({ fill }) => fill)).toEqual(["#cfd552", "#8a8f98"]);
    const xs = fills.map(({ commands }) => commands.flatMap((each) => ("x" in each ? [each.x] : [])));
    expect([Math.min(...(xs[0] ?? [])), Math.max(...(xs[0] ?? []))]).toEqual([3, 5]);
    expect([Math.min(...(xs[1] ?? [])), Math.max(...(xs[1] ?? []))]).toEqual([5, 6]);
    expect(toSvg(heatScene("Board, top", heat, 0))).toBe(toSvg(heatScene("Board, top", heat, 0)));
  });
});
