// Every check of ours that a board must pass, the quick ones first.
import { auditBackPlane, auditHat, auditLedBoard, auditPowerBoard } from "@rubus/boards";
import {
  type Board,
  classFindings,
  courtyardsOf,
  electricalRuleCheck,
  fileDifferences,
  inspectFabrication,
  kicadProject,
  layerImages,
  netlistDifferences,
  readFabrication,
  schematicNetlist,
} from "@rubus/pcb";
import { type BoardFiles, filesOf } from "./fault.js";

/** A board's own audit: nets, values and places, by what the board is for. */
export const audits: Readonly<Record<string, (board: Board) => readonly string[]>> = {
  power: (board) => auditPowerBoard(board, "pi5"),
  "back-plane": auditBackPlane,
  "hat-fan30": (board) => auditHat(board, "hat-fan30"),
  led: auditLedBoard,
};

export type CheckName =
  | "audit"
  | "net classes"
  | "electrical rules"
  | "files against each other"
  | "nets in the copper"
  | "design rules"
  | "written at all";

/**
 * The check that finds something first, and what it finds; undefined where none does.
 * @param given the files of the board; they are written from it as they are needed where they aren't given
 * @param sound files in which nothing was found: what is given of them isn't checked by itself again
 */
export async function firstFinding(
  board: Board,
  given?: BoardFiles,
  sound?: BoardFiles,
): Promise<readonly [CheckName, string] | undefined> {
  const audit = audits[board.name]?.(board) ?? [];
  if (audit[0] !== undefined) return ["audit", audit[0]];
  const narrow = classFindings(board);
  if (narrow[0] !== undefined) return ["net classes", narrow[0]];
  let project: BoardFiles["project"];
  try {
    project = given?.project ?? kicadProject(board);
  } catch (error) {
    // A board that contradicts itself can't be written: that stops it as well.
    return ["written at all", String(error)];
  }
  const electrical = project === sound?.project ? [] : electricalRuleCheck(project);
  if (electrical[0] !== undefined) return ["electrical rules", electrical[0].message];
  const files = given ?? filesOf(board, project);
  const fabrication = readFabrication(files.fabrication);
  if (!fabrication.ok) return ["files against each other", fabrication.diagnostics[0]?.message ?? ""];
  const [difference] = fileDifferences({ ...files, fabrication: fabrication.value });
  if (difference !== undefined) return ["files against each other", difference];
  if (files.fabrication === sound?.fabrication) return undefined;
  const images = await layerImages(fabrication.value);
  const { netlist, findings } = inspectFabrication(images, board.rules, courtyardsOf(board));
  const sheet = files.project.find(({ name }) => name.endsWith(".kicad_sch"))?.text ?? "";
  const drawn = schematicNetlist(sheet).map(({ pads }) => pads);
  const [joined] = netlistDifferences(netlist, drawn);
  if (joined !== undefined) return ["nets in the copper", joined];
  return findings[0] === undefined ? undefined : ["design rules", findings[0].kind];
}
