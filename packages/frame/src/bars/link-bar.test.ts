import { backPlaneDesign, backPlanePlaces } from "@rubus/boards";
import { bushes, fabs, flatBars, powerPath, rowOf, worstInLife } from "@rubus/catalogue";
import { describe, expect, it } from "vitest";
import { jointOf } from "./bolt.js";
import {
  barToOtherBoltMm,
  barToScrewsMm,
  barToTailsMm,
  betweenPolesMm,
  isSleeved,
  isUnderBar,
  partsUnderBars,
  socketTails,
  wanted,
} from "./clearance.js";
import { barResistance, chainResistance, faceMm2, massOf } from "./figures.js";
import { barsOf, layersAt, linkBar, linkBarPart, poles, spacerPart, spacersOf } from "./link-bar.js";

const [fiveVolt, ground] = poles;
const rows = [0, 1, 2, 3, 4, 5, 6] as const;

describe("a link bar", () => {
  it("reaches from land to land: its slots are one cell apart, and take what the budget says", () => {
    expect(linkBar.pitchMm).toBe(2 * backPlanePlaces.baysApartMm);
    for (const pole of poles) {
      const { openings, lengthMm } = linkBarPart(pole);
      expect(openings.map(({ at }) => at.x)).toEqual([linkBar.endMm, lengthMm - linkBar.endMm]);
      expect((openings[1]?.at.x ?? 0) - (openings[0]?.at.x ?? 0)).toBe(linkBar.pitchMm);
      expect(openings.map(({ playMm }) => playMm)).toEqual([0.8, 0.8]);
    }
  });

  it("cannot be put on the other pole's bolts: M6 doesn't pass the slot for M5", () => {
    expect(fiveVolt.holeMm).toBeGreaterThan(5);
    expect(fiveVolt.holeMm).toBeLessThan(6);
    expect(backPlanePlaces.lands.fiveVolt.diameterMm).toBeLessThan(6);
    expect(backPlanePlaces.lands.ground.diameterMm).toBeGreaterThan(6);
    expect(ground.holeMm).toBeGreaterThan(6);
  });

  it("has at least twice its thickness of metal about every opening", () => {
    for (const part of poles.flatMap((pole) => [linkBarPart(pole), spacerPart(pole)]))
      for (const { at, diameterMm, playMm } of part.openings) {
        const reach = diameterMm / 2;
        const least = Math.min(
          at.x - reach - playMm,
          part.lengthMm - at.x - reach - playMm,
          at.y - reach,
          part.widthMm - at.y - reach,
        );
        expect(least, part.key).toBeGreaterThanOrEqual(2 * part.thicknessMm);
      }
  });

  it("is as wide as the bar that is sold and as the back-plane keeps room for", () => {
    expect(linkBar.material.width.value).toBe(linkBar.widthMm);
    expect(linkBar.thicknessMm).toBe(rowOf(flatBars, "cu-etp-15x2").thickness.value);
  });

  it("weighs what its volume of copper weighs", () => {
    const { lengthMm, widthMm } = linkBar;
    const part = linkBarPart(fiveVolt);
    // Corners of 2 mm lose 3.43 mm², each slot 23.76 + 8.8 mm².
    expect(faceMm2(part)).toBeCloseTo(lengthMm * widthMm - 3.434 - 2 * (23.758 + 8.8), 2);
    expect(massOf(part)).toBeCloseTo((faceMm2(part) * 2 * 8.93) / 1000, 6);
  });
});

describe("a row of bars", () => {
  it("has a bar a gap, none for a single cell", () => {
    expect(rows.map(barsOf)).toEqual([0, 0, 1, 2, 3, 4, 5]);
    expect(rows.map(spacersOf)).toEqual([0, 0, 0, 1, 0, 1, 0]);
  });

  it("lies flat: as many layers under either end of each bar", () => {
    for (const cells of [2, 3, 4, 5]) {
      const layers = Array.from({ length: cells }, (_, index) => layersAt(index + 1, cells));
      // Bars below and above alternate: odd gaps below, even gaps above, on what lies there at both ends.
      for (let gap = 1; gap < cells; gap++) {
        const level = gap % 2 === 1 ? 1 : 2;
        expect(layers[gap - 1], `${cells} cells, gap ${gap}`).toBeGreaterThanOrEqual(level);
        expect(layers[gap], `${cells} cells, gap ${gap}`).toBeGreaterThanOrEqual(level);
      }
    }
    expect(layersAt(1, 1)).toBe(0);
  });

  it("stays within the chain's budget, both poles and joints: 0.22 mΩ a cell, 0.35 mΩ at worst", () => {
    const budget = rowOf(powerPath, "chain-cell");
    const chain = chainResistance();
    expect(chain.value).toBeLessThanOrEqual(budget.resistance.value);
    expect(chain.max ?? Number.NaN).toBeLessThanOrEqual(worstInLife(budget));
    // 17.241 nΩ·m · 84 mm / 30 mm² is 48.3 µΩ at 20 °C, and 7.9 % more at 40 °C.
    expect(barResistance().value * 1e6).toBeCloseTo(48.27 * 1.0786, 1);
  });
});

