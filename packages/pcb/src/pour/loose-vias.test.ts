import { rectangle, vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { dotsBoard } from "../testing/dots-board.js";
import { joinedVias } from "./loose-vias.js";

const design = dotsBoard({ seed: 1, widthMm: 20, heightMm: 14, nets: 1, padsPerNet: 2 });
const via = (x: number, y: number) => ({ net: "N0", at: vec2(x, y), diameterMm: 0.6, drillMm: 0.3 });
const zone = (side: "top" | "bottom", x: number) => ({
  name: `${side} ${x}`,
  net: "N0",
  side,
  outline: rectangle(vec2(x, 7), 4, 14),
  priority: 0,
  connection: "solid" as const,
  clearanceMm: 0.2,
  minWidthMm: 0.2,
  thermalGapMm: 0.2,
  thermalSpokeMm: 0.3,
  fill: [{ outline: rectangle(vec2(x, 7), 4, 14), holes: [] }],
});

describe("stitching vias", () => {
  it("stay where other stitching leads them to a track of their net, and go where nothing does", () => {
    const bare = { ...design, parts: [] };
    const zones = [zone("top", 3), zone("bottom", 5), zone("top", 12), zone("bottom", 12)];
    const tracks = [{ net: "N0", side: "top" as const, widthMm: 0.3, from: vec2(2, 2), to: vec2(2, 3) }];
    const [chained, far] = [via(4, 7), via(12, 7)];
    expect(joinedVias(bare, zones, tracks, [], [chained, far])).toEqual([chained]);
    expect(joinedVias(bare, zones, [], [], [chained, far])).toEqual([]);
  });
});
