/** The schematic drawn for people, from the sheet that the KiCad file is written from. */
import type { Scene } from "@rubus/drawing";
import { titleWords } from "../kicad/title-block.js";
import type { Board } from "../model/board.js";
import { frameItems, sheetSizes } from "./scene-frame.js";
import { symbolItems } from "./scene-symbols.js";
import { wiringItems } from "./scene-wiring.js";
import { ink } from "./sheet-style.js";

/** One landscape sheet with frame and title block, in millimetres. */
export const schematicScene = (board: Board): Scene => {
  const { paper } = board.schematic;
  const { widthMm, heightMm } = sheetSizes[paper];
  return {
    title: `${board.title}, schematic`,
    widthMm,
    heightMm,
    background: ink.paper,
    items: [frameItems(paper, titleWords(board)), wiringItems(board), ...symbolItems(board)],
  };
};
