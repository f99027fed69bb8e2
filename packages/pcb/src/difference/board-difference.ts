/** All that two boards have otherwise, from their written files, with a picture of each side. */
import type { Scene } from "@rubus/drawing";
import { loadClipper } from "../pour/clipper.js";
import { differencePicture } from "./difference-picture.js";
import { type DrawnLayer, type LayerAreas, layerAreas, layerNames } from "./layers.js";
import {
  type NetDifference,
  netDifferences,
  type PartDifference,
  partDifferences,
} from "./parts-and-nets.js";
import { type ShapeDifference, shapeDifferences } from "./shapes.js";
import type { WrittenBoard } from "./written-board.js";

/** How much of a layer came and went; layers that are the same are left out. */
export type LayerDifference = Pick<LayerAreas, "layer" | "side" | "addedMm2" | "removedMm2">;

export type BoardDifference = {
  readonly parts: readonly PartDifference[];
  readonly nets: readonly NetDifference[];
  readonly shapes: readonly ShapeDifference[];
  readonly layers: readonly LayerDifference[];
};

export type DrawnDifference = BoardDifference & {
  readonly pictures: Readonly<Record<"top" | "bottom", Scene>>;
};

const sides = ["top", "bottom"] as const;

/** Compare two boards; both are read by `readBoardFiles`. */
export const boardDifference = async (
  before: WrittenBoard,
  after: WrittenBoard,
  title: string,
): Promise<DrawnDifference> => {
  const clipper = await loadClipper();
  const ofSide = (side: "top" | "bottom"): Readonly<Record<DrawnLayer, LayerAreas>> => {
    const areas = (layer: DrawnLayer) => layerAreas(clipper, before, after, side, layer);
    return { copper: areas("copper"), legend: areas("legend"), mask: areas("mask"), paste: areas("paste") };
  };
  const areas = { top: ofSide("top"), bottom: ofSide("bottom") };
  const picture = (side: "top" | "bottom"): Scene =>
    differencePicture(before, after, side, areas[side], { title: `${title}, ${side}: what changed` });
  return {
    parts: partDifferences(before, after),
    nets: netDifferences(before, after),
    shapes: shapeDifferences(before, after),
    layers: sides.flatMap((side) =>
      layerNames.flatMap((layer) => {
        const { addedMm2, removedMm2 } = areas[side][layer];
        return addedMm2 + removedMm2 > 0 ? [{ layer, side, addedMm2, removedMm2 }] : [];
      }),
    ),
    pictures: { top: picture("top"), bottom: picture("bottom") },
  };
};