describe("the bars on the back-planes", () => {
  it("keep the poles apart, and each from the other's bolts", () => {
    expect(betweenPolesMm()).toBeGreaterThanOrEqual(wanted.polesMm);
    for (const pole of poles) expect(barToOtherBoltMm(pole)).toBeGreaterThanOrEqual(wanted.polesMm);
  });

  it("clear the sockets' solder tails by 3 mm at the lowest bush, and are sleeved above each of them", () => {
    const bush = rowOf(bushes, "bush-m5").height;
    const lowest = barToTailsMm() - (bush.value - (bush.min ?? bush.value));
    expect(bush.value).toBe(backPlanePlaces.lands.bushMm);
    expect(lowest).toBeGreaterThanOrEqual(wanted.tailsMm);
    expect(lowest - (linkBar.sleeve.row.wall.max ?? Number.NaN)).toBeGreaterThanOrEqual(wanted.tailsMm);
    const tails = socketTails();
    expect(tails).toHaveLength(40);
    for (const pole of poles) {
      const under = tails.filter((tail) => isUnderBar(pole, tail, 1.2));
      expect(under.length).toBeGreaterThan(0);
      // The sleeve begins 3 mm or more ahead of the nearest tail.
      for (const tail of under) {
        const towardsLand = { x: tail.x + 3 * Math.sign(pole.at.x - tail.x), y: tail.y };
        expect(isSleeved(pole, towardsLand)).toBe(true);
      }
    }
  });

  it("demand no shorter tails than the board's own assembly notes do", () => {
    const notes = backPlaneDesign(rowOf(fabs, "jlcpcb-2-layer")).notes.join(" ");
    expect(notes).toContain(`Tails at most ${linkBar.tailMm} mm beyond the rear`);
  });

  it("pass above the heads of the back-plane's screws, sleeved there", () => {
    expect(barToScrewsMm()).toBeGreaterThanOrEqual(wanted.screwsMm);
    for (const pole of poles)
      for (const { at } of backPlanePlaces.bosses.filter((boss) => isUnderBar(pole, boss.at, 3.5)))
        expect(isSleeved(pole, { x: at.x + Math.sign(pole.at.x - at.x) * 3.5, y: at.y })).toBe(true);
  });

  it("meet no other part on the rear", () => {
    expect(partsUnderBars().filter(({ freeMm }) => freeMm < wanted.screwsMm)).toEqual([]);
  });

  it("lie within the height of the board", () => {
    for (const { at } of poles) {
      expect(at.y - linkBar.widthMm / 2).toBeGreaterThan(0);
      expect(at.y + linkBar.widthMm / 2).toBeLessThan(backPlanePlaces.heightMm);
    }
  });

  it("leave the sleeve out of every joint, whatever the print's tolerance", () => {
    const clampedTo = linkBar.endMm + 2 * linkBar.slotPlayMm;
    expect(linkBar.bareMm).toBeGreaterThan(clampedTo);
    const flat = (Math.PI * linkBar.sleeve.row.suppliedDiameter.value) / 2;
    const around = linkBar.widthMm + linkBar.thicknessMm;
    expect(flat).toBeGreaterThan(around);
    expect((Math.PI * linkBar.sleeve.row.shrunkDiameter.value) / 2).toBeLessThan(around);
  });
});

describe("the bolt of a land", () => {
  it.each([0, 1, 2])("shows at least two threads beyond its nut with %i bars, lug or none", (layers) => {
    for (const pole of poles)
      for (const lugs of [0, 1]) {
        const joint = jointOf(pole, layers, lugs);
        expect(joint.beyondMm).toBeGreaterThanOrEqual(pole.key === "5v" ? 1.6 : 2);
        expect(joint.gripMm + joint.nut.height.value + joint.beyondMm).toBeCloseTo(joint.boltLengthMm, 9);
      }
  });

  it("is M5 × 25 and M6 × 25 for two bars and a lug", () => {
    expect(poles.map((pole) => jointOf(pole, 2, 1).boltLengthMm)).toEqual([25, 25]);
  });
});
