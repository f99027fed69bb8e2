import type { Figure } from "@rubus/catalogue";
import { type Dimension, type Quantity, quantity } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { catalogueFigures, type ProofFigures } from "../proof-figures.js";
import type { ProofResult } from "../result.js";
import { readSettings, type Settings, tenPi4Settings, withChanges } from "../test-support/cluster-yaml.js";
import type { MomentsKnown } from "./moments.js";
import { proveFaults } from "./prove-faults.js";

/** Moments depend on few of the figures that are moved here: most are solved once. */
const known: MomentsKnown = new Map();

const first = (
  settings: Settings,
  element: string,
  figures: ProofFigures = catalogueFigures,
): ProofResult => {
  const found = proveFaults(readSettings(settings), figures, known).find(({ id }) =>
    id.startsWith(`power.${element}:`),
  );
  if (!found) throw new Error(`no proof ${element}`);
  return found;
};

const exactly = <D extends Dimension>(figure: Figure<D>, value: number): Figure<D> => {
  const { min: _, max: __, ...rest } = figure;
  return { ...rest, value: value as Quantity<D> };
};

const { faults, ratings } = catalogueFigures;
const withFaults = (change: Partial<ProofFigures["faults"]>): ProofFigures => ({
  ...catalogueFigures,
  faults: { ...faults, ...change },
});
const withRatings = (change: Partial<ProofFigures["ratings"]>): ProofFigures => ({
  ...catalogueFigures,
  ratings: { ...ratings, ...change },
});
const withResponse = (
  key: "inputMax" | "reversedMax" | "overVoltage" | "reverseLeakage",
  value: number,
): ProofFigures =>
  withFaults({ responses: faults.responses.map((row) => ({ ...row, [key]: exactly(row[key], value) })) });
const withPi = (key: "survives" | "runsFrom", value: number): ProofFigures => ({
  ...catalogueFigures,
  piModels: catalogueFigures.piModels.map((row) => ({ ...row, [key]: exactly(row[key], value) })),
});
const overload = (supply: string, min: number, max: number): ProofFigures => ({
  ...catalogueFigures,
  supplies: catalogueFigures.supplies.map((row) =>
    row.key === supply
      ? { ...row, overload: { ...row.overload, min: quantity("ratio", min), max: quantity("ratio", max) } }
      : row,
  ),
});

const ten = tenPi4Settings;
const one: Settings = { name: "sprout", "sites.home.frames.a.nodes": "1" };
const four: Settings = {
  name: "shelf",
  "power.supply": "mean-well-lrs-100-5",
  "sites.home.frames.a.nodes": "4",
};
const at = (setpoint: number): Settings => ({ ...ten, "power.setpoint": `${setpoint} V` });
const same = (settings: Settings) => () => settings;
const usual = () => catalogueFigures;

/** A proof at both sides of its limit; the figure that is moved is a share of what the proof finds, or stands for itself. */
type Flip = readonly [
  element: string,
  settings: (value: number) => Settings,
  figures: (value: number) => ProofFigures,
  fails: number,
  passes: number,
];

const worstOf = (element: string): number => first(ten, element).worst;

const flips: readonly Flip[] = [
  ["start-up", same(ten), (value) => overload("mean-well-rsp-200-5", value, 1.35), 0.95, 0.98],
  ["insertion", at, usual, 4.98, 4.99],
  ["lost-feed", at, usual, 4.88, 4.89],
  ["lock-out", same(ten), (value) => withResponse("overVoltage", value), 5.2, 5.22],
  ["usb-supply", same(ten), (value) => withResponse("reverseLeakage", value), 2.9e-4, 2.8e-4],
  ["short-at-fingers", same(four), (value) => overload("mean-well-lrs-100-5", 1.1, value), 1.6, 1.57],
  ["short-at-lands", same(one), (value) => overload("mean-well-rsp-200-5", 1.05, value), 1.43, 1.42],
  ["short-at-lands-bars", same(ten), (value) => overload("mean-well-rsp-200-5", 1.05, value), 1.48, 1.46],
  ["short-tray-neighbour", same(ten), (value) => withPi("runsFrom", value), 4.63, 4.6],
  ["over-voltage", same(ten), (value) => withPi("survives", value), 5.84, 5.87],
];

/** The limit itself is moved: just below and just above what the proof finds. */
const limits: readonly (readonly [element: string, figures: (limit: number) => ProofFigures])[] = [
  [
    "short-tray-fuse",
    (limit) =>
      withRatings({ bayFuse: { ...ratings.bayFuse, melting: exactly(ratings.bayFuse.melting, limit) } }),
  ],
  ["ringing", (limit) => withResponse("inputMax", limit)],
  ["reversed-feed", (limit) => withResponse("reversedMax", limit)],
  [
    "lost-ground-bar",
    (limit) =>
      withRatings({
        groundLink: { ...ratings.groundLink, rating: exactly(ratings.groundLink.rating, limit) },
      }),
  ],
  [
    "loose-ground-bar",
    (limit) => {
      const { linkBar } = ratings;
      const share = Math.sqrt(limit / first(ten, "loose-ground-bar").limit);
      return withRatings({
        linkBar: {
          ...linkBar,
          ampacity: exactly(linkBar.ampacity, (linkBar.ampacity.min ?? linkBar.ampacity.value) * share),
        },
      });
    },
  ],
  [
    "over-voltage-suppressor",
    (limit) =>
      withFaults({
        suppressor: { ...faults.suppressor, breakdown: exactly(faults.suppressor.breakdown, limit) },
      }),
  ],
  [
    "over-voltage-capacitors",
    (limit) =>
      withFaults({ bulk: { ...faults.bulk, surgeVoltage: exactly(faults.bulk.surgeVoltage, limit) } }),
  ],
  [
    "wire-withstand",
    (limit) =>
      withFaults({
        conductor: { ...faults.conductor, factor: exactly(faults.conductor.factor, Math.sqrt(limit) / 10) },
      }),
  ],
];

