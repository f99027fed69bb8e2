import type { BoardCopperLayers, CopperPad, NetCopper } from "@rubus/pcb";
import { type Polygon, rectangle, vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { solveRun } from "./board-copper.js";
import { copperResistivity } from "./copper-figures.js";
import { backPlaneRuns, type CopperRun, powerBoardRuns } from "./copper-paths.js";
import { boardCopper } from "./copper-table.js";

const widthMm = 50;
const copperMm = 0.035;
const square = copperResistivity / copperMm;

const block = (left: number, low: number, right: number, high: number): Polygon =>
  rectangle(vec2((left + right) / 2, (low + high) / 2), right - left, high - low);

const pad = (pin: string, side: CopperPad["side"], outline: Polygon): CopperPad => {
  const [ref = "", number = ""] = pin.split("-");
  const [first, , third] = outline;
  const at = vec2(((first?.x ?? 0) + (third?.x ?? 0)) / 2, ((first?.y ?? 0) + (third?.y ?? 0)) / 2);
  return { ref, number, side, at, outlines: [outline] };
};

const boardOf = (net: Omit<NetCopper, "names" | "pins">): BoardCopperLayers => ({
  thicknessMm: 1.6,
  copperMm,
  outline: block(0, 0, widthMm, 56),
  nets: [{ names: [], pins: net.pads.map(({ ref, number }) => `${ref}-${number}`), ...net }],
});

/** A strip of 2 mm from x = 10 to x = 30 on top, its ends two pads of 1 mm, a third pad at a quarter of its length. */
const strip = boardOf({
  rings: { top: [block(10, 0, 30, 2)], bottom: [] },
  holes: [],
  pads: [
    pad("R2-2", "top", block(10, 0, 11, 2)),
    pad("F1-1", "top", block(29, 0, 30, 2)),
    pad("F2-1", "top", block(15, 0, 16, 2)),
  ],
});

const run = (takers: readonly string[]): CopperRun => ({
  key: "strip",
  name: "strip",
  feed: { name: "feed", contact: { kind: "pads", pins: ["R2-2"] } },
  takers: takers.map((pin) => ({ name: pin, contact: { kind: "pads", pins: [pin] } })),
});

const elementsOf = (of: CopperRun, board: BoardCopperLayers) => {
  const solved = solveRun(of, board);
  if (!solved.ok) throw new Error(solved.diagnostics.map(({ message }) => message).join("\n"));
  return solved.value.elements;
};

describe("a run of copper", () => {
  it("has its squares, and 1.286 of them where it is thin and warm", () => {
    const [element] = elementsOf(run(["F1-1"]), strip);
    // The pad in the middle takes nothing, but its copper is the strip's.
    expect((element?.typicalOhm ?? 0) / (square * 9)).toBeCloseTo(1, 2);
    expect((element?.worstOhm ?? 0) / (element?.typicalOhm ?? 1)).toBeCloseTo((1 + 40 * 0.00393) / 0.9, 4);
    expect((element?.hottest.amperePerMm ?? 0) / (5.25 / 2)).toBeCloseTo(1, 1);
    expect(element?.mostPerVia.ampere).toBe(0);
  });

  it("drops more to each taker when another takes its current through the same copper", () => {
    const [far, near] = elementsOf(run(["F1-1", "F2-1"]), strip);
    expect((near?.typicalAloneOhm ?? 0) / (square * 2)).toBeCloseTo(1, 2);
    expect((near?.typicalOhm ?? 0) / (square * 4)).toBeCloseTo(1, 2);
    // The pad between is of one potential: half a square less.
    expect((far?.typicalAloneOhm ?? 0) / (square * 8.5)).toBeCloseTo(1, 2);
    expect((far?.typicalOhm ?? 0) / (square * 10.5)).toBeCloseTo(1, 2);
  });

  it("goes by fingers on both sides and through the holes to a lug on top", () => {
    const bothSides = [block(5, 0, widthMm - 1, 12)];
    const finger = (index: number): Polygon => block(40, 4 * index + 0.9, 49, 4 * index + 3.1);
    const board = boardOf({
      rings: { top: bothSides, bottom: bothSides },
      holes: [2, 4, 6, 8, 10].map((y) => ({ at: vec2(14, y), diameterMm: 0.3 })),
      pads: [
        ...["A3", "A4", "A5"].map((number, index) => pad(`J1-${number}`, "top", finger(index))),
        ...["B3", "B4", "B5"].map((number, index) => pad(`J1-${number}`, "bottom", finger(index))),
        pad("E1-1", "top", block(5, 4, 9, 8)),
      ],
    });
    const [bus] = powerBoardRuns("pi5");
    const [output] = powerBoardRuns("pi5").slice(2);
    if (!bus || !output) throw new Error("the power board has no runs");
    const one = { ...bus, takers: output.takers };
    const [element] = elementsOf(one, board);
    // Springs stand 5.8 mm from the edge; the way to the lug is on two layers as far as the holes.
    const onBoth = (widthMm - 5.8 - 14) / 12 / 2;
    expect((element?.typicalOhm ?? 0) / square).toBeGreaterThan(onBoth);
    expect((element?.typicalOhm ?? 0) / square).toBeLessThan(3 * onBoth);
    expect(element?.mostPerVia.drillMm).toBe(0.3);
    expect(element?.mostPerVia.ampere).toBeGreaterThan(0.9 * (5.25 / 2 / 5));
  });

  it("fails by name where a pin has no copper, or the copper doesn't join its pins", () => {
    const missing = solveRun(run(["F9-1"]), strip);
    expect(missing.ok ? [] : missing.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["RUB-PCB-002", "strip: no net of the copper holds R2-2, F9-1"],
    ]);
    const [net] = strip.nets;
    if (!net) throw new Error("the strip has no net");
    const cut = {
      ...strip,
      nets: [{ ...net, rings: { top: [block(10, 0, 20, 2), block(20.2, 0, 30, 2)], bottom: [] } }],
    };
    const apart = solveRun(run(["F1-1"]), cut);
    expect(apart.ok ? [] : apart.diagnostics.map(({ message }) => message)).toEqual([
      "strip: the copper does not join F1-1 to the other end",
    ]);
  });
});

describe("the table of measured copper", () => {
  it("sums, for either board house, every run of the path", () => {
    for (const { backPlane, powerBoard } of Object.values(boardCopper)) {
      for (const figure of [...Object.values(backPlane), ...Object.values(powerBoard)]) {
        const sum = figure.parts.reduce((total, { typicalOhm }) => total + typicalOhm, 0);
        expect(figure.value).toBeCloseTo(sum, 12);
        expect(figure.max ?? 0).toBeGreaterThan(figure.value);
        expect(figure.alone.value).toBeLessThanOrEqual(figure.value);
        expect(figure.hottest.amperePerMm).toBe(
          Math.max(...figure.parts.map(({ hottest }) => hottest.amperePerMm)),
        );
      }
      expect(backPlane["bay-1"].parts).toHaveLength(backPlaneRuns.length - 1);
      expect(powerBoard.pi5.parts).toHaveLength(powerBoardRuns("pi5").length);
    }
  });
});
