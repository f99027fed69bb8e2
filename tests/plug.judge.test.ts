// A tray pulled out, put in and shorted while its neighbour works: both boards' netlists in ngspice.
import { fingerSetback, type PowerVariant, powerVariants } from "@rubus/boards";
import { expect, it } from "vitest";
import { type Corner, drawnCorner, extremes, usual } from "./support/corners.js";
import { describeJudged } from "./support/judges.js";
import { type Course, firstAfter, rangeWithin, transient, valueAt } from "./support/ngspice-transient.js";
import { type Boards, boardsOf, plugCircuit } from "./support/plug-spice.js";

/** A hand draws a tray at 0.1 to 0.5 m/s; a jerk with the latch already open reaches 2 m/s (memory). */
const handMPerS = 2;
/** From the short finger's break to the middle ones', and from the long to the middle. */
const shortStepS = (fingerSetback.short - fingerSetback.middle) / 1e3 / handMPerS;
const longStepS = (fingerSetback.middle - fingerSetback.long) / 1e3 / handMPerS;
/** By then both trays have risen and stand still. */
const settledS = 0.011;

const corners: readonly Corner[] = [
  usual,
  extremes("every figure at its least", /^$/),
  extremes("every figure at its greatest", /./),
  // A long feed that nothing damps, small capacitors, a quick eFuse.
  extremes("the greatest swing", / L$|contact|supply V/),
  // A full EN capacitor behind a high bus, a low threshold.
  extremes("the slowest to switch off", /R1 R|C11|supply V|off delay/),
  ...[1].map(drawnCorner),
];

const vectors = [
  "v(header1,gnd1)",
  "v(header2,gnd2)",
  "v(bay1)",
  "v(bay2)",
  "i(Vin1)",
  "i(Vin2)",
  "v(t1_p5v_bus,gnd1)",
  "v(n_off_1)",
  "v(n_off_2)",
  "v(n_alive)",
];

const opens = (at: number): string => `PWL(0 1 ${at} 1 ${at + 1e-6} 0)`;
/** Made at a time after three bounces. */
const makes = (at: number): string => {
  const edges = [0, 40e-6, 90e-6, 110e-6, 150e-6, 155e-6, 200e-6].map(
    (after, index) => `${at + after} ${index % 2} ${at + after + 1e-6} ${1 - (index % 2)}`,
  );
  return `PWL(0 0 ${edges.join(" ")})`;
};
const made = "DC 1";

type Event = "pulled out" | "put in" | "shorted";

const run = (
  what: Event,
  boards: Boards,
  variant: PowerVariant,
  corner: Corner,
  loose = 1,
): Promise<Course> => {
  const at = settledS;
  const fingers = {
    "pulled out": {
      short: opens(at),
      middle: opens(at + shortStepS),
      long: opens(at + shortStepS + longStepS),
    },
    "put in": { long: makes(at), middle: makes(at + longStepS), short: makes(at + longStepS + shortStepS) },
    shorted: { long: made, middle: made, short: made },
  }[what];
  const circuit = plugCircuit({
    boards,
    variant,
    corner,
    fingers,
    loose,
    ...(what === "shorted" ? { short: `PWL(0 0 ${at} 0 ${at + 5e-6} 1)` } : {}),
  });
  return transient(circuit, vectors, {
    stepS: 2e-5,
    endS: settledS + (what === "put in" ? 0.009 : 0.002),
    options: "method=gear reltol=1e-3 abstol=1e-7 vntol=1e-5 itl4=100",
  });
};

/** What the neighbour sees: how far its header falls below what it had, and how long its socket is 50 mV lower. */
const dips = (course: Course): { readonly headerVolt: number; readonly baySeconds: number } => {
  const before = (vector: string): number => valueAt(course, vector, settledS - 1e-4);
  const bay = course.of("v(bay2)");
  return {
    headerVolt: before("v(header2,gnd2)") - rangeWithin(course, "v(header2,gnd2)", settledS, 1).least,
    baySeconds: course.times.reduce((sum, time, index) => {
      const step = time - (course.times[index - 1] ?? time);
      return time > settledS && (bay[index] ?? 0) < before("v(bay2)") - 0.05 ? sum + step : sum;
    }, 0),
  };
};

/** How long the current still flows after the short finger has opened. */
const offAfter = (course: Course): number =>
  firstAfter(course, "i(Vin1)", settledS, (value) => Math.abs(value) < 0.05) - settledS;

const riseSeconds = (course: Course): number => {
  const from = firstAfter(course, "v(header1,gnd1)", settledS, (value) => value > 0.25);
  return firstAfter(course, "v(header1,gnd1)", settledS, (value) => value > 4.5) - from;
};

const damagedPart = (boards: Boards, board: keyof Boards, ref: string, value: string | undefined): Boards => {
  const design = boards[board];
  const parts = design.parts.flatMap((part) =>
    part.ref !== ref ? [part] : value === undefined ? [] : [{ ...part, value }],
  );
  return { ...boards, [board]: { ...design, parts } };
};

