import { mostMm } from "@rubus/boards";
import { rowOf, shelves, supplies } from "@rubus/catalogue";
import { describe, expect, it } from "vitest";
import { reliefMeasures } from "../relief/relief.js";
import { supplyPlace } from "./supply-place.js";

const wideShelf = rowOf(shelves, "shelf-19-1u");
const narrowShelf = rowOf(shelves, "shelf-10-1u");
const everywhere = [{ from: -200, to: 200 }];

describe("a supply on its shelf", () => {
  it.each(supplies.map((row) => [row.key, row] as const))(
    "of 19 inch stands before every relief, %s behind the panel and its terminals in the middle",
    (_, supply) => {
      const { x, y, turnDegrees } = supplyPlace(supply, wideShelf, everywhere);
      expect(x).toBe(0);
      const [long, wide] = [mostMm(supply.caseLength), mostMm(supply.caseWidth)];
      const [rear, front] = turnDegrees === 180 ? [y, y - long] : [y + wide / 2, y - wide / 2];
      expect(rear).toBeLessThan(reliefMeasures.fromMm);
      expect(front).toBeGreaterThan(10);
      if (turnDegrees === -90) expect(x + long).toBeLessThan(wideShelf.width.value / 2);
    },
  );

  it("of 10 inch that is longer than its shelf is wide stands beside the relief, or in the middle without any", () => {
    const supply = rowOf(supplies, "mean-well-rsp-200-5");
    const relief = { from: 14, to: 70 };
    const beside = supplyPlace(supply, narrowShelf, [relief]);
    expect(beside.turnDegrees).toBe(180);
    expect(beside.x + mostMm(supply.caseWidth) / 2).toBeLessThan(relief.from);
    expect(beside.x - mostMm(supply.caseWidth) / 2).toBeGreaterThan(-narrowShelf.width.value / 2);
    expect(supplyPlace(supply, narrowShelf, []).x).toBe(0);
  });
});
