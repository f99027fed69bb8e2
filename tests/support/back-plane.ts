// The back-plane as the package holds it.
import { backPlaneDesign } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";
import type { Board } from "@rubus/pcb";
import { compiledOnce } from "./compiled-once.js";

type FabKey = (typeof fabs)[number]["key"];

/** The board for a board house of the catalogue. Throws with the diagnostics when it doesn't compile. */
export function backPlane(fab: FabKey = "jlcpcb-2-layer"): Promise<Board> {
  return compiledOnce(backPlaneDesign(rowOf(fabs, fab)));
}
