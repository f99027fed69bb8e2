import { area, rectangle, vec2 } from "@rubus/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pen } from "../fabrication/aperture.js";
import { gerberText, type PlotItem } from "../fabrication/gerber-writer.js";
import { gerberImage } from "./gerber.js";
import { profileOf } from "./profile.js";

const sides = [rectangle(vec2(0, 0), 20, 10), rectangle(vec2(5, 0), 2, 3)].flatMap((ring) =>
  ring.map(
    (from, index): PlotItem => ({
      kind: "draw",
      aperture: pen(0.1, ["Profile"]),
      from,
      to: ring[(index + 1) % ring.length] ?? from,
      attributes: {},
    }),
  ),
);

const turned = (item: PlotItem): PlotItem =>
  item.kind === "draw" ? { ...item, from: item.to, to: item.from } : item;

describe("the board's edge from its lines", () => {
  it("is found whatever their order and direction", () => {
    const orders = fc.shuffledSubarray(sides, { minLength: sides.length });
    const flips = fc.array(fc.boolean(), { minLength: sides.length, maxLength: sides.length });
    fc.assert(
      fc.property(orders, flips, (order, flip) => {
        const items = order.map((item, index) => (flip[index] ? turned(item) : item));
        const profile = profileOf(gerberImage(gerberText([], items)));
        expect(profile.open).toEqual([]);
        expect(area(profile.outline)).toBeCloseTo(200, 9);
        expect(profile.cutouts.map(area)).toEqual([expect.closeTo(6, 9)]);
      }),
      { numRuns: 50, seed: 1 },
    );
  });

  it("is open where a line is missing", () => {
    const profile = profileOf(gerberImage(gerberText([], sides.slice(1))));
    expect(profile.open).toHaveLength(2);
    expect(profile.outline).toHaveLength(4);
  });
});
