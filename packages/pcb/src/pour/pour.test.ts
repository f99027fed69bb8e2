import { area, contains, distanceToOutline, type Polygon, rectangle, vec2 } from "@rubus/units";
import { beforeAll, describe, expect, it } from "vitest";
import { boardPads, padPolygon } from "../geometry.js";
import type { FilledArea } from "../model/board.js";
import type { BoardDesign, ZoneSpec } from "../model/design.js";
import type { PadShape } from "../model/pads.js";
import { route } from "../route/router.js";
import { dotsBoard } from "../testing/dots-board.js";
import { type Clipper, loadClipper } from "./clipper.js";
import { pour } from "./pour.js";

let clipper: Clipper;
beforeAll(async () => {
  clipper = await loadClipper();
});

const zone = (net: string, rest: Partial<ZoneSpec> = {}): ZoneSpec => ({
  name: `zone ${net}`,
  net,
  side: "top",
  outline: rectangle(vec2(10, 7), 20, 14),
  priority: 0,
  connection: "solid",
  clearanceMm: 0.3,
  minWidthMm: 0.25,
  thermalGapMm: 0.3,
  thermalSpokeMm: 0.4,
  ...rest,
});

const areaOfFill = (fill: readonly FilledArea[]): number =>
  fill.reduce(
    (sum, { outline, holes }) => sum + area(outline) + holes.reduce((own, hole) => own + area(hole), 0),
    0,
  );

const isCopper = (fill: readonly FilledArea[], x: number, y: number): boolean =>
  fill.some(
    ({ outline, holes }) =>
      contains(outline, vec2(x, y)) && !holes.some((hole) => contains(hole, vec2(x, y))),
  );

const rings = (fill: readonly FilledArea[]): readonly Polygon[] =>
  fill.flatMap(({ outline, holes }) => [outline, ...holes]);

const gapTo = (fill: readonly FilledArea[], polygon: Polygon): number =>
  Math.min(...rings(fill).flatMap((ring) => polygon.map((point) => distanceToOutline(ring, point))));

/** One net of two pads on the top, and one foreign pad between them. */
const threeDots = (): BoardDesign => {
  const design = dotsBoard({ seed: 1, widthMm: 20, heightMm: 14, nets: 2, padsPerNet: 2 });
  const places = [vec2(4, 7), vec2(16, 7), vec2(10, 7), vec2(10, 11)];
  return {
    ...design,
    parts: design.parts.map((part, index) => ({
      ...part,
      side: "top",
      rotation: 0,
      at: places[index] ?? part.at,
    })),
  };
};

const roundPad = { kind: "circle", diameterMm: 1.6 } as const;

/** The same, the first pad with a hole. */
const drilledDot = (shape: PadShape = roundPad) => {
  const design = threeDots();
  const [first, ...others] = design.parts;
  const [pad] = first?.type.land.pads ?? [];
  if (!first || !pad) throw new Error("the board has no pads");
  const hole = { technology: "through", drill: { widthMm: 0.8, heightMm: 0.8 } } as const;
  const land = { ...first.type.land, pads: [{ ...pad, ...hole, shape }] };
  return { design, parts: [{ ...first, type: { ...first.type, land } }, ...others] };
};

