import { currentCopperThickness } from "@rubus/boards";
import { copperBudget, type Fab, fabs, powerPath, rowOf, worstInLife } from "@rubus/catalogue";
import { describe, expect, it } from "vitest";
import { boardCopperOf, type CopperPath, measuredFabs } from "./board-copper.js";
import { provePower } from "./power.js";
import { catalogueFigures, type ProofFigures } from "./proof-figures.js";
import { neckRise } from "./ratings/ampacity.js";
import {
  clusterOf,
  type FrameWish,
  frameOf,
  onePi5,
  tableFigures,
  tenPi4,
  tenPi5,
  unfused,
} from "./test-support/frames.js";

const house = rowOf(fabs, "jlcpcb-2-layer");
const ownFab: Fab = {
  ...house,
  key: "my-house",
  name: "My house",
};

const elementsOf = (fab: string, own?: readonly Fab[]): readonly CopperPath[] => {
  const { bays, power } = boardCopperOf(fab, own);
  return [...bays, power["efuse-pi3-pi4"], power["efuse-pi5"]];
};

const lowest = (wish: FrameWish, figures: ProofFigures): number =>
  Math.min(
    ...provePower(clusterOf(frameOf(wish)), figures)
      .filter(({ id }) => id.startsWith("power.node-voltage:"))
      .map(({ worst }) => worst),
  );

describe("the boards' own copper", () => {
  it.each(measuredFabs)("of %s takes no more than the budget allows it", (fab) => {
    const [bay, power] = copperBudget;
    const allowed = [bay, bay, power, power];
    for (const [index, { name, resistance }] of elementsOf(fab).entries()) {
      const { value, max } = allowed[index]?.resistance ?? bay.resistance;
      expect(resistance.value, name).toBeLessThanOrEqual(value);
      expect(resistance.max, name).toBeLessThanOrEqual(max ?? 0);
    }
    // The HAT is ordered in 2 oz where the house makes it; the thinner one of others is held to cases A to C alone.
    if (rowOf(fabs, fab).copperMost.value < currentCopperThickness.value) return;
    const budget = rowOf(powerPath, "hat-header");
    for (const { resistance } of Object.values(boardCopperOf(fab).hat)) {
      expect(resistance.value).toBeLessThanOrEqual(budget.resistance.value);
      expect(resistance.max).toBeLessThanOrEqual(worstInLife(budget));
    }
  });

  it.each([
    ["A: ten Pi 5, feeds at 1, 3, 5", tenPi5],
    ["B: ten Pi 4B, feeds at 2, 4", tenPi4],
    ["C: one Pi 5, feed at 1", onePi5],
  ] as const)("keeps every header above 4.75 V at worst, case %s", (_, wish) => {
    for (const fab of measuredFabs)
      expect(lowest(wish, unfused({ ...tableFigures, boardCopper: boardCopperOf(fab) }))).toBeGreaterThan(
        4.75,
      );
  });

  it("is what stands in the proofs: a node loses to it just what it differs from the budget", () => {
    const own = boardCopperOf("jlcpcb-2-layer");
    const ohms = ({ resistance }: CopperPath): number => resistance.max ?? resistance.value;
    const [bay] = copperBudget;
    const power = tableFigures.boardCopper.power["efuse-pi5"];
    const hat = tableFigures.boardCopper.hat["hat-fan40"];
    const worn = (path: CopperPath): number => path.aged?.value ?? ohms(path);
    const more =
      ohms(own.bays[0]) -
      ohms(bay) +
      (ohms(own.power["efuse-pi5"]) - ohms(power)) +
      (worn(own.hat["hat-fan40"]) - worn(hat));
    expect(lowest(onePi5, tableFigures) - lowest(onePi5, { ...tableFigures, boardCopper: own })).toBeCloseTo(
      5.25 * more,
      9,
    );
  });

  it("of a board house of one's own is the worst of all that were measured", () => {
    const mine = elementsOf("my-house", [ownFab]);
    for (const fab of measuredFabs)
      for (const [index, { resistance, crowding }] of elementsOf(fab).entries()) {
        expect(mine[index]?.resistance.max).toBeGreaterThanOrEqual(resistance.max ?? 0);
        expect(mine[index]?.crowding?.sheet.amperePerMm).toBeGreaterThanOrEqual(
          crowding?.sheet.amperePerMm ?? 0,
        );
        expect(mine[index]?.crowding?.via.ampere).toBeGreaterThanOrEqual(crowding?.via.ampere ?? 0);
      }
    // A row in the place of a measured house is nobody's layout either.
    expect(elementsOf("jlcpcb-2-layer", [{ ...ownFab, key: "jlcpcb-2-layer" }])).toEqual(mine);
  });
});

