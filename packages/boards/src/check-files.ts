/** A board is let out only when its written files, read back, say what the design says. */
import {
  type Board,
  courtyardsOf,
  designRuleCheck,
  electricalRuleCheck,
  extractNetlist,
  findingDiagnostic,
  netlistDifferences,
  schematicNetlist,
  type TextFile,
} from "@rubus/pcb";
import { type Diagnostic, failure, type Result, success } from "@rubus/units";

const netsDiffer = (title: string, difference: string): Diagnostic => ({
  code: "RUB-PCB-003",
  severity: "error",
  message: `${title}: the copper of its Gerber files joins other pins than its schematic: ${difference}`,
  remedy: "Mend the design of the board.",
});

/**
 * Check the files of a board: design rules on Gerbers and drills, electrical rules on the schematic, and that
 * the nets found in the copper alone are those drawn in the schematic.
 */
export const checkBoardFiles = async (
  board: Board,
  fabrication: readonly TextFile[],
  project: readonly TextFile[],
): Promise<Result<null>> => {
  const rules = await designRuleCheck(fabrication, board.rules, courtyardsOf(board));
  if (!rules.ok) return rules;
  const copper = await extractNetlist(fabrication);
  if (!copper.ok) return copper;
  const sheet = project.find(({ name }) => name === `${board.name}.kicad_sch`)?.text ?? "";
  const drawn = schematicNetlist(sheet).map(({ pads }) => pads);
  const differences = netlistDifferences(copper.value, drawn, ["the copper", "the schematic"]);
  const wrong = [
    ...rules.value.map((finding) => findingDiagnostic(finding, board.title)),
    ...electricalRuleCheck(project),
    ...differences.map((difference) => netsDiffer(board.title, difference)),
  ];
  return wrong.length > 0 ? failure(wrong) : success(null);
};