const turns = (element: string, failed: ProofResult, passed: ProofResult): void => {
  expect(failed.verdict, element).toBe("fail");
  expect(passed.verdict, element).not.toBe("fail");
  for (const { margin } of [failed, passed]) expect(Math.abs(margin), element).toBeLessThan(0.05);
};

describe("the proofs of faults", () => {
  it.each(flips)(
    "%s turns when one figure moves across the limit",
    (element, settings, figures, fails, passes) => {
      turns(
        element,
        first(settings(fails), element, figures(fails)),
        first(settings(passes), element, figures(passes)),
      );
    },
  );

  it.each(limits)("%s turns when its limit moves across what is found", (element, figures) => {
    const worst = worstOf(element);
    turns(element, first(ten, element, figures(worst * 0.992)), first(ten, element, figures(worst * 1.008)));
  });

  it.each([
    ["start-up", ten, overload("mean-well-rsp-200-5", 0.9, 1.35)],
    ["insertion", at(4.8), catalogueFigures],
    ["lost-feed", at(4.8), catalogueFigures],
    ["short-at-fingers", four, overload("mean-well-lrs-100-5", 1.1, 1.65)],
    ["short-at-lands", one, overload("mean-well-rsp-200-5", 1.05, 1.45)],
  ] as const)("%s names a change that passes once it is made", (element, settings, figures) => {
    const failed = first(settings, element, figures);
    expect(failed.verdict).toBe("fail");
    expect(failed.remedy).toMatch(/^Set power: /u);
    expect(first(withChanges(settings, failed.changes?.[0] ?? []), element, figures).verdict).not.toBe(
      "fail",
    );
  });

  it("all pass for the usual cluster, each with a sentence, inputs with sources and a limit", () => {
    const results = proveFaults(readSettings(ten), catalogueFigures, known);
    expect(results).toHaveLength(18);
    for (const { verdict, inputs, statement, id } of results) {
      expect(verdict, `${id}: ${statement}`).toBe("pass");
      expect(inputs.length, id).toBeGreaterThan(1);
      for (const { source } of inputs) expect(source.length, id).toBeGreaterThan(10);
    }
  });

  it("carry a tolerance from memory into the margin", () => {
    const sure: ProofFigures = {
      ...catalogueFigures,
      supplies: catalogueFigures.supplies.map((row) => ({
        ...row,
        overVoltageTrip: exactly(row.overVoltageTrip, row.overVoltageTrip.value),
      })),
    };
    const [before, after] = [
      first(ten, "over-voltage-suppressor"),
      first(ten, "over-voltage-suppressor", sure),
    ];
    expect(after.typical).toBe(before.typical);
    expect(after.margin).toBeGreaterThan(before.margin);
    expect(before.inputs[0]).toMatchObject({ confidence: "memory" });
  });

  it("are proved once for frames that are alike, and say of how many", () => {
    const two = readSettings({ ...ten, "sites.home.frames.b.nodes": "10", "sites.home.frames.c.nodes": "2" });
    const started = proveFaults(two, catalogueFigures, known).filter(({ id }) =>
      id.startsWith("power.start-up:"),
    );
    expect(started.map(({ subject }) => subject)).toEqual(["home/a", "home/c"]);
    expect(started[0]?.statement).toMatch(/Alike: 1 more frame\.$/u);
  });

  it("are not made for more kinds of frame than six, and say so", () => {
    const frames = (count: number): Settings =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`sites.home.frames.f${index}.nodes`, `${index + 1}`]),
      );
    expect(proveFaults(readSettings({ name: "kinds", ...frames(7) }))).toMatchObject([
      { verdict: "warn", code: "RUB-PWR-018", worst: 7 },
    ]);
    expect(
      proveFaults(readSettings({ name: "kinds", ...frames(2) }), catalogueFigures, known),
    ).not.toContainEqual(expect.objectContaining({ code: "RUB-PWR-018" }));
  });

  it("show the voltage and the curves as pictures of finite points", () => {
    const pictures = proveFaults(readSettings(ten), catalogueFigures, known).flatMap(
      ({ picture }) => picture ?? [],
    );
    expect(pictures).toHaveLength(4);
    for (const { lines } of pictures)
      for (const { points } of lines) {
        expect(points.length).toBeGreaterThan(1);
        expect(points.flat().every(Number.isFinite)).toBe(true);
      }
  });
});
