import { backPlanePlaces, hatPlaces } from "@rubus/boards";
import { feeds, powerPath, rowOf, worstInLife } from "@rubus/catalogue";
import { vec3 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { poles } from "../bars/link-bar.js";
import { stackOf } from "../stack.js";
import { barsPerPole, billOf, spacersPerPole } from "./bill.js";
import { cablesOf } from "./cables.js";
import { bowOf, hatLugHole, hatNets, hatWireLengthMm, hatWireWay, powerLugAt } from "./hat-wire-way.js";
import {
  aheadOfFuseMm,
  behindFuseMm,
  feedLengthMm,
  hatWireMm,
  hatWireMostMm,
  landAt,
  shortestMm,
} from "./lengths.js";
import { feedResistance, hatWireResistance } from "./resistance.js";
import { aheadWire, hatWire, overloadCurrent } from "./wire-choice.js";
import type { FrameWiring } from "./wiring.js";

const [fiveVolt, ground] = poles;

/** Ten Pi 5 in five cells: the heaviest frame. */
const frame: FrameWiring = {
  path: "home/a",
  panelWidthMm: 482.6,
  rackUnitMm: 44.45,
  earMm: 31.3,
  cells: 5,
  supply: { name: "MEAN WELL RSP-320-5", ratedCurrent: 60, overload: 1.35 },
  feeds: [1, 3, 5].map((cell) => ({ cell, typical: 17.6, worst: 19 })),
  nodes: Array.from({ length: 10 }, (_, index) => ({
    bay: `home/a/${1 + (index >> 1)}/${1 + (index % 2)}`,
    host: `bramble-home-a-${index + 1}`,
    stack: "a" as const,
    typical: 5.25,
    worst: 5.25,
  })),
};

const single: FrameWiring = { ...frame, path: "home/b", cells: 1, feeds: frame.feeds.slice(0, 1), nodes: [] };

describe("lengths of the feeds", () => {
  it("follow from where lands and terminals stand", () => {
    // The middle cell of five stands in the middle of the panel.
    expect(landAt(fiveVolt, 3, frame).x).toBeCloseTo(482.6 / 2, 6);
    expect(landAt(fiveVolt, 1, frame).x).toBeCloseTo(482.6 / 2 - 168, 6);
    const apart = landAt(ground, 1, frame).z - landAt(fiveVolt, 1, frame).z;
    expect(apart).toBeCloseTo(backPlanePlaces.lands.ground.at.y - backPlanePlaces.lands.fiveVolt.at.y, 9);
    expect(feedLengthMm(ground, 1, frame) - feedLengthMm(ground, 3, frame)).toBeGreaterThanOrEqual(160);
    expect(feedLengthMm(ground, 5, frame)).toBe(feedLengthMm(ground, 1, frame));
  });

  it("have their fuse within 150 mm of the supply, and the two legs of 5 V and their fuse make up the way", () => {
    expect(aheadOfFuseMm).toBeLessThanOrEqual(rowOf(feeds, "feed-10mm2").fuseDistance.value);
    for (const cell of [1, 2, 3, 4, 5]) {
      const whole = aheadOfFuseMm + 30 + behindFuseMm(fiveVolt, cell, frame);
      expect(whole).toBeGreaterThanOrEqual(feedLengthMm(fiveVolt, cell, frame));
      const leg = behindFuseMm(fiveVolt, cell, frame);
      expect(leg).toBeGreaterThanOrEqual(shortestMm);
      if (leg > shortestMm) expect(whole).toBeLessThan(feedLengthMm(fiveVolt, cell, frame) + 10);
    }
  });

  it.each([1, 2, 3, 4, 5])(
    "keep the feed at cell %i within its budget at 21 A: 1.6 mΩ, 1.8 mΩ at worst",
    (cell) => {
      const budget = rowOf(powerPath, "feed");
      const found = feedResistance(frame, cell, rowOf(feeds, "feed-10mm2").maxCurrent.value);
      expect(found.value).toBeLessThanOrEqual(budget.resistance.value);
      expect(found.max ?? Number.NaN).toBeLessThanOrEqual(worstInLife(budget));
      const small = { ...frame, supply: { name: "MEAN WELL RSP-200-5", ratedCurrent: 40, overload: 1.35 } };
      expect(feedResistance(small, cell, 21).max ?? Number.NaN).toBeLessThanOrEqual(worstInLife(budget));
    },
  );

  it("keep a node's wires to the HAT within 80 mm in both stacks, bowed no sharper than their wire may be", () => {
    for (const net of hatNets)
      for (const [stack, layout] of [
        ["a", "hat-fan40"],
        ["b", "hat-plain"],
      ] as const) {
        const { hatTopMm, onBoard } = stackOf({ model: "pi4b", layout });
        const { x: y, y: z } = onBoard(hatLugHole(hatPlaces(layout), net).at);
        const hat = vec3(hatTopMm, y, z);
        const power = powerLugAt(net);
        const straight = Math.hypot(hat.x - power.x, hat.y - power.y, hat.z - power.z);
        const way = hatWireWay(net, stack, hat);
        // The board floats by 1.3 mm and more, and the wire is never drawn taut.
        expect(hatWireMm(net, stack)).toBeGreaterThan(straight + 2 * 1.3);
        expect(hatWireMm(net, stack)).toBeLessThanOrEqual(hatWireMostMm);
        expect(bowOf(way).mostRadiusMm).toBeGreaterThan(hatWire.bendRadius.value);
        const bowed = hatWireLengthMm(net, way, hatWire.bendRadius.value);
        expect(bowed).toBeLessThan(hatWireLengthMm(net, way, 0));
        expect(bowed).toBeGreaterThan(straight);
      }
    const budget = rowOf(powerPath, "hat-wires");
    for (const stack of ["a", "b"] as const) {
      expect(hatWireResistance(stack).value).toBeLessThanOrEqual(budget.resistance.value);
      expect(hatWireResistance(stack).max ?? Number.NaN).toBeLessThanOrEqual(worstInLife(budget));
    }
  });
});

describe("the cables of a frame", () => {
  it("are three legs a feed, a cable between neighbours and two wires a node, each named once", () => {
    const cables = cablesOf(frame);
    const counts = ["feed", "management", "node"].map(
      (kind) => cables.filter((cable) => cable.kind === kind).length,
    );
    expect(counts).toEqual([9, 4, 20]);
    expect(new Set(cables.map(({ id }) => id)).size).toBe(cables.length);
    expect(cablesOf(single).map(({ kind }) => kind)).toEqual(["feed", "feed", "feed"]);
  });

  it("carry their worst current, and end in M5 for 5 V and M6 for GND at the lands", () => {
    for (const cable of cablesOf(frame)) expect(cable.load.worst, cable.id).toBeLessThan(cable.ampacity);
    const atLands = cablesOf(frame).filter(({ to }) => to.includes("land"));
    expect(atLands).toHaveLength(6);
    for (const { net, toEnd } of atLands) expect(toEnd).toContain(net === "5 V" ? "M5" : "M6");
    for (const { net, toEnd } of cablesOf(frame).filter(({ kind }) => kind === "node"))
      expect(toEnd).toContain(net === "5 V" ? "M3" : "M4");
  });

  it("stand the supply's limit ahead of the fuse: 10 mm² for 54 A, 16 mm² for 81 A", () => {
    const small = { name: "MEAN WELL RSP-200-5", ratedCurrent: 40, overload: 1.35 };
    expect([small, frame.supply].map((supply) => aheadWire(supply).conductor.value)).toEqual([10, 16]);
    for (const supply of [small, frame.supply])
      expect(aheadWire(supply).ampacity.value).toBeGreaterThanOrEqual(overloadCurrent(supply));
    const huge = { ...frame, supply: { ...frame.supply, ratedCurrent: 100 } };
    expect(cablesOf(huge)[0]?.note).toContain("bolt the fuse to the terminal");
  });

  it("keep a pole's whole return in one leg within its wire, should the others come loose", () => {
    const leg = cablesOf(frame).find(({ id }) => id === "feed 1 GND");
    expect(leg?.ampacity).toBeGreaterThanOrEqual(frame.supply.ratedCurrent);
  });
});

describe("the bill", () => {
  const all = [frame, single];
  const bill = billOf(all, all.flatMap(cablesOf));
  const quantityOf = (what: string): number | undefined =>
    bill.find((line) => line.what.startsWith(what))?.quantity;

  it("counts bars and spacers of each pole, bushes and bolts of every cell, the single one's too", () => {
    expect([barsPerPole(all), spacersPerPole(all)]).toEqual([4, 1]);
    expect(["Link bar 5 V", "Link bar GND", "Link spacer 5 V", "Link spacer GND"].map(quantityOf)).toEqual([
      4, 4, 1, 1,
    ]);
    expect(["Copper bush M5", "ISO 7380-1 M6", "ISO 4032 M5"].map(quantityOf)).toEqual([6, 6, 6]);
    expect(["Bolt-down fuse", "Fuse holder", "Cable JST SH 3"].map(quantityOf)).toEqual([4, 4, 4]);
    const nodes = all.reduce((sum, each) => sum + each.nodes.length, 0);
    expect(["Cable JST SH 8", "Any FFC"].map(quantityOf)).toEqual([nodes, nodes]);
  });

  it("counts two lugs a wire and sums its metres", () => {
    const wired = all.flatMap(cablesOf).filter(({ kind }) => kind !== "management");
    const lugs = bill.filter(({ what }) => what.startsWith("Ring lug"));
    expect(lugs.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(2 * wired.length);
    const thin = wired.filter(({ conductorMm2, colour }) => conductorMm2 === 2.5 && colour === "red");
    const metres = thin.reduce((sum, { lengthMm }) => sum + lengthMm, 0) / 1000;
    const line = quantityOf("Copper wire 2.5 mm², fine-stranded, red") ?? 0;
    expect(line).toBeGreaterThanOrEqual(metres);
    expect(line).toBeLessThan(metres + 0.1);
  });

  it("names no bar where there is only one cell", () => {
    expect(billOf([single], cablesOf(single)).filter(({ what }) => what.startsWith("Link"))).toEqual([]);
  });
});
