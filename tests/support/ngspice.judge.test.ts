import { expect, it } from "vitest";
import { describeJudged } from "./judges.js";
import { ngspice } from "./ngspice.js";

describeJudged("ngspice", "ngspice", () => {
  it("solves a divider with a load at more than nine digits", async () => {
    const point = await ngspice.run("V1 top 0 5.15\nR1 top mid 0.012\nR2 mid 0 1.5\nI1 mid 0 1.2");
    const mid = (5.15 / 0.012 - 1.2) / (1 / 0.012 + 1 / 1.5);
    expect(Math.abs((point.voltages.get("mid") ?? 0) - mid)).toBeLessThan(1e-11);
    expect(point.voltages.get("top")).toBe(5.15);
    expect(point.currents.get("v1")).toBeCloseTo(-(5.15 - mid) / 0.012, 9);
  });

  it("refuses a netlist it can't read", async () => {
    await expect(ngspice.run("V1 top 0 5\nR1 top 0 many")).rejects.toThrow(/many/);
  });
});
