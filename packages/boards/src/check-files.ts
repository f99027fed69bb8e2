/** A board is let out only when its written files, read back, say what the design says. */
import {
  type Board,
  bomCsv,
  type Conductors,
  classFindings,
  courtyardsOf,
  electricalRuleCheck,
  fileDifferences,
  findingDiagnostic,
  inspectFabrication,
  type LayerImages,
  layerImages,
  type NetlistNet,
  netlistDifferences,
  positionsCsv,
  readFabrication,
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

const filesDiffer = (title: string, difference: string): Diagnostic => ({
  code: "RUB-PCB-131",
  severity: "error",
  message: `${title}: its files say different things: ${difference}`,
  remedy: "Write the board's files again.",
});

const belowClass = (title: string, found: string): Diagnostic => ({
  code: "RUB-PCB-132",
  severity: "error",
  message: `${title}: ${found}`,
  remedy: "Draw it as wide as its class, or give the net another class.",
});

/** The files as read back: Gerbers and drills, and the schematic's nets. */
export type ReadBack = {
  readonly images: LayerImages;
  readonly conductors: Conductors;
  readonly nets: readonly NetlistNet[];
};

/**
 * Check the files of a board: design rules on Gerbers and drills, electrical rules on the schematic, that the nets
 * found in the copper alone are those drawn in the schematic, that no file says what another doesn't, and that
 * tracks and vias are as large as their nets' classes.
 * @param written Gerbers and drills
 */
export const checkBoardFiles = async (
  board: Board,
  written: readonly TextFile[],
  project: readonly TextFile[],
  bill = bomCsv(board),
  positions = positionsCsv(board),
): Promise<Result<ReadBack>> => {
  const read = readFabrication(written);
  if (!read.ok) return read;
  const fabrication = read.value;
  const images = await layerImages(fabrication);
  const { findings, netlist, conductors } = inspectFabrication(images, board.rules, courtyardsOf(board));
  const sheet = project.find(({ name }) => name === `${board.name}.kicad_sch`)?.text ?? "";
  const nets = schematicNetlist(sheet);
  const drawn = nets.map(({ pads }) => pads);
  const differences = netlistDifferences(netlist, drawn, ["the copper", "the schematic"]);
  const differ = fileDifferences({ fabrication, project, bill, positions });
  const wrong = [
    ...findings.map((finding) => findingDiagnostic(finding, board.title)),
    ...electricalRuleCheck(project),
    ...differences.map((difference) => netsDiffer(board.title, difference)),
    ...differ.map((difference) => filesDiffer(board.title, difference)),
    ...classFindings(board).map((found) => belowClass(board.title, found)),
  ];
  return wrong.length > 0 ? failure(wrong) : success({ images, conductors, nets });
};
