/** The project's identity as Gerber files carry it. */
import type { BoardDesign } from "../model/design.js";
import { stableUuid } from "../stable-uuid.js";

export type ProjectId = { readonly name: string; readonly guid: string; readonly revision: string };

/** Name, GUID and revision (`H1`) for `TF.ProjectId` and the job file. */
export const projectId = (board: Pick<BoardDesign, "name" | "hardware">): ProjectId => ({
  name: board.name,
  guid: stableUuid(["board", board.name]),
  revision: `H${board.hardware}`,
});
