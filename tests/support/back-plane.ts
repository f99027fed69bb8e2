// The back-plane compiled once for the tests of a file.
import { backPlaneDesign, backPlaneRouting } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";
import { type Board, compileBoard } from "@rubus/pcb";

type FabKey = (typeof fabs)[number]["key"];

const compiledBoards = new Map<FabKey, Promise<Board>>();

/** The board for a board house of the catalogue. Throws with the diagnostics when it doesn't compile. */
export function backPlane(fab: FabKey = "jlcpcb-2-layer"): Promise<Board> {
  const board = compiledBoards.get(fab) ?? compileBackPlane(fab);
  compiledBoards.set(fab, board);
  return board;
}

async function compileBackPlane(fab: FabKey): Promise<Board> {
  const compiled = await compileBoard(backPlaneDesign(rowOf(fabs, fab)), backPlaneRouting);
  if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ message }) => message).join("\n"));
  return compiled.value;
}
