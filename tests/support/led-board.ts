// The LED board as the package holds it.
import { ledBoardDesign } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";
import { type Board, kicadProject } from "@rubus/pcb";
import { compiledOnce } from "./compiled-once.js";
import type { FabRules } from "./kicad-judge.js";

type FabKey = (typeof fabs)[number]["key"];

/** The board for a board house of the catalogue. Throws with the diagnostics when it doesn't compile. */
export function ledBoard(fab: FabKey = "jlcpcb-2-layer"): Promise<Board> {
  return compiledOnce(ledBoardDesign(rowOf(fabs, fab)));
}

/** The KiCad project of a board, by file name. */
export function projectFiles(board: Board): Record<string, string> {
  return Object.fromEntries(kicadProject(board).map(({ name, text }) => [name, text]));
}

/** The limits of a board's house in the judge's words. */
export function judgeRules({ rules }: Board): FabRules {
  return {
    trackWidthMm: rules.minTrackMm,
    clearanceMm: rules.minClearanceMm,
    annularRingMm: rules.minAnnularRingMm,
    drillMm: rules.minDrillMm,
    holeToHoleMm: rules.minHoleToHoleMm,
    holeClearanceMm: rules.minCopperToHoleMm,
    edgeClearanceMm: rules.minCopperToEdgeMm,
    silkWidthMm: rules.minSilkLineMm,
    silkTextHeightMm: rules.minSilkTextHeightMm,
    silkClearanceMm: rules.minSilkToMaskMm,
  };
}
