import { readdirSync, readFileSync } from "node:fs";
import { ohm, type Quantity } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { proveHeat } from "./heat/prove-heat.js";
import { proveFaults } from "./power/prove-faults.js";
import { provePower } from "./power.js";
import { catalogueFigures, type ProofFigures } from "./proof-figures.js";
import type { ProofResult } from "./result.js";
import {
  clusterOf,
  type FrameWish,
  frameOf,
  onePi5,
  tenPi4,
  tenPi5,
  withWorst,
} from "./test-support/frames.js";

const figures = catalogueFigures;
const { ratings, boardCopper } = figures;

const first = (kind: string, of: FrameWish, from: ProofFigures): ProofResult => {
  const found = provePower(clusterOf(frameOf(of)), from, 0)
    .filter(({ id }) => id.startsWith(`power.${kind}:`))
    .toSorted((a, b) => a.margin - b.margin)[0];
  if (!found) throw new Error(`no proof of ${kind}`);
  return found;
};

const withRise = (key: "riseMax" | "riseFault", kelvin: number): ProofFigures => ({
  ...figures,
  ratings: {
    ...ratings,
    copper: {
      ...ratings.copper,
      [key]: { ...ratings.copper[key], value: kelvin as Quantity<"temperature-difference"> },
    },
  },
});
const withHat = (milliohm: number): ProofFigures => {
  const row = boardCopper.hat["hat-fan40"];
  const lossy = { ...row, resistance: { ...row.resistance, max: ohm(milliohm / 1000) } };
  return { ...figures, boardCopper: { ...boardCopper, hat: { ...boardCopper.hat, "hat-fan40": lossy } } };
};
const withEfuses = (milliohm: number): ProofFigures => ({
  ...figures,
  efuses: figures.efuses.map((row) => ({
    ...row,
    resistance: { ...row.resistance, max: ohm(milliohm / 1000) },
  })),
});

type Case = readonly [kind: string, proved: (value: number) => ProofResult, good: number, bad: number];

const at = (kind: string) => (setpoint: number) => first(kind, { ...tenPi4, setpoint }, figures);

/** What one figure moves from good to bad; the other kinds stand in the lists of ratings, faults and heat. */
const planted: readonly Case[] = [
  [
    "supply-load",
    (value) =>
      first("supply-load", tenPi4, {
        ...figures,
        supplies: figures.supplies.map((row) => ({
          ...row,
          ratedCurrent: { ...row.ratedCurrent, value: value as Quantity<"current"> },
        })),
      }),
    40,
    30,
  ],
  ["no-load-voltage", at("no-load-voltage"), 5.1, 5.3],
  [
    "feed-current",
    (value) =>
      first("feed-current", tenPi4, {
        ...figures,
        feed: {
          ...figures.feed,
          maxCurrent: { ...figures.feed.maxCurrent, value: value as Quantity<"current"> },
        },
      }),
    21,
    15,
  ],
  ["node-voltage", at("node-voltage"), 5.15, 5],
  ["node-voltage-new", at("node-voltage-new"), 5.15, 5],
  ["node-voltage-idle", at("node-voltage-idle"), 5.15, 5.3],
  ["node-voltage-typical", at("node-voltage-typical"), 5.15, 5.3],
  ["board-tracks", (value) => first("board-tracks", tenPi4, withRise("riseMax", value)), 1, 0.1],
  ["board-vias", (value) => first("board-vias", tenPi4, withRise("riseMax", value)), 0.02, 0.001],
  ["bay-fuse-guard", (value) => first("bay-fuse-guard", tenPi4, withRise("riseFault", value)), 5, 0.5],
  ["power-board-rise", (value) => first("power-board-rise", onePi5, withEfuses(value)), 18, 30],
  [
    "back-plane-rise",
    (value) => first("back-plane-rise", onePi5, withWorst(figures, "bay-fuse", value / 1000)),
    4,
    60,
  ],
  ["hat-rise", (value) => first("hat-rise", onePi5, withHat(value)), 10, 80],
];

/** The value at which the margin crosses zero, to a ten-thousandth of the way. */
const edge = (margin: (value: number) => number, good: number, bad: number): number => {
  let [passes, fails] = [good, bad];
  for (let trial = 0; trial < 13; trial++) {
    const middle = (passes + fails) / 2;
    if (margin(middle) >= 0) passes = middle;
    else fails = middle;
  }
  return (passes + fails) / 2;
};

describe("what the settings and the boards decide", () => {
  it.each(planted)(
    "%s turns when one figure moves across its limit, and is near it on both sides",
    (_, proved, good, bad) => {
      expect(proved(good).verdict).not.toBe("fail");
      expect(proved(bad).verdict).toBe("fail");
      const value = edge((each) => proved(each).margin, good, bad);
      const step = (bad - good) * 0.002;
      const [passed, failed] = [proved(value - step), proved(value + step)];
      expect(passed.verdict).not.toBe("fail");
      expect(failed.verdict).toBe("fail");
      for (const { margin } of [passed, failed]) expect(Math.abs(margin)).toBeLessThan(0.05);
    },
  );
});

describe("every kind of proof of power and of heat", () => {
  const kinds = new Set(
    [tenPi4, tenPi5, { ...tenPi5, feeds: [1, 2, 4, 5] }]
      .map((wish) => clusterOf(frameOf(wish)))
      .flatMap((each) => [...provePower(each, figures, 0), ...proveFaults(each, figures, new Map(), 0)])
      .concat(
        proveHeat(clusterOf(frameOf({ ...tenPi4, nodes: 2, cells: 1, feeds: [1] })), figures, new Map(), 0),
      )
      .map(({ id }) => id.slice(0, id.indexOf(":"))),
  );
  /** The models' eFuses are proved alike: one stands for all. */
  const asPlanted = (kind: string): string => kind.replace(/^efuse-load-.*$/u, "efuse-load-pi5");
  const texts = ["ratings", "power", "heat", "."].flatMap((folder) => {
    const url = new URL(`${folder}/`, import.meta.url);
    return readdirSync(url)
      .filter((name) => /^(?:planted-cases|ratings|fault-proofs|heat-proofs)\.test\.ts$/u.test(name))
      .map((name) => readFileSync(new URL(name, url), "utf8"));
  });
  /** First items of the rows of a list of planted cases. */
  const cases = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/(?:^ {2}\[\s*|^ {2}\{ kind: |resultOf\()"([a-z0-9-]+)"/gmu)].map(
        ([, kind = ""]) => kind,
      ),
    ),
  );

  it("has a planted case that fails, one near its limit, and a figure that moves it across", () => {
    expect(kinds.size).toBeGreaterThan(45);
    const without = [...kinds].filter((kind) => !cases.has(asPlanted(kind.slice(kind.indexOf(".") + 1))));
    expect(without).toEqual([]);
  });
});
