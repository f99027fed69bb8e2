import { efuses, type Figure, rowOf, shunts } from "@rubus/catalogue";
import type { Dimension, Quantity } from "@rubus/units";
import { describe, expect, it } from "vitest";
import type { CurrentRatings } from "../current-ratings.js";
import { provePower } from "../power.js";
import type { ProofFigures } from "../proof-figures.js";
import type { ProofResult } from "../result.js";
import { clusterOf, type FrameWish, frameOf, tableFigures, tenPi5 } from "../test-support/frames.js";

const wish: FrameWish = { ...tenPi5, feeds: [1, 2, 4, 5] };

const resultsOf = (figures: ProofFigures, of = wish): readonly ProofResult[] =>
  provePower(clusterOf(frameOf(of)), figures);

const resultOf = (element: string, figures: ProofFigures, of = wish): ProofResult => {
  const result = resultsOf(figures, of).find(({ id }) => id === `power.${element}:home/a`);
  if (!result) throw new Error(`no result of ${element}`);
  return result;
};

const scaled = <D extends Dimension>(figure: Figure<D>, factor: number): Figure<D> => ({
  ...figure,
  value: (figure.value * factor) as Quantity<D>,
  ...(figure.min === undefined ? {} : { min: (figure.min * factor) as Quantity<D> }),
  ...(figure.max === undefined ? {} : { max: (figure.max * factor) as Quantity<D> }),
});

const withRatings = (change: (ratings: CurrentRatings) => Partial<CurrentRatings>): ProofFigures => ({
  ...tableFigures,
  ratings: { ...tableFigures.ratings, ...change(tableFigures.ratings) },
});

type Planted = readonly [element: string, input: string, scale: (factor: number) => ProofFigures];

/** Each with the input that its limit is proportional to. */
const byLimit: readonly Planted[] = [
  [
    "fingers",
    "rating of one of the contacts of a pole in the card-edge socket",
    (by) => withRatings(({ fingers }) => ({ fingers: { ...fingers, rating: scaled(fingers.rating, by) } })),
  ],
  [
    "socket",
    "rating of one of the contacts of a pole in the card-edge socket",
    (by) => withRatings(({ fingers }) => ({ fingers: { ...fingers, rating: scaled(fingers.rating, by) } })),
  ],
  [
    "header-pins",
    "rating of one of the 5 V pins 2 and 4 of the Pi's header",
    (by) => withRatings(({ header }) => ({ header: { ...header, rating: scaled(header.rating, by) } })),
  ],
  [
    "signal-contacts",
    "rating of the contact: GND of the management bus, a GND bar loose",
    (by) =>
      withRatings(({ signals }) => ({
        signals: signals.map((row) => ({ ...row, rating: scaled(row.rating, by) })),
      })),
  ],
  [
    "bay-fuse",
    "rating of the bay fuse",
    (by) => withRatings(({ bayFuse }) => ({ bayFuse: { ...bayFuse, rating: scaled(bayFuse.rating, by) } })),
  ],
  [
    "feed-fuse",
    "rating of the feed fuse",
    (by) =>
      withRatings(({ feedFuse }) => ({ feedFuse: { ...feedFuse, rating: scaled(feedFuse.rating, by) } })),
  ],
  [
    "feed-fuse-guard",
    "ampacity: Copper wire 10 mm², fine-stranded",
    (by) =>
      withRatings(({ feedWire }) => ({ feedWire: { ...feedWire, ampacity: scaled(feedWire.ampacity, by) } })),
  ],
  [
    "feed-wire",
    "ampacity: Copper wire 10 mm², fine-stranded",
    (by) =>
      withRatings(({ feedWire }) => ({ feedWire: { ...feedWire, ampacity: scaled(feedWire.ampacity, by) } })),
  ],
  [
    "feed-lugs",
    "rating: Ring lug M5, 10 mm²",
    (by) =>
      withRatings(({ feedLugs }) => ({
        feedLugs: feedLugs.map((lug) => ({ ...lug, maxCurrent: scaled(lug.maxCurrent, by) })),
      })),
  ],
  [
    "supply-terminals",
    "rating of one of the Terminals of the RSP-320-5",
    (by) =>
      withRatings(({ terminals }) => ({
        terminals: terminals.map((row) => ({ ...row, current: scaled(row.current, by) })),
      })),
  ],
  [
    "link-bars",
    "ampacity: Copper bar Cu-ETP 15 × 2 mm, half hard",
    (by) =>
      withRatings(({ linkBar }) => ({ linkBar: { ...linkBar, ampacity: scaled(linkBar.ampacity, by) } })),
  ],
  [
    "hat-wires",
    "ampacity: Copper wire 2.5 mm², fine-stranded",
    (by) =>
      withRatings(({ hatWire }) => ({ hatWire: { ...hatWire, ampacity: scaled(hatWire.ampacity, by) } })),
  ],
  [
    "hat-lugs",
    "rating: Ring lug M3, 2.5 mm²",
    (by) =>
      withRatings(({ hatLugs }) => ({
        hatLugs: hatLugs.map((lug) => ({ ...lug, maxCurrent: scaled(lug.maxCurrent, by) })),
      })),
  ],
  [
    "efuse-guard",
    "rating: Ring lug M3, 2.5 mm²",
    (by) =>
      withRatings(({ hatLugs }) => ({
        hatLugs: hatLugs.map((lug) => ({ ...lug, maxCurrent: scaled(lug.maxCurrent, by) })),
      })),
  ],
  [
    "efuse-load-pi5",
    `limit of the ${rowOf(efuses, "efuse-pi5").name}`,
    (by) => ({
      ...tableFigures,
      efuses: tableFigures.efuses.map((row) => ({ ...row, currentLimit: scaled(row.currentLimit, by) })),
    }),
  ],
  [
    "shunt",
    `rating: ${shunts[0].name}`,
    (by) =>
      withRatings(({ shunt }) => ({ shunt: { ...shunt, rating: scaled(shunt.rating, by) } as typeof shunt })),
  ],
];

