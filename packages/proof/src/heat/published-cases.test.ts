import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { gainOfSinkAlone, publishedCases } from "../test-support/published-cases.js";
import { fitBareBoard, stillRise } from "./bare-fit.js";
import { asTypical, catalogueHeat } from "./heat-figures.js";

const row = ({
  what,
  source,
  publishedCelsius,
  predictedCelsius,
}: ReturnType<typeof publishedCases>[number]) =>
  `| ${what} | ${source} | ${publishedCelsius.toFixed(0)} °C | ${predictedCelsius.toFixed(0)} °C | ${(predictedCelsius - publishedCelsius).toFixed(0).replace("-", "−")} K |`;

describe("the model of heat", () => {
  it("gives back the bare Pi 4B that it is fitted to", () => {
    const { surfaceMm2, wayToBoard, loadPowerW } = fitBareBoard(catalogueHeat, asTypical);
    const idleW = 0.6 * 5.1;
    const emissivity = catalogueHeat.bayAir.emissivity.value;
    const idle = stillRise(surfaceMm2, idleW, 27.3, emissivity) + wayToBoard * 0.5 * idleW;
    const load =
      stillRise(surfaceMm2, loadPowerW, 27.3, emissivity) + wayToBoard * (loadPowerW - 0.5 * idleW);
    expect(idle).toBeCloseTo(27.4, 2);
    expect(load).toBeCloseTo(38.5, 2);
    // Both sides of the board are 9520 mm², and connectors add to them.
    expect(surfaceMm2).toBeGreaterThan(9500);
    expect(surfaceMm2).toBeLessThan(13_000);
    expect(wayToBoard).toBeGreaterThan(2);
    expect(wayToBoard).toBeLessThan(5);
  });

  it.each(publishedCases().map((each) => [each.what, each] as const))(
    "predicts within 10 K: %s",
    (_, each) => {
      expect(Math.abs(each.predictedCelsius - each.publishedCelsius)).toBeLessThanOrEqual(10);
    },
  );

  it("gains little by a small heat sink without a fan, as is published", () => {
    expect(gainOfSinkAlone()).toBeGreaterThan(0.5);
    expect(gainOfSinkAlone()).toBeLessThan(6);
  });

  it("is compared on its page with what was published, miss by miss", () => {
    const page = readFileSync(new URL("../../../../docs/heat.md", import.meta.url), "utf8");
    for (const each of publishedCases()) expect(page).toContain(row(each));
  });
});
