import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failed, read } from "../hardware/reading.js";
import { type FanDecision, type FanState, firstFanState, handBackDuty, nextFan } from "./controller.js";
import { curveDuty } from "./curve.js";
import { type KernelFanTable, levelOf, nextKernelState } from "./table.js";

const table: KernelFanTable = {
  idleLevel: 51,
  steps: [
    { milliCelsius: 50_000, level: 77 },
    { milliCelsius: 60_000, level: 128 },
    { milliCelsius: 67_500, level: 179 },
    { milliCelsius: 75_000, level: 255 },
  ],
  hysteresisMilliCelsius: 8000,
};

type Course = { readonly decisions: readonly FanDecision[]; readonly kernelStates: readonly number[] };

/** The kernel reads every two seconds, the agent every one; `undefined` is a reading that fails. */
const course = (temperatures: readonly (number | undefined)[], rpm?: readonly number[]): Course => {
  let state: FanState = firstFanState;
  let kernel = 0;
  let duty = levelOf(table, 0);
  let real = 40;
  const decisions: FanDecision[] = [];
  const kernelStates: number[] = [];
  temperatures.forEach((celsius, second) => {
    real = celsius !== undefined && celsius > 0 && celsius < 120 ? celsius : real;
    if (second % 2 === 0) {
      const next = nextKernelState(table, kernel, real);
      if (next !== kernel) duty = levelOf(table, next);
      kernel = next;
    }
    const decision = nextFan(table, state, {
      nowMs: second * 1000,
      celsius: celsius === undefined ? failed("io", "temp") : read(celsius),
      duty: read(duty),
      ...(rpm === undefined ? {} : { rpm: read(rpm[second] ?? 1000) }),
    });
    state = decision.state;
    duty = decision.duty;
    decisions.push(decision);
    kernelStates.push(kernel);
  });
  return { decisions, kernelStates };
};

const steady = (celsius: number, seconds: number): readonly number[] => Array(seconds).fill(celsius);
const ramp = (from: number, to: number, seconds: number): readonly number[] =>
  Array.from({ length: seconds }, (_, i) => from + ((to - from) * i) / seconds);
const duties = ({ decisions }: Course): readonly number[] => decisions.map(({ duty }) => duty);

describe("the fan", () => {
  it("idles at the table's least duty and goes to the curve without a jump", () => {
    const all = duties(course([...steady(42, 20), ...ramp(42, 58, 60), ...steady(58, 60)]));
    expect(all[15]).toBe(51);
    expect(all.at(-1)).toBe(curveDuty(table, 58));
    for (const [i, duty] of all.entries()) {
      if (i > 0) expect(Math.abs(duty - (all[i - 1] ?? 0))).toBeLessThanOrEqual(8);
    }
  });

  it("stays where it is while the temperature wavers by less than the hysteresis", () => {
    const wavering = Array.from({ length: 300 }, (_, i) => 56 + (i % 2 === 0 ? 0.5 : -0.5));
    const late = duties(course([...steady(56.5, 60), ...wavering])).slice(100);
    expect(new Set(late).size).toBe(1);
  });

  it("is never slower than the kernel would have it, whatever the temperature does", () => {
    const walk = fc
      .array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 30, maxLength: 200 })
      .map((steps) => {
        let celsius = 45;
        return steps.map((step) => {
          celsius = Math.min(95, Math.max(20, celsius + step));
          return celsius;
        });
      });
    fc.assert(
      fc.property(walk, (temperatures) => {
        const { decisions, kernelStates } = course(temperatures);
        decisions.forEach(({ duty, state }, i) => {
          expect(duty).toBeGreaterThanOrEqual(levelOf(table, kernelStates[i] ?? 0));
          expect(handBackDuty(table, state)).toBeGreaterThanOrEqual(levelOf(table, kernelStates[i] ?? 0));
        });
      }),
    );
  });

  it.each([
    ["is −127 °C", -127],
    ["is 850 °C", 850],
    ["is no number", Number.NaN],
    ["jumps by 40 K", 82],
    ["falls by 30 K", 12],
  ])("runs fully at once when the temperature %s", (_, strange) => {
    const { decisions } = course([...steady(42, 20), strange]);
    expect(decisions.at(-1)).toMatchObject({ duty: 255, reason: "doubt" });
  });

  it("bridges one reading that fails, and runs fully when the third does", () => {
    const { decisions } = course([...steady(42, 20), undefined, undefined, undefined, undefined]);
    expect(decisions.slice(20).map(({ duty }) => duty)).toEqual([51, 51, 255, 255]);
  });

  it("comes back from doubt slowly, to where it was", () => {
    const { decisions } = course([...steady(42, 20), Number.NaN, ...steady(42, 150)]);
    const late = decisions.map(({ duty }) => duty);
    expect(late.slice(20, 23)).toEqual([255, 255, 255]);
    expect(late[40]).toBeGreaterThan(200);
    expect(late.at(-1)).toBe(51);
  });

  it("runs fully when it stands for five seconds though driven, and ten more when it turns again", () => {
    const rpm = [...steady(1000, 10), ...steady(0, 10), ...steady(2000, 30)];
    const { decisions } = course(steady(42, 50), rpm);
    expect(decisions[14]?.isStalled).toBe(false);
    expect(decisions[16]).toMatchObject({ isStalled: true, duty: 255, reason: "stall" });
    expect(decisions[28]?.isStalled).toBe(true);
    expect(decisions[35]?.isStalled).toBe(false);
  });

  it("is full from the last trip on, without delay", () => {
    const { decisions } = course([...steady(60, 20), 70, 76]);
    expect(decisions.at(-2)?.duty).toBeGreaterThanOrEqual(curveDuty(table, 70));
    expect(decisions.at(-1)?.duty).toBe(255);
  });

  it("raises to what a person asks for and never lowers", () => {
    const input = { nowMs: 0, celsius: read(42), duty: read(51) };
    expect(nextFan(table, firstFanState, { ...input, atLeast: 150 })).toMatchObject({
      duty: 150,
      reason: "asked",
    });
    expect(nextFan(table, firstFanState, { ...input, celsius: read(76), atLeast: 10 }).duty).toBe(255);
  });
});
