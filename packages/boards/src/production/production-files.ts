/** The tables and notes of a board that no picture or Gerber is needed for. */
import type { Fab } from "@rubus/catalogue";
import { type Board, bomCsv, positionsCsv } from "@rubus/pcb";
import { houseBillCsv, housePositionsCsv } from "./house-files.js";
import { houseOf } from "./houses.js";
import { notesText } from "./notes.js";
import type { ScoredPanel } from "./panel.js";

/** A file by its name in the board's folder. */
export type ProductionFile = readonly [name: string, content: string, what: string];

/**
 * Bill and positions in the neutral form and, where the board house assembles, in its own columns; the notes.
 * @param board as `withSources` gives it
 */
export const productionFiles = (
  board: Board,
  fab: Fab,
  panel: ScoredPanel | undefined,
): readonly ProductionFile[] => {
  const { name } = board;
  const house = houseOf(fab);
  const ofHouse: readonly ProductionFile[] = house
    ? [
        [
          `${name}-bom-${house.key}.csv`,
          houseBillCsv(board, house),
          `Bill of materials in ${house.name}'s columns: what it fits`,
        ],
        [
          `${name}-positions-${house.key}.csv`,
          housePositionsCsv(board, house),
          `Places in ${house.name}'s columns: what it fits`,
        ],
      ]
    : [];
  return [
    [`${name}-bom.csv`, bomCsv(board), "Bill of materials, parts left off and mounted by hand marked"],
    [`${name}-positions.csv`, positionsCsv(board), "Places of all parts"],
    ...ofHouse,
    [
      `${name}-notes.txt`,
      notesText(board, fab, panel),
      "Order form, soldering, polarity and preview: read before ordering",
    ],
  ];
};
