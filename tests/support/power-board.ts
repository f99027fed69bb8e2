// The power board of either assembly, compiled once for the tests of a file.
import { type PowerVariant, powerBoardDesign } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";
import { type Board, compileBoard, selectVariant } from "@rubus/pcb";

type FabKey = (typeof fabs)[number]["key"];

const compiledBoards = new Map<FabKey, Promise<Board>>();

/** The assembly for a board house of the catalogue. Throws with the diagnostics when it doesn't compile. */
export async function powerBoard(variant: PowerVariant, fab: FabKey = "jlcpcb-2-layer"): Promise<Board> {
  const board = compiledBoards.get(fab) ?? compilePowerBoard(fab);
  compiledBoards.set(fab, board);
  return selectVariant(await board, variant);
}

async function compilePowerBoard(fab: FabKey): Promise<Board> {
  const compiled = await compileBoard(powerBoardDesign(rowOf(fabs, fab), "pi5"));
  if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ message }) => message).join("\n"));
  return compiled.value;
}
