/** Identifiers that board and schematic share. */
import type { Board } from "../model/board.js";
import { stableUuid } from "../stable-uuid.js";

export const sheetUuid = (board: Board): string => stableUuid([board.name, "sheet"]);
export const symbolUuid = (board: Board, ref: string): string => stableUuid([board.name, "symbol", ref]);
