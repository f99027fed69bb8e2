/** Pads of footprints. */
import type { FabRules, Side } from "../model/design.js";
import type { Pad, PadShape } from "../model/pads.js";
import { layerOf, toFootprint, xy } from "./page.js";
import { list, type SItem, type SList, word } from "./s-expression.js";

/** What a pad is on: absent in the library. */
export type PadNet = {
  readonly code: number;
  readonly name: string;
  readonly pin: string;
  readonly electricalType: string;
};

export type PadPlace = {
  /** The part's side; the library holds parts on top. */
  readonly side: Side;
  /** KiCad's orientation of the footprint, in degrees. */
  readonly orientation: number;
};

const shapeItems = (shape: PadShape): { readonly word: string; readonly items: readonly SItem[] } => {
  switch (shape.kind) {
    case "rectangle":
      return { word: "rect", items: [list("size", shape.widthMm, shape.heightMm)] };
    case "rounded":
      return {
        word: "roundrect",
        items: [
          list("size", shape.widthMm, shape.heightMm),
          list("roundrect_rratio", shape.radiusMm / Math.min(shape.widthMm, shape.heightMm)),
        ],
      };
    case "circle":
      return { word: "circle", items: [list("size", shape.diameterMm, shape.diameterMm)] };
    case "oval":
      return { word: "oval", items: [list("size", shape.widthMm, shape.heightMm)] };
  }
};

const typeWord = {
  surface: "smd",
  through: "thru_hole",
  "edge-contact": "connect",
  fiducial: "smd",
  hole: "np_thru_hole",
} as const satisfies Record<Pad["technology"], string>;

const layers = (pad: Pad, side: Side): readonly string[] => {
  const near = pad.side === "near" ? side : side === "top" ? "bottom" : "top";
  switch (pad.technology) {
    case "surface":
      return [layerOf(near, "Cu"), layerOf(near, "Mask"), layerOf(near, "Paste")];
    case "edge-contact":
    case "fiducial":
      return [layerOf(near, "Cu"), layerOf(near, "Mask")];
    default:
      return ["*.Cu", "*.Mask"];
  }
};

const drillItem = ({ drill }: Pad): SList | undefined =>
  drill &&
  (drill.widthMm === drill.heightMm
    ? list("drill", drill.widthMm)
    : list("drill", word("oval"), drill.widthMm, drill.heightMm));

const greatest = (shape: PadShape): number =>
  shape.kind === "circle" ? shape.diameterMm : Math.max(shape.widthMm, shape.heightMm);

/**
 * The copper shape of a pad. KiCad leaves a ring of copper about a non-plated hole whose pad is wider than its
 * drill: the pad is as large as the drill there, and the mask margin holds the rest.
 */
const copperOf = (pad: Pad): PadShape => {
  if (pad.technology !== "hole" || !pad.drill) return pad.shape;
  const { widthMm, heightMm } = pad.drill;
  return widthMm === heightMm ? { kind: "circle", diameterMm: widthMm } : { kind: "oval", widthMm, heightMm };
};

const maskMargin = (pad: Pad, rules: FabRules): number | undefined => {
  const beyondCopper = (greatest(pad.shape) - greatest(copperOf(pad))) / 2;
  if (beyondCopper > 0) return beyondCopper + (pad.maskMarginMm ?? rules.maskMarginMm);
  return pad.maskMarginMm;
};

const optional = (keyword: string, value: number | undefined): SList | undefined =>
  value === undefined ? undefined : list(keyword, value);

/** One pad; in a board with its net. Rotation is absolute on a board, as KiCad keeps it. */
export const padItem = (
  pad: Pad,
  place: PadPlace,
  rules: FabRules,
  net: PadNet | undefined,
  id: SList,
): SList => {
  const at = toFootprint(pad.at, place.side);
  const turned = place.orientation + (place.side === "bottom" ? -pad.rotation : pad.rotation);
  const angle = ((turned % 360) + 360) % 360;
  const copper = shapeItems(copperOf(pad));
  const connect = pad.connection && { thermal: 1, solid: 2 }[pad.connection];
  return list(
    "pad",
    pad.number,
    word(typeWord[pad.technology]),
    word(copper.word),
    angle === 0 ? xy("at", at) : list("at", at.x, at.y, angle),
    ...copper.items.slice(0, 1),
    drillItem(pad),
    pad.technology === "fiducial" ? list("property", word("pad_prop_fiducial_glob")) : undefined,
    list("layers", ...layers(pad, place.side)),
    pad.technology === "through" ? list("remove_unused_layers", word("no")) : undefined,
    ...copper.items.slice(1),
    ...(net
      ? [list("net", net.code, net.name), list("pinfunction", net.pin), list("pintype", net.electricalType)]
      : []),
    optional("solder_mask_margin", maskMargin(pad, rules)),
    optional("clearance", pad.clearanceMm),
    optional("zone_connect", connect),
    pad.shape.kind === "circle" && pad.technology === "through"
      ? list("thermal_bridge_angle", 45)
      : undefined,
    id,
  );
};
