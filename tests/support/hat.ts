// The HAT's three layouts as the package holds them.
import { type HatLayout, hatDesign } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";
import type { Board } from "@rubus/pcb";
import { compiledOnce } from "./compiled-once.js";

type FabKey = (typeof fabs)[number]["key"];

/** A layout for a board house of the catalogue. Throws with the diagnostics when it doesn't compile. */
export function hat(layout: HatLayout, fab: FabKey = "jlcpcb-2-layer"): Promise<Board> {
  return compiledOnce(hatDesign(rowOf(fabs, fab), layout));
}
