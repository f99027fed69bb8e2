/** What each layer of two boards covers otherwise, as areas. */
import type { Polygon } from "@rubus/units";
import { imageOf, ringsOf } from "../checks/plane.js";
import type { Side } from "../model/design.js";
import type { Clipper } from "../pour/clipper.js";
import type { SideLayers } from "../readers/fabrication.js";
import type { WrittenBoard } from "./written-board.js";

export const layerNames = [
  "copper",
  "legend",
  "mask",
  "paste",
] as const satisfies readonly (keyof SideLayers)[];
export type DrawnLayer = (typeof layerNames)[number];

/** Rings by the non-zero rule. */
export type LayerAreas = {
  readonly layer: DrawnLayer;
  readonly side: Side;
  readonly same: readonly Polygon[];
  readonly added: readonly Polygon[];
  readonly removed: readonly Polygon[];
  readonly addedMm2: number;
  readonly removedMm2: number;
};

/** Slivers thinner than this are what rounding leaves along one and the same edge. */
const sliverMm = 0.002;

const round = (mm2: number): number => Math.round(mm2 * 1000) / 1000;

/** Compare one layer of one side. */
export const layerAreas = (
  clipper: Clipper,
  before: WrittenBoard,
  after: WrittenBoard,
  side: Side,
  layer: DrawnLayer,
): LayerAreas => {
  const old = imageOf(clipper, before.fabrication.sides[side][layer]);
  const now = imageOf(clipper, after.fabrication.sides[side][layer]);
  const without = (a: typeof old, b: typeof old) => {
    const rest = a.subtract(b);
    const thinned = rest.offset(-sliverMm / 2, "Miter");
    const opened = thinned.offset(sliverMm / 2, "Miter");
    rest.delete();
    thinned.delete();
    return opened;
  };
  const [same, added, removed] = [old.intersect(now), without(now, old), without(old, now)];
  const areas = {
    layer,
    side,
    same: ringsOf(same),
    added: ringsOf(added),
    removed: ringsOf(removed),
    addedMm2: round(added.area()),
    removedMm2: round(removed.area()),
  };
  for (const section of [old, now, same, added, removed]) section.delete();
  return areas;
};
