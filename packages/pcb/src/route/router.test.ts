import { contains, distance, distanceToSegment, edges, type Polygon, rectangle, vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { designRuleCheck } from "../checks/design-rule-check.js";
import { fabFiles } from "../fabrication/fab-zip.js";
import { boardPads, padPolygon } from "../geometry.js";
import type { BoardDesign, Side, Track, Via } from "../model/design.js";
import { dotsBoard } from "../testing/dots-board.js";
import { stressBoard } from "../testing/stress-board.js";
import { type Routed, route } from "./router.js";

/** Distance between two segments: 0 where they cross. */
const segmentGap = (a: Track, b: Track): number => {
  const side = (p: Track, q: { x: number; y: number }): number =>
    Math.sign((p.to.x - p.from.x) * (q.y - p.from.y) - (p.to.y - p.from.y) * (q.x - p.from.x));
  if (side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0) return 0;
  return Math.min(
    distanceToSegment(a.from, b.from, b.to),
    distanceToSegment(a.to, b.from, b.to),
    distanceToSegment(b.from, a.from, a.to),
    distanceToSegment(b.to, a.from, a.to),
  );
};

const polygonGap = (polygon: Polygon, track: Track): number =>
  contains(polygon, track.from)
    ? 0
    : Math.min(...edges(polygon).map(([from, to]) => segmentGap(track, { ...track, from, to })));

/** The least gap between the copper of two nets, by geometry alone. */
const leastGap = (design: BoardDesign, { tracks, vias }: Routed): number => {
  const asTracks = [
    ...tracks,
    ...vias.flatMap(({ net, at, diameterMm }: Via) =>
      (["top", "bottom"] as const).map((side: Side) => ({
        net,
        side,
        from: at,
        to: at,
        widthMm: diameterMm,
      })),
    ),
  ];
  let least = Infinity;
  asTracks.forEach((a, index) => {
    for (const b of asTracks.slice(index + 1))
      if (a.net !== b.net && a.side === b.side)
        least = Math.min(least, segmentGap(a, b) - a.widthMm / 2 - b.widthMm / 2);
    for (const pad of boardPads(design))
      if (pad.net !== a.net && pad.sides.includes(a.side))
        least = Math.min(least, polygonGap(padPolygon(pad), a) - a.widthMm / 2);
  });
  return least;
};

/** Whether the pads of every net hang together by its tracks and vias. */
const allJoined = (design: BoardDesign, { tracks, vias }: Routed): boolean =>
  design.nets.every(({ name }) => {
    const pads = boardPads(design).filter(({ net }) => net === name);
    const ways = tracks.filter(({ net }) => net === name);
    const holes = vias.filter(({ net }) => net === name);
    const joined = new Set<Track>();
    const seen = new Set(pads.slice(0, 1));
    for (let grown = true; grown; ) {
      grown = false;
      for (const way of ways) {
        if (joined.has(way)) continue;
        const atPad = [...seen].some(
          (pad) => pad.sides.includes(way.side) && polygonGap(padPolygon(pad), way) === 0,
        );
        const atWay = [...joined].some((other) => other.side === way.side && segmentGap(other, way) < 1e-6);
        const atVia = holes.some(({ at }) => {
          const on = (track: Track) => distanceToSegment(at, track.from, track.to) < 1e-6;
          return on(way) && [...joined].some(on);
        });
        if (!atPad && !atWay && !atVia) continue;
        joined.add(way);
        grown = true;
        for (const pad of pads)
          if (pad.sides.includes(way.side) && polygonGap(padPolygon(pad), way) === 0) seen.add(pad);
      }
    }
    return seen.size === pads.length;
  });

describe("the router", () => {
  it("joins every net of random boards and keeps all clearances, by geometry", () => {
    for (const seed of [1, 2, 3, 4]) {
      const design = dotsBoard({ seed, widthMm: 24, heightMm: 18, nets: 12, padsPerNet: 3 });
      const routed = route(design, { pitchMm: 0.2 });
      expect(routed.diagnostics, `seed ${seed}`).toEqual([]);
      expect(leastGap(design, routed), `seed ${seed}`).toBeGreaterThanOrEqual(0.2 - 1e-6);
      expect(allJoined(design, routed), `seed ${seed}`).toBe(true);
    }
  });
  it("gives the same copper for the same design", () => {
    const design = dotsBoard({ seed: 5, widthMm: 20, heightMm: 14, nets: 8, padsPerNet: 3 });
    expect(route(design, { pitchMm: 0.2 })).toEqual(route(design, { pitchMm: 0.2 }));
  });
  it("takes only steps of 45°", () => {
    const { tracks } = route(dotsBoard({ seed: 6, widthMm: 20, heightMm: 14, nets: 8, padsPerNet: 3 }), {
      pitchMm: 0.2,
    });
    for (const { from, to } of tracks) {
      const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
      expect(dx < 1e-9 || dy < 1e-9 || Math.abs(dx - dy) < 1e-9).toBe(true);
    }
  });
  it("keeps out of keep-outs and away from the edge", () => {
    const design = dotsBoard({ seed: 7, widthMm: 24, heightMm: 16, nets: 2, padsPerNet: 6 });
    const outline = rectangle(vec2(11, 7), 0.9, 0.9);
    const keepout = {
      name: "test",
      sides: ["top", "bottom"],
      outline,
      tracks: true,
      vias: true,
      pours: true,
    } as const;
    const { tracks, diagnostics } = route({ ...design, keepouts: [keepout] });
    expect(diagnostics).toEqual([]);
    for (const track of tracks) {
      expect(polygonGap(outline, track)).toBeGreaterThanOrEqual(track.widthMm / 2 - 1e-6);
      for (const { x, y } of [track.from, track.to])
        expect(Math.min(x, y, 24 - x, 16 - y)).toBeGreaterThanOrEqual(0.3 + track.widthMm / 2 - 1e-6);
    }
  });
  it("says which net it can't lay, and how many of its pads it reached", () => {
    const design = dotsBoard({ seed: 8, widthMm: 24, heightMm: 16, nets: 1, padsPerNet: 2 });
    const wall = { sides: ["top", "bottom"], tracks: true, vias: true, pours: true } as const;
    const [first] = design.parts;
    const at = first?.at ?? vec2(0, 0);
    const frame = [
      rectangle(vec2(at.x, at.y + 1), 2.2, 0.2),
      rectangle(vec2(at.x, at.y - 1), 2.2, 0.2),
      rectangle(vec2(at.x + 1, at.y), 0.2, 2.2),
      rectangle(vec2(at.x - 1, at.y), 0.2, 2.2),
    ];
    const keepouts = frame.map((outline, index) => ({ ...wall, name: `wall ${index}`, outline }));
    const { diagnostics } = route({ ...design, keepouts });
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["RUB-PCB-001", "net N0 reaches 1 of its 2 pads"],
    ]);
  });
  it("prefers a short way to a long one: no net is longer than twice its span plus vias", () => {
    const design = dotsBoard({ seed: 9, widthMm: 24, heightMm: 18, nets: 8, padsPerNet: 2 });
    const { tracks } = route(design);
    for (const { name } of design.nets) {
      const length = tracks
        .filter(({ net }) => net === name)
        .reduce((sum, { from, to }) => sum + distance(from, to), 0);
      const [a, b] = boardPads(design).filter(({ net }) => net === name);
      expect(length).toBeLessThan(2 * distance(a?.at ?? vec2(0, 0), b?.at ?? vec2(0, 0)) + 8);
    }
  });
  it.each([0.1, 0.2])(
    "lays all 52 crossing nets of the stress board at %f mm, clean by its files",
    async (pitchMm) => {
      const design = stressBoard();
      const { tracks, vias, diagnostics } = route(design, { pitchMm });
      expect(diagnostics).toEqual([]);
      const board = { ...design, tracks, vias, zones: [], id: "00000000" };
      const found = await designRuleCheck(fabFiles(board, { softwareVersion: "0" }), design.rules);
      expect(found).toEqual({ ok: true, value: [], diagnostics: [] });
      const length = tracks.reduce((sum, { from, to }) => sum + distance(from, to), 0);
      expect(length).toBeLessThan(1850);
      expect(vias.length).toBeLessThan(45);
    },
    120_000,
  );
  it("never turns a track by more than 90° along its way", () => {
    const { tracks } = route(dotsBoard({ seed: 3, widthMm: 20, heightMm: 14, nets: 8, padsPerNet: 2 }));
    tracks.forEach((track, index) => {
      const next = tracks[index + 1];
      if (!next || next.net !== track.net || next.side !== track.side) return;
      if (distance(track.to, next.from) > 1e-9) return;
      const [ax, ay] = [track.to.x - track.from.x, track.to.y - track.from.y];
      const [bx, by] = [next.to.x - next.from.x, next.to.y - next.from.y];
      expect(ax * bx + ay * by).toBeGreaterThan(-1e-9);
    });
  });
});
