import { copperAmpacity, copperRules, rowOf } from "@rubus/catalogue";
import { describe, expect, it } from "vitest";
import { copperRise, neckRise } from "./ampacity.js";

const ipc = rowOf(copperRules, "ipc-2221");

describe("copper of a board", () => {
  it.each([
    [2.8, 10, 5],
    [1.8, 20, 5],
    [5.3, 10, 8],
    [3.5, 20, 8],
    [33, 10, 30],
  ])("of 1 oz and %d mm is warmed by %d K by %d A, as the published tables say", (width, rise, amperes) => {
    const carried = copperAmpacity(ipc, "outer", rise, width * 0.035);
    expect(Math.abs(carried / amperes - 1)).toBeLessThan(0.05);
    expect(copperRise(ipc, "outer", carried, width * 0.035)).toBeCloseTo(rise, 9);
  });

  it("carries half as much on an inner layer", () => {
    expect(copperAmpacity(ipc, "inner", 20, 0.1) / copperAmpacity(ipc, "outer", 20, 0.1)).toBeCloseTo(0.5, 9);
  });

  it("in a neck warms as a bar does that sheds its heat at its ends: 100 A/mm² over 4 mm by 1.2 K", () => {
    // ρ 2.3e-5 Ω·mm at 105 °C; the bar's middle stands ρ J² L² / (8 λ) above its ends.
    expect(neckRise(100, 4)).toBeCloseTo((2.3e-5 * 1e4 * 16) / (8 * 0.39), 2);
    expect(neckRise(200, 4) / neckRise(100, 2)).toBeCloseTo(16, 9);
  });
});
