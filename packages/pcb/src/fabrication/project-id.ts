/** The project's identity as Gerber files carry it. */
import { sha256Hex } from "@rubus/units";
import type { BoardDesign } from "../model/design.js";

export type ProjectId = { readonly name: string; readonly guid: string; readonly revision: string };

/** A UUID of version 8 (RFC 9562 §5.8) made from the hash of a name, so that it never changes. */
const guidOf = (name: string): string => {
  const hex = sha256Hex(`rubus board ${name}`);
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
};

/** Name, GUID and revision (`H1`) for `TF.ProjectId` and the job file. */
export const projectId = (board: Pick<BoardDesign, "name" | "hardware">): ProjectId => ({
  name: board.name,
  guid: guidOf(board.name),
  revision: `H${board.hardware}`,
});