describe("the heat of the boards' copper", () => {
  const resultOf = (element: string, figures: ProofFigures) =>
    provePower(clusterOf(frameOf(tenPi5)), figures).find(({ id }) => id === `power.${element}:home/a`);

  /** Every element with its current crowded so many times as much. */
  const crowded = (sheet: number, via = 1): ProofFigures => {
    const own = catalogueFigures.boardCopper;
    const more = (path: CopperPath): CopperPath =>
      path.crowding
        ? {
            ...path,
            crowding: {
              ...path.crowding,
              sheet: { ...path.crowding.sheet, amperePerMm: path.crowding.sheet.amperePerMm * sheet },
              via: { ...path.crowding.via, ampere: path.crowding.via.ampere * via },
            },
          }
        : path;
    return {
      ...catalogueFigures,
      boardCopper: {
        ...own,
        bays: [more(own.bays[0]), more(own.bays[1])],
        power: {
          "efuse-pi3-pi4": more(own.power["efuse-pi3-pi4"]),
          "efuse-pi5": more(own.power["efuse-pi5"]),
        },
      },
    };
  };

  it.each([
    ["board-tracks", (by: number) => crowded(by)],
    ["board-vias", (by: number) => crowded(1, by)],
    ["bay-fuse-guard", (by: number) => crowded(by)],
  ] as const)(
    "is proved as %s: it passes near its limit and fails where the current crowds more",
    (element, by) => {
      const result = resultOf(element, catalogueFigures);
      expect(result).toMatchObject({ verdict: "pass", dimension: "temperature-difference" });
      // As a neck a place warms with the square of its current, so the limit is met at the root.
      const root = Math.sqrt((result?.limit ?? 0) / (result?.worst ?? 1));
      const near = resultOf(element, by(root * 0.99));
      expect(near?.verdict).not.toBe("fail");
      expect(near?.margin).toBeLessThan(0.05);
      const over = resultOf(element, by(root * 1.01));
      expect(over?.verdict).toBe("fail");
      expect(over?.remedy).toMatch(/^Set fab: [a-z0-9-]+\.$|thicker copper/u);
    },
  );

  it("is that of a neck of 4 mm in copper of 90 % of 2 oz, in proportion to the node's current", () => {
    const own = catalogueFigures.boardCopper;
    const perMm = [...own.bays, own.power["efuse-pi5"]].map(
      ({ crowding }) => crowding?.sheet.amperePerMm ?? 0,
    );
    const warm = neckRise(Math.max(...perMm) / (0.9 * 0.07), 4);
    expect(resultOf("board-tracks", catalogueFigures)?.worst).toBeCloseTo(warm, 9);
    const behindFuse = [own.bays[0], own.bays[1]].map((path) => path.crowding?.sheet.amperePerMm ?? 0);
    const fault = neckRise((Math.max(...behindFuse) * (30 / 5.25)) / (0.9 * 0.07), 4);
    expect(resultOf("bay-fuse-guard", catalogueFigures)?.worst).toBeCloseTo(fault, 9);
  });

  it("of a layout that crowds the current is mended by the remedy, which names a house whose layout doesn't", () => {
    const failed = provePower(clusterOf(frameOf(tenPi5)), crowded(10)).filter(
      ({ key, verdict }) => key === "fab" && verdict === "fail",
    );
    expect(failed.map(({ code }) => code)).toContain("RUB-PWR-007");
    for (const { remedy } of failed) expect(remedy).toBe("Set fab: aisler-2-layer.");
    expect(resultOf("board-tracks", catalogueFigures)?.verdict).toBe("pass");
  });

  it("names the board and the place, and is left out where only a budget is known", () => {
    expect(resultOf("board-tracks", catalogueFigures)?.statement).toMatch(
      /\([\d.]+, [\d.]+\) mm on the (top|bottom) of the (power board|back-plane)/u,
    );
    expect(resultOf("board-tracks", tableFigures)).toBeUndefined();
    expect(resultOf("bay-fuse-guard", unfused(catalogueFigures))).toBeUndefined();
  });
});