describe("a pour", () => {
  it("keeps its clearance from foreign pads and the edge, and covers what is left", () => {
    const design = { ...threeDots(), zones: [zone("N0")] };
    const [filled] = pour(clipper, design, { tracks: [], vias: [] });
    const fill = filled?.fill ?? [];
    for (const pad of boardPads(design).filter(({ net }) => net === "N1")) {
      const gap = gapTo(fill, padPolygon(pad));
      expect(gap).toBeGreaterThanOrEqual(0.3);
      expect(gap).toBeLessThan(0.32);
    }
    expect(gapTo(fill, design.outline)).toBeGreaterThanOrEqual(design.rules.minCopperToEdgeMm);
    // The inset board less two pads grown by 0.31 mm with round corners.
    const grown = 0.8 * 0.6 + 2 * (0.8 + 0.6) * 0.31 + Math.PI * 0.31 ** 2;
    expect(areaOfFill(fill)).toBeCloseTo((20 - 0.62) * (14 - 0.62) - 2 * grown, 0);
    expect(isCopper(fill, 4, 7)).toBe(true);
  });
  it("joins its own pads by spokes where asked, with a gap between", () => {
    const design = { ...threeDots(), zones: [zone("N0", { connection: "thermal" })] };
    const [filled] = pour(clipper, design, { tracks: [], vias: [] });
    const fill = filled?.fill ?? [];
    expect(isCopper(fill, 4, 7 + 0.3 + 0.15)).toBe(true);
    expect(isCopper(fill, 4.35, 7 + 0.3 + 0.15)).toBe(false);
    expect(isCopper(fill, 4 + 0.4 + 0.15, 7)).toBe(true);
  });
  it("lays the spokes of a round pad aslant, and leaves its hole bare", () => {
    const { design, parts } = drilledDot();
    const thermal = zone("N0", { connection: "thermal" });
    const [filled] = pour(clipper, { ...design, parts, zones: [thermal] }, { tracks: [], vias: [] });
    const fill = filled?.fill ?? [];
    const aslant = (0.8 + 0.15) * Math.SQRT1_2;
    expect(isCopper(fill, 4 + aslant, 7 + aslant)).toBe(true);
    expect(isCopper(fill, 4 + 0.8 + 0.15, 7)).toBe(false);
    expect(isCopper(fill, 4, 7)).toBe(false);
  });
  it("keeps what hangs on a drilled pad by its spokes alone", () => {
    const long = { kind: "rounded", widthMm: 1.8, heightMm: 2, radiusMm: 0.25 } as const;
    const { design, parts } = drilledDot(long);
    const thermal = zone("N0", { connection: "thermal", outline: rectangle(vec2(4, 7), 6, 6) });
    const [filled] = pour(clipper, { ...design, parts, zones: [thermal] }, { tracks: [], vias: [] });
    expect(isCopper(filled?.fill ?? [], 6, 9)).toBe(true);
  });
  it("stops a spoke at a zone of higher priority", () => {
    const design = threeDots();
    const higher = zone("N1", { priority: 1, outline: rectangle(vec2(10.42, 7), 12, 14) });
    const thermal = zone("N0", { connection: "thermal" });
    const filled = pour(clipper, { ...design, zones: [thermal, higher] }, { tracks: [], vias: [] });
    const [upper, lower] = ["N1", "N0"].map((name) => filled.find(({ net }) => net === name)?.fill ?? []);
    expect(isCopper(lower ?? [], 4, 7 + 0.3 + 0.15)).toBe(true);
    for (const { outline } of lower ?? []) expect(gapTo(upper ?? [], outline)).toBeGreaterThanOrEqual(0.3);
  });
  it("keeps clear of the tracks and vias of other nets on any board the router laid", () => {
    for (const seed of [11, 12]) {
      const bare = dotsBoard({ seed, widthMm: 20, heightMm: 14, nets: 8, padsPerNet: 2 });
      const design = { ...bare, zones: [zone("N0"), zone("N0", { side: "bottom" })] };
      const copper = route(design, { pitchMm: 0.2 });
      expect(copper.diagnostics).toEqual([]);
      for (const { side, fill } of pour(clipper, design, copper)) {
        for (const via of copper.vias.filter(({ net }) => net !== "N0"))
          expect(gapTo(fill, [via.at]) - via.diameterMm / 2).toBeGreaterThanOrEqual(0.3);
        for (const track of copper.tracks.filter((item) => item.net !== "N0" && item.side === side))
          expect(gapTo(fill, [track.from, track.to]) - track.widthMm / 2).toBeGreaterThanOrEqual(0.3);
      }
    }
  });
  it("leaves no piece that touches nothing of its net", () => {
    const design = threeDots();
    const wall = { name: "wall", sides: ["top"], tracks: false, vias: false, pours: true } as const;
    const keepouts = [{ ...wall, outline: rectangle(vec2(12.5, 7), 1, 14) }];
    const oneSided = { ...design, keepouts, zones: [zone("N1")] };
    const [filled] = pour(clipper, oneSided, { tracks: [], vias: [] });
    expect(isCopper(filled?.fill ?? [], 10, 3)).toBe(true);
    expect(isCopper(filled?.fill ?? [], 18, 3)).toBe(false);
  });
  it("gives way to a zone of higher priority, and takes no neck thinner than its least width", () => {
    const design = threeDots();
    const higher = zone("N1", { priority: 1, outline: rectangle(vec2(10, 7), 6, 14) });
    const filled = pour(clipper, { ...design, zones: [zone("N0"), higher] }, { tracks: [], vias: [] });
    const lower = filled.find(({ net }) => net === "N0")?.fill ?? [];
    expect(isCopper(lower, 10, 3)).toBe(false);
    expect(isCopper(lower, 6.8, 3)).toBe(false);
    expect(isCopper(lower, 6.6, 3)).toBe(true);
    expect(lower.length).toBe(2);
    const slit = rectangle(vec2(10, 7), 20, 0.2);
    const [thin] = pour(
      clipper,
      { ...design, zones: [zone("N0", { outline: slit })] },
      { tracks: [], vias: [] },
    );
    expect(thin?.fill).toEqual([]);
  });
});