/** Everything that must hold when a tray is pulled out; what doesn't, in words. */
const faultsOfPulling = (course: Course): readonly string[] => {
  const partS = settledS + shortStepS;
  const { headerVolt, baySeconds } = dips(course);
  const wrong: readonly (readonly [boolean, string])[] = [
    [!(valueAt(course, "v(header1,gnd1)", settledS - 1e-4) > 4.7), "the tray was never on"],
    [!(offAfter(course) < 1e-4), `off after ${offAfter(course)} s`],
    [!(Math.abs(valueAt(course, "i(Vin1)", partS - 1e-6)) < 0.05), "the power fingers part under load"],
    [
      !(rangeWithin(course, "v(t1_p5v_bus,gnd1)", settledS, 1).most < 20),
      "the tray's bus beyond its suppressor",
    ],
    [!(headerVolt < 0.05), `the neighbour dips ${headerVolt} V`],
    [!(baySeconds < 3e-6), `the neighbour's socket dips for ${baySeconds} s`],
    [!(rangeWithin(course, "v(bay2)", settledS, 1).most < 5.43), "the neighbour's overvoltage lock-out"],
    [
      !["v(n_off_1)", "v(n_off_2)", "v(n_alive)"].every((gate) => rangeWithin(course, gate, 0, 1).most < 0.5),
      "a gate of the OFF switches floats",
    ],
  ];
  return wrong.flatMap(([found, text]) => (found ? [text] : []));
};

/** Everything that must hold when a tray is put in. */
const faultsOfPuttingIn = (course: Course): readonly string[] => {
  const enabledS = settledS + longStepS + shortStepS;
  const rise = riseSeconds(course);
  const { headerVolt, baySeconds } = dips(course);
  const wrong: readonly (readonly [boolean, string])[] = [
    [!(valueAt(course, "v(header1,gnd1)", enabledS) < 0.05), "power before the short finger"],
    [!(valueAt(course, "v(header1,gnd1)", 1) > 4.7), "the tray never comes on"],
    [!(rise > 3.5e-3 && rise < 7e-3), `it rises in ${rise} s`],
    [!(headerVolt < 0.05), `the neighbour dips ${headerVolt} V`],
    [!(baySeconds < 3e-6), `the neighbour's socket dips for ${baySeconds} s`],
  ];
  return wrong.flatMap(([found, text]) => (found ? [text] : []));
};

/** Everything that must hold when the node's header is shorted. */
const faultsOfShort = (course: Course): readonly string[] => {
  const wrong: readonly (readonly [boolean, string])[] = [
    [!(offAfter(course) < 2e-5), `off after ${offAfter(course)} s`],
    [!(Math.abs(valueAt(course, "i(Vin1)", 1)) < 0.05), "it comes on again"],
    [!(rangeWithin(course, "v(header2,gnd2)", settledS, 1).least > 4.75), "the neighbour below 4.75 V"],
    [
      !(rangeWithin(course, "v(t1_p5v_bus,gnd1)", settledS, 1).most < 20),
      "the tray's bus beyond its suppressor",
    ],
  ];
  return wrong.flatMap(([found, text]) => (found ? [text] : []));
};

for (const { key: variant } of powerVariants)
  describeJudged("ngspice", `a tray beside a working one, assembly ${variant}`, () => {
    const boards = boardsOf(variant);
    it.each(corners)("is off within 0.1 ms when pulled out at full load, $name", async (corner) => {
      const course = await run("pulled out", boards, variant, corner);
      expect(faultsOfPulling(course)).toEqual([]);
    });
    it.each(corners)("rises slowly when put in hot with bouncing contacts, $name", async (corner) => {
      const course = await run("put in", boards, variant, corner);
      expect(faultsOfPuttingIn(course)).toEqual([]);
    });
    it.each(corners)("is cut off when its header is shorted, $name", async (corner) => {
      const course = await run("shorted", boards, variant, corner);
      expect(faultsOfShort(course)).toEqual([]);
    });
  });

describeJudged("ngspice", "what these courses would show of a wrong board", () => {
  const boards = boardsOf("pi5");
  const planted: readonly (readonly [string, Boards, RegExp])[] = [
    ["an EN capacitor of 470 nF", damagedPart(boards, "tray", "C11", "470 nF"), /off after/],
    ["no pull-up of EN", damagedPart(boards, "backPlane", "R1", undefined), /never on/],
    ["no pull-down of EN", damagedPart(boards, "tray", "R1", undefined), /off after/],
    ["a pull-up of EN of 100 kΩ", damagedPart(boards, "backPlane", "R1", "100 kΩ"), /never on/],
    ["no pull-down of the gate of OFF", damagedPart(boards, "backPlane", "R16", undefined), /floats/],
    ["no fuse", damagedPart(boards, "backPlane", "F1", undefined), /never on/],
  ];
  it.each(planted)("%s", async (_what, wrong, said) => {
    expect(faultsOfPulling(await run("pulled out", wrong, "pi5", usual)).join("; ")).toMatch(said);
  });
  const putIn: readonly (readonly [string, Boards, RegExp])[] = [
    ["47 µF ahead of the eFuse", damagedPart(boards, "tray", "C1", "47 µF"), /socket dips/],
    ["a slew capacitor of 220 pF", damagedPart(boards, "tray", "C9", "220 pF"), /rises in/],
    ["no lower resistor of OVLO", damagedPart(boards, "tray", "R6", undefined), /never comes on/],
  ];
  it.each(putIn)("%s, as the tray is put in", async (_what, wrong, said) => {
    expect(faultsOfPuttingIn(await run("put in", wrong, "pi5", usual)).join("; ")).toMatch(said);
  });
  it("a feed whose two wires lie a hand apart, not tied together", async () => {
    const corner = corners.find(({ name }) => name === "the greatest swing") ?? usual;
    const course = await run("pulled out", boards, "pi5", corner, 2);
    expect(faultsOfPulling(course).join("; ")).toMatch(/the neighbour dips/);
  });
  it("a limit resistor of 54.9 Ω, as the header is shorted", async () => {
    const wrong = damagedPart(boards, "tray", "R4", "54.9 Ω");
    expect(faultsOfShort(await run("shorted", wrong, "pi5", usual)).join("; ")).toMatch(/off after/);
  });
});
