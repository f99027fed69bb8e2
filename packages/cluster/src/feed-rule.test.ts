import { findRow, piModels, powerPath } from "@rubus/catalogue";
import { ampere } from "@rubus/units";
import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogueFeedRule, type FeedRule, feedCount, feedLoad } from "./feed-rule.js";
import { spreadFeeds } from "./layout.js";

const fan = "noctua-nf-a4x10-5v-pwm";
const nodes = (count: number, model: string, of: string | null = fan) =>
  Array.from({ length: count }, () => ({ model, fan: of }));
const cellsOf = (count: number, model: string, rule?: FeedRule): readonly number[] =>
  spreadFeeds(feedCount(nodes(count, model), rule), Math.ceil(count / 2)).map(({ cell }) => cell);

const unfused: FeedRule = {
  ...catalogueFeedRule,
  path: catalogueFeedRule.path.filter(({ key }) => key !== "bay-fuse"),
};

describe("the rule of feeds", () => {
  it("gives the cases reckoned by hand, without bay fuses: 1, 3, 5 and 2, 4 and 1", () => {
    expect(cellsOf(10, "pi5", unfused)).toEqual([1, 3, 5]);
    expect(cellsOf(10, "pi4b", unfused)).toEqual([2, 4]);
    expect(cellsOf(1, "pi5", unfused)).toEqual([1]);
  });

  it("gives Pi 5 behind bay fuses as many as keep them 15 mV clear of 4.75 V", () => {
    expect(Array.from({ length: 10 }, (_, index) => feedCount(nodes(index + 1, "pi5")))).toEqual([
      1, 1, 2, 2, 2, 3, 3, 4, 4, 4,
    ]);
  });

  it("leaves a feed of lesser models the 19 A of its terminal", () => {
    for (const model of ["pi3b", "pi3b-plus", "pi4b"]) expect(feedLoad(nodes(10, model))).toBe(19);
    expect(feedLoad(nodes(1, "pi5"))).toBeCloseTo(13.89, 2);
    // A node without a fan of its own leaves more to its feed.
    expect(feedLoad(nodes(1, "pi5", null))).toBeCloseTo(17.3, 2);
    expect(feedLoad([...nodes(9, "pi4b"), ...nodes(1, "pi5")])).toBeCloseTo(13.89, 2);
  });

  it("counts exactly at the edge: seven nodes that draw 19 A together have one feed, a hundredth more is not", () => {
    const own = (amperes: number): FeedRule => ({
      ...catalogueFeedRule,
      fans: catalogueFeedRule.fans.map((row) => ({
        ...row,
        budgetCurrent: { ...row.budgetCurrent, value: ampere(amperes) },
      })),
    });
    expect(feedCount(nodes(7, "pi3b"), own(19 / 7 - 2.5))).toBe(1);
    expect(feedCount(nodes(7, "pi3b"), own(19 / 7 - 2.498))).toBe(2);
  });

  it("gives every node a feed where no number of feeds is enough, and never asks for none", () => {
    const poor: FeedRule = {
      ...catalogueFeedRule,
      path: powerPath.map((row) => ({
        ...row,
        resistance: { ...row.resistance, value: (row.resistance.value * 10) as typeof row.resistance.value },
        aged: { ...row.resistance, max: (row.resistance.value * 10) as typeof row.resistance.value },
      })),
    };
    expect(feedLoad(nodes(3, "pi5"), poor)).toBe(0);
    expect(feedCount(nodes(3, "pi5"), poor)).toBe(3);
    expect(feedCount([])).toBe(1);
  });

  it("never gives fewer feeds to more nodes", () => {
    const model = constantFrom(...piModels.map(({ key }) => key));
    assert(
      property(model, integer({ min: 1, max: 19 }), (key, count) => {
        expect(findRow(piModels, key)).toBeDefined();
        expect(feedCount(nodes(count + 1, key))).toBeGreaterThanOrEqual(feedCount(nodes(count, key)));
      }),
    );
  });
});
