// The HAT's three layouts as the package holds them.
import { type HatLayout, hatDesign } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";
import type { Board } from "@rubus/pcb";
import { compiledOnce } from "./compiled-once.js";

type FabKey = (typeof fabs)[number]["key"];

/**
 * Where KiCad is content with the HAT's rules. For JLCPCB it counts two or three pads whose tracks keep 0.2008 mm: more than the
 * house's 0.2 mm, less than the 0.202 mm that the layout itself asks for. docs/boards/README.md says so.
 */
export const hatHouses: readonly FabKey[] = ["aisler-2-layer"];

/** Layouts whose ground KiCad fills otherwise in more than 0.5 % of its area; docs/boards/README.md says so. */
export const refilledOtherwise: readonly string[] = [
  "HAT with a fan of 40 mm, jlcpcb-2-layer",
  "HAT with a fan of 40 mm, aisler-2-layer",
  "HAT with a fan of 30 mm, aisler-2-layer",
];

/** A layout for a board house of the catalogue. Throws with the diagnostics when it doesn't compile. */
export function hat(layout: HatLayout, fab: FabKey = "jlcpcb-2-layer"): Promise<Board> {
  return compiledOnce(hatDesign(rowOf(fabs, fab), layout));
}
