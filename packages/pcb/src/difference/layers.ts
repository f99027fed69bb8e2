/** What each layer of two boards covers otherwise, as areas. */
import type { Polygon } from "@rubus/units";
import type { CrossSection } from "manifold-3d";
import { imageOf, ringsOf } from "../checks/plane.js";
import type { Side } from "../model/design.js";
import type { Clipper } from "../pour/clipper.js";
import type { SideLayers } from "../readers/fabrication.js";
import type { GerberObject } from "../readers/gerber-image.js";
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

const isSame = (a: readonly GerberObject[], b: readonly GerberObject[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** What of an area another doesn't cover, without slivers. The caller deletes it. */
const without = (a: CrossSection, b: CrossSection): CrossSection => {
  const rest = a.subtract(b);
  const thinned = rest.offset(-sliverMm / 2, "Miter");
  const opened = thinned.offset(sliverMm / 2, "Miter");
  rest.delete();
  thinned.delete();
  return opened;
};

/** Compare one layer of one side. */
export const layerAreas = (
  clipper: Clipper,
  before: WrittenBoard,
  after: WrittenBoard,
  side: Side,
  layer: DrawnLayer,
): LayerAreas => {
  const oldObjects = before.fabrication.sides[side][layer];
  const newObjects = after.fabrication.sides[side][layer];
  const now = imageOf(clipper, newObjects);
  if (isSame(oldObjects, newObjects)) {
    const same = ringsOf(now);
    now.delete();
    return { layer, side, same, added: [], removed: [], addedMm2: 0, removedMm2: 0 };
  }
  const old = imageOf(clipper, oldObjects);
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
