import { ampere, ohm, type Polygon, rectangle, vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { contact, resistanceOf, solveSample, squareSheet } from "../testing/sheet-samples.js";
import { meshSheet } from "./mesh-sheet.js";
import type { Feed, SheetCopper, SheetTerminal } from "./sheet.js";
import { solveSheet } from "./solve-sheet.js";

const block = (left: number, low: number, right: number, high: number): Polygon =>
  rectangle(vec2((left + right) / 2, (low + high) / 2), right - left, high - low);

const via = (x: number, y: number, drillMm = 0.3) => ({
  at: vec2(x, y),
  drillMm,
  platingMm: 0.025,
  lengthMm: 1.6,
  resistivity: 1 / 58e3,
});

const ounce = (...rings: readonly Polygon[]) => ({ rings, thicknessMm: 0.035, resistivity: 1 / 58e3 });

const errorOf = (copper: SheetCopper, feeds: readonly Feed[] = []) => {
  const mesh = meshSheet(copper);
  const answer = mesh.ok ? solveSheet(mesh, feeds) : mesh;
  return answer.ok ? undefined : answer.error;
};

const strip: SheetCopper = {
  layers: [squareSheet(block(0, 0, 10, 1))],
  barrels: [],
  terminals: [contact("a", block(0, 0, 1, 1)), contact("b", block(9, 0, 10, 1))],
};

describe("the mesh of sheet copper", () => {
  it("does not bridge a gap of 0.2 mm, wherever it lies on the grid", () => {
    for (const at of [5, 5.07, 5.13, 5.19]) {
      const halves = squareSheet(block(0, 0, at, 1), block(at + 0.2, 0, 10, 1));
      expect(errorOf({ ...strip, layers: [halves] })).toEqual({ kind: "not-joined", terminals: ["a"] });
    }
  });

  it("leads the current round a gap of 0.2 mm between two legs of 0.3 mm", () => {
    for (const aside of [0, 0.06, 0.11]) {
      const outline: Polygon = [
        ...[vec2(0, aside), vec2(10, aside), vec2(10, aside + 0.8), vec2(0, aside + 0.8)],
        ...[vec2(0, aside + 0.5), vec2(9.5, aside + 0.5), vec2(9.5, aside + 0.3), vec2(0, aside + 0.3)],
      ];
      const found = resistanceOf(
        [squareSheet(outline)],
        [
          contact("a", block(-1, aside - 1, 1, aside + 0.4)),
          contact("b", block(-1, aside + 0.4, 1, aside + 2)),
        ],
      );
      // Two legs of 8.5 mm, and a turn of about three squares in the bridge of 0.5 mm.
      expect(found).toBeGreaterThan(2 * (8.5 / 0.3));
      expect(found).toBeLessThan(2 * (8.5 / 0.3) + 3);
    }
  });

  it("keeps a hole of a ring free, and islands inside it apart", () => {
    const ringed = squareSheet(block(0, 0, 10, 1), block(4, 0.2, 6, 0.8), block(4.4, 0.4, 5.6, 0.6));
    const whole = resistanceOf(strip.layers, strip.terminals);
    expect(resistanceOf([ringed], strip.terminals)).toBeGreaterThan(whole + 2 / 0.4 - 2 / 1);
  });

  it("shares the current among vias, and tells the greatest", () => {
    const lane = ounce(block(0, 0, 10, 2));
    const terminals = [contact("a", block(0, 0, 0.5, 2), 0), contact("b", block(9.5, 0, 10, 2), 1)];
    const barrels = [via(5, 0.5), via(5, 1.5), via(5, 5)];
    const { barrelCurrents } = solveSample([lane, lane], terminals, barrels);
    expect(barrelCurrents[0]).toBeCloseTo(0.5, 1);
    expect((barrelCurrents[0] ?? 0) + (barrelCurrents[1] ?? 0)).toBeCloseTo(1, 6);
    expect(barrelCurrents[2]).toBe(0);
  });

  it("has the density of a strip as its current over its width, and the greatest at a neck", () => {
    const necked: Polygon = [
      ...[vec2(0, 0), vec2(4, 0), vec2(4, 0.6), vec2(6, 0.6), vec2(6, 0), vec2(10, 0)],
      ...[vec2(10, 2), vec2(6, 2), vec2(6, 1.4), vec2(4, 1.4), vec2(4, 2), vec2(0, 2)],
    ];
    const { field, hottest } = solveSample(
      [squareSheet(necked)],
      [contact("a", block(0, 0, 0.5, 2)), contact("b", block(9.5, 0, 10, 2))],
    );
    const at = (x: number, y: number): number => {
      const [column, row] = [(x - field.origin.x) / field.cellMm, (y - field.origin.y) / field.cellMm];
      return field.layers[0]?.density[Math.floor(row) * field.columns + Math.floor(column)] ?? Number.NaN;
    };
    expect(at(1.6, 1)).toBeCloseTo(0.5, 2);
    expect(at(5, 1)).toBeCloseTo(1.25, 1);
    expect(hottest.amperePerMm).toBeGreaterThan(1.25);
    expect(hottest.at.x).toBeGreaterThan(3.7);
    expect(hottest.at.x).toBeLessThan(6.3);
  });

  it("leaves contacts in parallel out, and lets them even out the shares", () => {
    const wide = [squareSheet(block(0, 0, 10, 4))];
    const patches = [0.5, 3.5].map((y, index) => [
      { layer: 0, outline: block(9 - 4 * index, y - 0.4, 10 - 4 * index, y + 0.4) },
    ]);
    const to = (share: SheetTerminal["share"]): readonly SheetTerminal[] => [
      contact("a", block(0, 0, 1, 4)),
      { name: "b", patches, share },
    ];
    const shares = (share: SheetTerminal["share"]) =>
      (solveSample(wide, to(share)).patchCurrents.get("b") ?? []).map(Number);
    const [joined, loose, even] = [shares("joined"), shares({ contact: ohm(100) }), shares("even")];
    expect(joined[0]).toBeGreaterThan(-0.45);
    expect(loose[0]).toBeCloseTo(-0.5, 1);
    expect(even).toEqual([expect.closeTo(-0.5, 6), expect.closeTo(-0.5, 6)]);
    const [least, between, most] = [
      resistanceOf(wide, to("joined")),
      resistanceOf(wide, to({ contact: ohm(1) })),
      resistanceOf(wide, to({ contact: ohm(100) })),
    ];
    expect(least).toBeLessThan(between);
    expect(between).toBeLessThan(most);
    expect(most).toBeCloseTo(resistanceOf(wide, to("even")), 2);
  });

  it("loses what is fed in", () => {
    const lane = ounce(block(0, 0, 10, 2));
    const terminals = [contact("a", block(0, 0, 0.5, 2), 0), contact("b", block(9.5, 0, 10, 2), 1)];
    const solution = solveSample([lane, lane], terminals, [via(5, 0.5), via(4, 1.2, 0.9)]);
    expect(solution.residual).toBeLessThan(1e-8);
    expect(solution.loss).toBeCloseTo(solution.terminalVoltages.get("a") ?? 0, 9);
  });

  it("does at one contact what a current there does at another (reciprocity)", () => {
    const terminals = [
      contact("a", block(0, 0, 1, 1)),
      contact("b", block(5, 2, 6, 3)),
      contact("c", block(9, 0, 10, 1)),
    ];
    const mesh = meshSheet({ layers: [squareSheet(block(0, 0, 10, 3))], barrels: [], terminals });
    if (!mesh.ok) throw new Error(mesh.error.kind);
    const transfer = (fed: string, seen: string): number => {
      const solution = solveSheet(mesh, [
        { terminal: fed, current: ampere(1) },
        { terminal: "c", current: ampere(-1) },
      ]);
      return solution.ok ? (solution.terminalVoltages.get(seen) ?? Number.NaN) : Number.NaN;
    };
    expect(transfer("a", "b")).toBeCloseTo(transfer("b", "a"), 8);
    expect(transfer("a", "b")).toBeGreaterThan(0.5);
  });

  it("refuses what it can't solve, and says why", () => {
    const feed = (terminal: string, current: number): Feed => ({ terminal, current: ampere(current) });
    expect(errorOf(strip, [feed("a", 1), feed("b", -0.5)])).toEqual({ kind: "unbalanced", current: 0.5 });
    expect(errorOf(strip, [feed("a", 1), feed("c", -1)])).toEqual({
      kind: "unknown-terminal",
      terminal: "c",
    });
    const beside = contact("b", block(20, 0, 21, 1));
    expect(errorOf({ ...strip, terminals: [contact("a", block(0, 0, 1, 1)), beside] })).toEqual({
      kind: "no-copper",
      terminal: "b",
      patch: 0,
    });
    const thin = strip.layers.map((layer) => ({ ...layer, thicknessMm: 0 }));
    expect(errorOf({ ...strip, layers: thin })).toEqual({ kind: "bad-value", what: "thickness", value: 0 });
    expect(errorOf({ ...strip, terminals: [] })?.kind).toBe("bad-value");
  });
});
