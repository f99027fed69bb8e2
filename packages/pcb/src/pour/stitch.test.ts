import { contains, distance, distanceToOutline, distanceToSegment, rectangle, vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { boardPads, padPolygon } from "../geometry.js";
import type { BoardDesign, StitchSpec } from "../model/design.js";
import { route } from "../route/router.js";
import { dotsBoard } from "../testing/dots-board.js";
import { stitch } from "./stitch.js";

const spec: StitchSpec = {
  net: "N0",
  outline: rectangle(vec2(12, 8), 20, 12),
  pitchMm: 1,
  viaDiameterMm: 0.6,
  viaDrillMm: 0.3,
  inPads: false,
};

const board = (seed: number): BoardDesign =>
  dotsBoard({ seed, widthMm: 24, heightMm: 16, nets: 8, padsPerNet: 2 });

describe("stitching", () => {
  it("fills an empty field with its whole raster, in the middle of the outline", () => {
    const empty = { ...board(1), parts: [], nets: board(1).nets.slice(0, 1) };
    const vias = stitch(empty, { ...spec, outline: rectangle(vec2(12, 8), 4, 2.6) }, [], []);
    expect(vias).toHaveLength(4 * 3);
    const middle = vias.reduce((sum, { at }) => vec2(sum.x + at.x / 12, sum.y + at.y / 12), vec2(0, 0));
    expect(distance(middle, vec2(12, 8))).toBeLessThan(1e-9);
  });
  it("keeps every clearance on boards with pads and tracks in random places", () => {
    for (const seed of [21, 22, 23]) {
      const design = board(seed);
      const copper = route(design, { pitchMm: 0.2 });
      const vias = stitch(design, spec, copper.tracks, copper.vias);
      expect(vias.length, `seed ${seed}`).toBeGreaterThan(30);
      for (const { at } of vias) {
        for (const pad of boardPads(design)) {
          const gap = contains(padPolygon(pad), at) ? 0 : distanceToOutline(padPolygon(pad), at) - 0.3;
          expect(gap).toBeGreaterThanOrEqual((pad.net === "N0" ? 0.05 : 0.2) - 1e-9);
        }
        for (const track of copper.tracks.filter(({ net }) => net !== "N0"))
          expect(
            distanceToSegment(at, track.from, track.to) - track.widthMm / 2 - 0.3,
          ).toBeGreaterThanOrEqual(0.2 - 1e-9);
        for (const other of [...copper.vias, ...vias.filter((via) => via.at !== at)])
          expect(distance(at, other.at) - 0.15 - other.drillMm / 2).toBeGreaterThanOrEqual(0.5 - 1e-9);
      }
    }
  });
  it("puts thermal vias into pads of its own net only where asked", () => {
    const design = board(24);
    const inPads = stitch(design, { ...spec, pitchMm: 0.8, inPads: true }, [], []);
    const inside = (vias: typeof inPads, own: boolean): number =>
      vias.filter(({ at }) =>
        boardPads(design).some((pad) => (pad.net === "N0") === own && contains(padPolygon(pad), at)),
      ).length;
    expect(inside(inPads, false)).toBe(0);
    expect(inside(stitch(design, { ...spec, pitchMm: 0.8 }, [], []), true)).toBe(0);
    const own = boardPads(design).find(({ net }) => net === "N0");
    const onPad = { ...spec, outline: rectangle(own?.at ?? vec2(0, 0), 0.7, 0.7), inPads: true };
    expect(stitch(design, onPad, [], [])).toHaveLength(1);
    expect(stitch(design, { ...onPad, inPads: false }, [], [])).toHaveLength(0);
  });
});
