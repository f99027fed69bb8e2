import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factorText, numberText } from "./number-text.js";

describe("numbers as text", () => {
  it("parse back within the last decimal kept", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(Math.abs(Number(numberText(value)) - value)).toBeLessThanOrEqual(0.5001e-4);
        expect(Math.abs(Number(factorText(value)) - value)).toBeLessThanOrEqual(1e-9);
      }),
    );
  });

  it("have no exponent, no trailing zero and at most the decimals asked for", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.integer({ min: 0, max: 9 }),
        (value, decimals) => {
          const text = numberText(value, decimals);
          expect(text).toMatch(/^(?!-0$)-?\d+(\.\d*[1-9])?$/);
          expect(text.split(".")[1]?.length ?? 0).toBeLessThanOrEqual(decimals);
        },
      ),
    );
  });

  it.each([
    [-0.00001, 4, "0"],
    [-0, 4, "0"],
    [1.25, 4, "1.25"],
    [100, 0, "100"],
    [0.0000001, 9, "0.0000001"],
    [0.1 + 0.2, 4, "0.3"],
  ])("print %d to %d decimals as %s", (value, decimals, text) => {
    expect(numberText(value, decimals)).toBe(text);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e21])("refuse %d", (value) => {
    expect(() => numberText(value)).toThrow(RangeError);
  });
});
