import { describe, expect, it } from "vitest";
import { yearlyEnergy } from "./energy.js";
import { readSettings } from "./test-support/cluster-yaml.js";

const one = { name: "sprout", "sites.home.frames.a.nodes": "1" };

describe("the energy of a year", () => {
  it("is set-point times current over efficiency, idle and at full load by their shares of the year", () => {
    const { kwh, frames } = yearlyEnergy(readSettings({ ...one, "energy.duty": "25 %" }));
    // Pi 4B with a fan: 1.2 A + 0.1 A at most under stress, 0.6 A idle with its fan standing, out of 84 %.
    const [frame] = frames;
    const idle = (5.15 * 0.6) / 0.84;
    expect(frame?.idleW.typical).toBeCloseTo(idle, 1);
    expect(frame?.fullW.typical).toBeGreaterThan((5.15 * 1.2) / 0.84);
    expect(kwh.typical).toBeCloseTo(
      8.766 * (0.25 * (frame?.fullW.typical ?? 0) + 0.75 * (frame?.idleW.typical ?? 0)),
      1,
    );
    expect(kwh.least).toBeLessThan(kwh.typical);
    expect(kwh.greatest).toBeGreaterThan(kwh.typical);
  });

  it("has a cost only where the file states a tariff, in its currency", () => {
    expect(yearlyEnergy(readSettings(one)).cost).toBeUndefined();
    const { cost, kwh } = yearlyEnergy(readSettings({ ...one, "energy.tariff": "0.30 EUR/kWh" }));
    expect(cost).toEqual({
      currency: "EUR",
      least: kwh.least * 0.3,
      typical: kwh.typical * 0.3,
      greatest: kwh.greatest * 0.3,
    });
  });

  it("counts every node of every frame", () => {
    const ten = yearlyEnergy(readSettings({ ...one, "sites.home.frames.a.nodes": "10" }));
    expect(ten.kwh.typical).toBeCloseTo(10 * yearlyEnergy(readSettings(one)).kwh.typical, 6);
  });
});
