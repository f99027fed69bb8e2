import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curveDuty } from "./curve.js";
import { ceilingOf, type KernelFanTable, levelOf, nextKernelState, stateOfDuty } from "./table.js";

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

describe("the fan's curve", () => {
  it("meets the kernel's table at every trip and idles below the first", () => {
    expect([20, 46, 50, 60, 67.5, 75, 110].map((celsius) => curveDuty(table, celsius))).toEqual([
      51, 51, 77, 128, 179, 255, 255,
    ]);
  });

  it("is full where the temperature is no number", () => {
    expect(curveDuty(table, Number.NaN)).toBe(255);
  });

  it("rises with temperature, and stays in the state that the kernel has while it warms", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 120, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (at, more) => {
          const duty = curveDuty(table, at);
          const state = nextKernelState(table, 0, at);
          expect(curveDuty(table, at + more)).toBeGreaterThanOrEqual(duty);
          expect(duty).toBeGreaterThanOrEqual(levelOf(table, state));
          expect(duty).toBeLessThanOrEqual(ceilingOf(table, state));
          expect(stateOfDuty(table, duty)).toBe(state);
        },
      ),
    );
  });

  it("takes no step of its own over two parts in 255 where the temperature moves by little", () => {
    for (let celsius = 30; celsius < 80; celsius += 0.05) {
      expect(curveDuty(table, celsius + 0.05) - curveDuty(table, celsius)).toBeLessThanOrEqual(2);
    }
  });
});
