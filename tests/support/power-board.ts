// The power board of either assembly.
import { type PowerVariant, powerBoardDesign } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";
import { type Board, selectVariant } from "@rubus/pcb";
import { compiledOnce } from "./compiled-once.js";

type FabKey = (typeof fabs)[number]["key"];

/** The assembly for a board house of the catalogue. Throws with the diagnostics when it doesn't compile. */
export async function powerBoard(variant: PowerVariant, fab: FabKey = "jlcpcb-2-layer"): Promise<Board> {
  // Both assemblies have the copper of the one bare board.
  return selectVariant(await compiledOnce(powerBoardDesign(rowOf(fabs, fab), "pi5")), variant);
}
