/** The head of a board file: page, layers, stack-up. */
import type { Board } from "../model/board.js";
import { ounceMm, type Stackup } from "../model/design.js";
import { pageOrigin, xy } from "./page.js";
import { list, type SList, word, yesNo } from "./s-expression.js";

type LayerRow = readonly [number: number, name: string, kind: "signal" | "user", shown?: string];

/** The numbers that KiCad 9 gives its layers. */
const layerRows: readonly LayerRow[] = [
  [0, "F.Cu", "signal"],
  [2, "B.Cu", "signal"],
  [9, "F.Adhes", "user", "F.Adhesive"],
  [11, "B.Adhes", "user", "B.Adhesive"],
  [13, "F.Paste", "user"],
  [15, "B.Paste", "user"],
  [5, "F.SilkS", "user", "F.Silkscreen"],
  [7, "B.SilkS", "user", "B.Silkscreen"],
  [1, "F.Mask", "user"],
  [3, "B.Mask", "user"],
  [17, "Dwgs.User", "user", "User.Drawings"],
  [19, "Cmts.User", "user", "User.Comments"],
  [25, "Edge.Cuts", "user"],
  [27, "Margin", "user"],
  [31, "F.CrtYd", "user", "F.Courtyard"],
  [29, "B.CrtYd", "user", "B.Courtyard"],
  [35, "F.Fab", "user"],
  [33, "B.Fab", "user"],
];

export const layerTable: SList = list(
  "layers",
  ...layerRows.map(([number, name, kind, shown]) => list(String(number), name, word(kind), shown)),
);

const maskMm = 0.01;

const stackupItem = ({ thicknessMm, copperOz, finish, maskColour, edgeConnector }: Stackup): SList => {
  const copperMm = copperOz * ounceMm;
  const coreMm = thicknessMm - 2 * (copperMm + maskMm);
  const colour = `${maskColour.slice(0, 1).toUpperCase()}${maskColour.slice(1)}`;
  const silkColour = maskColour === "white" ? "Black" : "White";
  const silk = (name: string, type: string): SList =>
    list("layer", name, list("type", type), list("color", silkColour));
  const mask = (name: string, type: string): SList =>
    list("layer", name, list("type", type), list("color", colour), list("thickness", maskMm));
  const copper = (name: string): SList =>
    list("layer", name, list("type", "copper"), list("thickness", copperMm));
  return list(
    "stackup",
    silk("F.SilkS", "Top Silk Screen"),
    list("layer", "F.Paste", list("type", "Top Solder Paste")),
    mask("F.Mask", "Top Solder Mask"),
    copper("F.Cu"),
    list("layer", "dielectric 1", list("type", "core"), list("thickness", coreMm), list("material", "FR4")),
    copper("B.Cu"),
    mask("B.Mask", "Bottom Solder Mask"),
    list("layer", "B.Paste", list("type", "Bottom Solder Paste")),
    silk("B.SilkS", "Bottom Silk Screen"),
    list("copper_finish", finish),
    list("dielectric_constraints", word("no")),
    edgeConnector && list("edge_connector", word(edgeConnector)),
  );
};

/** `(general …)`, page, title block, layers and `(setup …)`; the drill and place origin is the lower left. */
export const boardHead = (board: Board, titleBlock: SList): readonly SList[] => [
  list("general", list("thickness", board.stackup.thicknessMm), list("legacy_teardrops", word("no"))),
  list("paper", "A4"),
  titleBlock,
  layerTable,
  list(
    "setup",
    stackupItem(board.stackup),
    list("pad_to_mask_clearance", board.rules.maskMarginMm),
    list("allow_soldermask_bridges_in_footprints", yesNo(false)),
    list("tenting", word("front"), word("back")),
    xy("aux_axis_origin", pageOrigin),
    xy("grid_origin", pageOrigin),
  ),
];
