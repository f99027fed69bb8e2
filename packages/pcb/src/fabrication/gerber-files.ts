/** All Gerber layers of a board. */
import type { Board } from "../model/board.js";
import { type FabFile, type FabOptions, type LayerName, sideLetter, sides, sideWord } from "./fab-file.js";
import { type FileAttribute, gerberText, type PlotItem } from "./gerber-writer.js";
import { copperItems, legendItems, maskItems, pasteItems, profileItems } from "./layers.js";
import { projectId } from "./project-id.js";

type Layer = {
  readonly layer: LayerName;
  readonly fileFunction: readonly string[];
  /** The profile has none (Gerber layer format specification §5.6.4). */
  readonly polarity?: "Positive" | "Negative";
  readonly items: readonly PlotItem[];
};

const layersOf = (board: Board): readonly Layer[] => [
  ...sides.flatMap((side): readonly Layer[] => {
    const letter = sideLetter(side);
    const word = sideWord(side);
    const paste = pasteItems(board, side);
    const stencil: Layer = {
      layer: `${letter}_Paste`,
      fileFunction: ["Paste", word],
      polarity: "Positive",
      items: paste,
    };
    return [
      {
        layer: `${letter}_Cu`,
        fileFunction: ["Copper", side === "top" ? "L1" : "L2", word],
        polarity: "Positive",
        items: copperItems(board, side),
      },
      {
        layer: `${letter}_Mask`,
        fileFunction: ["Soldermask", word],
        polarity: "Negative",
        items: maskItems(board, side),
      },
      ...(paste.length > 0 ? [stencil] : []),
      {
        layer: `${letter}_Silkscreen`,
        fileFunction: ["Legend", word],
        polarity: "Positive",
        items: legendItems(board, side),
      },
    ];
  }),
  { layer: "Edge_Cuts", fileFunction: ["Profile", "NP"], items: profileItems(board) },
];

/** Attributes that every layer of a board starts with. */
export const fileAttributes = (
  board: Board,
  layer: Pick<Layer, "fileFunction" | "polarity">,
  options: FabOptions,
): readonly FileAttribute[] => {
  const project = projectId(board);
  return [
    { name: "GenerationSoftware", fields: ["Rubus", "rubus", options.softwareVersion] },
    { name: "ProjectId", fields: [project.name, project.guid, project.revision] },
    { name: "SameCoordinates", fields: [board.id] },
    { name: "Part", fields: [options.part ?? "Single"] },
    { name: "FileFunction", fields: layer.fileFunction },
    ...(layer.polarity ? [{ name: "FilePolarity", fields: [layer.polarity] }] : []),
  ];
};

/**
 * The Gerber X2 layers of a board, `<board>-F_Cu.gbr` and so on, in the board's own coordinates.
 * A side without paste has no paste file, and the job file then names none: an empty stencil is ordered by no one.
 */
export const gerberFiles = (board: Board, options: FabOptions): readonly FabFile[] =>
  layersOf(board).map((layer) => ({
    name: `${board.name}-${layer.layer}.gbr`,
    text: gerberText(fileAttributes(board, layer, options), layer.items),
    fileFunction: layer.fileFunction.join(","),
  }));
