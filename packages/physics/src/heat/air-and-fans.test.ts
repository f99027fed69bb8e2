import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { airCapacityRate, airDensity, exchangeFlow } from "./air.js";
import {
  curveAtSpeed,
  ductResistance,
  fanPressure,
  levelAtSpeed,
  levelOfAll,
  operatingPoint,
  straightCurve,
} from "./fan-curve.js";
import { forcedFilm, freeFilm, inSeries, mixedFilm, radiantFilm } from "./films.js";

describe("air", () => {
  it("weighs 1.204 kg/m³ at 20 °C and takes up 3 K for each W in 1 m³/h", () => {
    expect(airDensity(20)).toBeCloseTo(1.204, 3);
    expect(10 / airCapacityRate(4, 25)).toBeCloseTo(7.55, 1);
  });

  it("changes through an opening as the root of the difference does", () => {
    const flow = (warm: number) => exchangeFlow(1000, 70, warm, 20);
    expect(flow(20)).toBe(0);
    expect(flow(10)).toBe(0);
    // 0.2 · 0.001 m² · √(9.81 · 0.07 · 20 / 303.15) in m³/h.
    expect(flow(40)).toBeCloseTo(0.2 * 1e-3 * Math.sqrt((9.81 * 0.07 * 20) / 303.15) * 3600, 9);
  });
});

describe("a fan and its duct", () => {
  it("meet where p₀ · (1 − Q / Q₀) = R · Q²", () => {
    const curve = straightCurve(9, 20);
    const { flowM3h, pressurePa } = operatingPoint(curve, 0.5);
    const root = (-(20 / 9) + Math.sqrt((20 / 9) ** 2 + 4 * 0.5 * 20)) / (2 * 0.5);
    expect(flowM3h).toBeCloseTo(root, 9);
    expect(pressurePa).toBeCloseTo(fanPressure(curve, flowM3h), 9);
    expect(operatingPoint(curve, 0).flowM3h).toBeCloseTo(9, 9);
  });

  it("keep to the fan laws: flow with speed, pressure with its square, on any duct", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        fc.double({ min: 0.001, max: 50, noNaN: true }),
        (speed, resistance) => {
          const curve = [
            [0, 30],
            [3, 22],
            [7, 0],
          ] as const;
          const full = operatingPoint(curve, resistance);
          const part = operatingPoint(curveAtSpeed(curve, speed), resistance);
          expect(part.flowM3h).toBeCloseTo(full.flowM3h * speed, 6);
          expect(part.pressurePa).toBeCloseTo(full.pressurePa * speed * speed, 4);
        },
      ),
    );
  });

  it("lose half a dynamic pressure for each half of ζ, area by area", () => {
    const speed = 5 / 3600 / 800e-6;
    const resistance = ductResistance([{ loss: 1.5, areaMm2: 800 }], 1.2);
    expect(resistance * 25).toBeCloseTo(1.5 * 0.5 * 1.2 * speed ** 2, 9);
    expect(ductResistance([{ loss: 1, areaMm2: 400 }], 1.2)).toBeCloseTo(
      4 * ductResistance([{ loss: 1, areaMm2: 800 }], 1.2),
      9,
    );
  });

  it("are 15 dB quieter at half speed, and ten of a kind 10 dB louder than one", () => {
    expect(levelAtSpeed(30, 0.5)).toBeCloseTo(14.95, 2);
    expect(levelOfAll(Array.from({ length: 10 }, () => 19.6))).toBeCloseTo(29.6, 9);
  });
});

describe("films", () => {
  it("are those of the textbook's examples", () => {
    // Black surfaces at 300 K: 4 · σ · T³ = 6.12 W/(m²·K).
    expect(radiantFilm(1, 26.85, 26.85)).toBeCloseTo(6.12, 2);
    // Air at 300 K, 1 m/s along 0.1 m: Re = 6293, Nu = 46.9.
    expect(forcedFilm(100, 1, 26.85)).toBeCloseTo(12.34, 1);
    // 0.1 m upright, 60 °C in air of 20 °C: Ra ≈ 3.9 · 10⁶, Nu ≈ 23.4.
    expect(freeFilm(100, 60, 20)).toBeGreaterThan(5.9);
    expect(freeFilm(100, 60, 20)).toBeLessThan(6.7);
  });

  it("grow with what drives them, and are at least the greater of two together", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 40, noNaN: true }),
        fc.double({ min: 0.1, max: 40, noNaN: true }),
        (a, b) => {
          expect(mixedFilm(a, b)).toBeGreaterThanOrEqual(Math.max(a, b) - 1e-9);
          expect(inSeries(a, b)).toBeLessThanOrEqual(Math.min(a, b));
          expect(freeFilm(56, 20 + a + b, 20)).toBeGreaterThan(freeFilm(56, 20 + a, 20) - 1e-9);
          expect(forcedFilm(56, a + b, 20)).toBeGreaterThan(forcedFilm(56, a, 20));
        },
      ),
    );
  });
});