const warm = (temperature: number): ProofFigures =>
  withRatings(({ airBehind, airInBays }) => ({
    airBehind: { ...airBehind, max: temperature as Quantity<"temperature"> },
    airInBays: { ...airInBays, max: temperature as Quantity<"temperature"> },
  }));

describe("each element of the path", () => {
  it.each(byLimit)(
    "%s passes just below its limit and fails just above, by its %s",
    (element, input, scale) => {
      const { worst, limit, verdict } = resultOf(element, tableFigures);
      expect(verdict).toBe("pass");
      const near = resultOf(element, scale((worst / limit) * 1.03));
      const over = resultOf(element, scale((worst / limit) * 0.97));
      expect(near.verdict).not.toBe("fail");
      expect(near.margin).toBeGreaterThan(0);
      expect(near.margin).toBeLessThan(0.05);
      expect(over.verdict).toBe("fail");
      const inputValue = ({ inputs }: ProofResult) =>
        inputs.find(({ name }) => name === input)?.value ?? Number.NaN;
      expect(inputValue(over)).toBeLessThan(inputValue(near));
    },
  );

  it("names the place where its kind carries the most", () => {
    const of = { ...wish, nodes: 9, feeds: [1, 2, 4] };
    // Cells 3 and 5 have no feed: cell 3 holds two nodes and is fed from both sides, cell 5 one, from cell 4.
    expect(resultOf("link-bars", tableFigures, of).subject).toMatch(/^home\/a\/[234]$/u);
    expect(resultOf("feed-wire", tableFigures, of).subject).toBe("home/a/4");
    expect(resultOf("fingers", tableFigures, of).subject).toBe("home/a/1/1");
  });

  it("has no bar in a frame of one cell, and no bay fuse where none is fitted", () => {
    const ids = (figures: ProofFigures, of: FrameWish) => resultsOf(figures, of).map(({ id }) => id);
    const one = { ...wish, nodes: 1, cells: 1, feeds: [1] };
    expect(ids(tableFigures, one)).not.toContain("power.link-bars:home/a");
    const powerPath = tableFigures.powerPath.filter(({ key }) => key !== "bay-fuse");
    expect(ids({ ...tableFigures, powerPath }, wish)).not.toContain("power.bay-fuse:home/a");
  });
});

describe("the wire ahead of the feed fuse", () => {
  it("stands what the supply gives when it limits, up to 1.45 times its ampacity", () => {
    const { worst, limit } = resultOf("unfused-wire", tableFigures);
    expect(worst).toBeCloseTo(60 * 1.35, 9);
    expect(limit).toBeCloseTo(1.45 * 73 * Math.sqrt(30 / 40), 9);
    const overload = (factor: number): ProofFigures => ({
      ...tableFigures,
      supplies: tableFigures.supplies.map((row) => ({ ...row, overload: scaled(row.overload, factor) })),
    });
    expect(resultOf("unfused-wire", overload((limit / worst) * 0.97))).toMatchObject({ verdict: "warn" });
    expect(resultOf("unfused-wire", overload((limit / worst) * 1.03))).toMatchObject({ verdict: "fail" });
  });
});

describe("warm air", () => {
  it("takes from wires, bars and fuses what their formulas say", () => {
    expect(resultOf("feed-wire", warm(30)).limit).toBeCloseTo(73, 9);
    expect(resultOf("feed-wire", warm(60)).limit).toBeCloseTo(73 / 2, 9);
    expect(resultOf("feed-wire", warm(70)).verdict).toBe("fail");
    expect(resultOf("link-bars", warm(35)).limit).toBeCloseTo(115 * (8.4 / 15), 9);
    expect(resultOf("feed-fuse", warm(25)).limit).toBeCloseTo(30 * 0.75, 9);
    expect(resultOf("bay-fuse", warm(65)).limit).toBeCloseTo(15 * 0.75 * 0.9, 9);
  });
});

describe("contacts in parallel", () => {
  it("share as a current divider does when one is at its least and the others at their greatest", () => {
    const { worst, typical } = resultOf("fingers", tableFigures);
    const [best, poor] = [1 / 0.005, 1 / 0.0201];
    expect(worst).toBeCloseTo((5.25 * best) / (best + 5 * poor), 9);
    expect(typical).toBeCloseTo(5.25 / 6, 9);
    expect(resultOf("header-pins", tableFigures).typical).toBe(2.5);
  });
});
