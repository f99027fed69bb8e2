/** The harness of a cluster's boards: refused where they don't fit, else a file of the package. */
import { failure, type Result, success } from "@rubus/units";
import { type BoardKey, boardKinds } from "../board-kinds.js";
import type { BoardFacts, OutputFile } from "../output.js";
import { checkHarness } from "./check-harness.js";
import { harnessCsv } from "./harness-csv.js";
import { harness } from "./joints.js";

/** A board that was made, by its key, with the nets on its connectors. */
export type HarnessNeeds = readonly ({ readonly board: BoardKey } & Pick<BoardFacts, "contacts">)[];

/** `boards/harness.csv` when every connector of the boards has the nets that its cable leads there. */
export const harnessOutput = (made: HarnessNeeds): Result<OutputFile> => {
  const boards = made.map(({ board, contacts }) => ({
    family: boardKinds[board].family,
    name: board,
    contacts,
  }));
  const wrong = checkHarness(harness, boards);
  if (wrong.length > 0) return failure(wrong);
  return success({
    path: "boards/harness.csv",
    bytes: new TextEncoder().encode(harnessCsv(harness)),
    what: "Cables between the boards, contact by contact",
  });
};
