import { boundingBox } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { chipLandPattern } from "./chip.js";

const around = (value: number, tolerance: number) => ({ min: value - tolerance, max: value + tolerance });

/** Z, G and X of a two-pad pattern: over all, gap, width. */
const zgx = (kind: "RESC" | "CAPC", ...[length, width, terminal]: readonly ReturnType<typeof around>[]) => {
  if (!length || !width || !terminal) throw new Error("three dimensions");
  const { pads } = chipLandPattern(kind, { length, width, terminal, heightMaxMm: 0.55 }, "test");
  const [, right] = pads;
  if (right?.shape.kind !== "rounded") throw new Error("two rounded pads");
  const { widthMm, heightMm } = right.shape;
  return { z: 2 * (right.at.x + widthMm / 2), g: 2 * (right.at.x - widthMm / 2), x: heightMm };
};

describe("chip land patterns", () => {
  it("agree with hand-worked IPC-7351B figures for a 1608 resistor", () => {
    // Z = 1.5 + 0.7 + √(0.2² + 0.1² + 0.1²) = 2.445; X = 0.7 + √(0.2² + 0.02) = 0.945.
    // Gap: middle 1.0, spread √(0.2² + 2·0.4²) = 0.6; G = 1.3 + 0.1 − √(0.6² + 0.02) = 0.784.
    const { z, g, x } = zgx("RESC", around(1.6, 0.1), around(0.8, 0.1), around(0.3, 0.2));
    expect(z).toBeCloseTo(2.45, 1);
    expect(g).toBeCloseTo(0.8, 1);
    expect(x).toBeCloseTo(0.95, 6);
  });
  it("give a larger toe to a larger chip", () => {
    const small = zgx("CAPC", around(1.0, 0.05), around(0.5, 0.05), around(0.25, 0.1));
    const large = zgx("CAPC", around(2.0, 0.1), around(1.25, 0.1), around(0.4, 0.2));
    expect(small.z - 1).toBeLessThan(large.z - 2);
  });
  it("keep the courtyard a quarter millimetre beyond pads and body on the 0.05 mm grid", () => {
    const land = chipLandPattern(
      "RESC",
      { length: around(1.6, 0.1), width: around(0.8, 0.1), terminal: around(0.3, 0.2), heightMaxMm: 0.55 },
      "test",
    );
    const { min, max } = boundingBox(land.courtyard);
    const [, right] = land.pads;
    const reach = right?.shape.kind === "rounded" ? right.at.x + right.shape.widthMm / 2 : 0;
    expect(max.x - reach).toBeGreaterThanOrEqual(0.25 - 1e-9);
    expect(max.x - reach).toBeLessThan(0.3 + 1e-9);
    expect(Math.abs(max.x / 0.05 - Math.round(max.x / 0.05))).toBeLessThan(1e-9);
    expect(min.x).toBeCloseTo(-max.x, 9);
    expect(land.name).toBe("RESC1608X55N");
  });
});
