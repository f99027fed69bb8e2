/** What the package's pages say of a board that was made. */
import { type Board, bomLines, jointsOf } from "@rubus/pcb";
import { boundingBox } from "@rubus/units";
import type { Contacts } from "./harness/joint.js";
import type { BoardFacts, BoardMaking } from "./output.js";
import { billOf, houseRemarks, type ScoredPanel } from "./production/index.js";

export const boardFacts = (
  board: Board,
  { fab, uncertain }: BoardMaking,
  contacts: Contacts,
  panel: ScoredPanel | undefined,
): BoardFacts => {
  const { min, max } = boundingBox(board.outline);
  const folder = `boards/${board.name}/${board.name}`;
  const bought = bomLines(board).filter(({ fitted }) => fitted);
  return {
    name: board.name,
    title: board.title,
    id: board.id,
    widthMm: Math.round((max.x - min.x) * 1000) / 1000,
    heightMm: Math.round((max.y - min.y) * 1000) / 1000,
    layers: 2,
    parts: bought.flatMap(({ refs }) => refs).length,
    bomLines: bought.length,
    nets: board.nets.length,
    joints: jointsOf(board.parts),
    bill: billOf(board),
    remarks: houseRemarks(board, fab),
    ...(panel
      ? {
          panel: {
            boards: panel.panel.places.length,
            widthMm: panel.scored.widthMm,
            heightMm: panel.scored.heightMm,
            picture: `boards/${board.name}/${panel.spec.name}.png`,
          },
        }
      : {}),
    topPicture: `${folder}-top.svg`,
    bottomPicture: `${folder}-bottom.svg`,
    schematicPicture: `${folder}-schematic.svg`,
    contacts,
    uncertain,
  };
};
