/** A compiled board checked, and written as files of the package. */
import type { Fab } from "@rubus/catalogue";
import { type Scene, toPdf, toPng, toSvg } from "@rubus/drawing";
import {
  type Board,
  boardPicture,
  bodiesOf,
  copperOfNets,
  fabFiles,
  fabZip,
  kicadProject,
  schematicScene,
  testNetlist,
} from "@rubus/pcb";
import { type Result, rubusVersion, success } from "@rubus/units";
import { assemblyPage } from "./assembly/page.js";
import { boardFacts } from "./board-facts.js";
import { checkBoardFiles } from "./check-files.js";
import { heatFiles } from "./copper/heat-files.js";
import { type FileMaker, fileMaker } from "./file-maker.js";
import { connectorsOf, contactsIn } from "./harness/contacts.js";
import { harness } from "./harness/joints.js";
import type { BoardMaking, CompiledBoard, OutputFile } from "./output.js";
import {
  houseOf,
  panelOutput,
  productionFiles,
  type ScoredPanel,
  scoredPanelOf,
  withSources,
} from "./production/index.js";
import { type BoardModel, boardModel } from "./solids/board-model.js";

/** Sharp enough that a legend of 1 mm can be read: its strokes are three pixels wide or more. */
const picturePixelsPerMm = 24;

/** A compiled board whose solid is still to be made. */
export type MadeBoard = CompiledBoard & { readonly model: BoardModel };

const whatOfProjectFile = (name: string): string => {
  if (name.endsWith(".kicad_pcb")) return "KiCad 9 board";
  if (name.endsWith(".kicad_sch")) return "KiCad 9 schematic";
  if (name.endsWith(".kicad_pro")) return "KiCad 9 project: open this one";
  if (name.endsWith(".kicad_sym")) return "KiCad 9 symbols of the project";
  if (name.endsWith(".kicad_mod")) return "KiCad 9 footprint of the project";
  if (name.endsWith(".kicad_dru")) return "Rules of the board house for KiCad 9";
  return "KiCad 9 library table of the project";
};

const pictureFiles = async (
  file: FileMaker,
  stem: string,
  scene: Scene,
  what: string,
): Promise<readonly OutputFile[]> => [
  file(`${stem}.svg`, toSvg(scene), `${what}, drawing`),
  file(`${stem}.png`, await toPng(scene, { pixelsPerMm: picturePixelsPerMm }), `${what}, picture`),
];

const panelFilesOf = async (
  file: FileMaker,
  panel: ScoredPanel,
  fab: Fab,
): Promise<Result<readonly OutputFile[]>> => {
  const written = await panelOutput(panel, houseOf(fab));
  if (!written.ok) return written;
  const { files, picture } = written.value;
  return success([
    ...files.map((each) => file(...each)),
    file(
      `${panel.spec.name}.png`,
      await toPng(picture, { pixelsPerMm: picturePixelsPerMm }),
      "Panel from above, its scores as broken lines, picture",
    ),
  ]);
};

/**
 * Check a compiled board and write its files. Fails with the findings when what was written, read back,
 * breaks a rule of the board house or joins other pins than the schematic.
 */
export const boardOutput = async (compiled: Board, making: BoardMaking): Promise<Result<MadeBoard>> => {
  const board = withSources(compiled);
  const { fab, family, panelised } = making;
  const panel = panelised ? scoredPanelOf(board, fab) : undefined;
  const fabrication = fabFiles(board, { softwareVersion: rubusVersion });
  const project = kicadProject(board);
  const tables = productionFiles(board, fab, panel);
  const textOf = (ending: string): string => tables.find(([name]) => name.endsWith(ending))?.[1] ?? "";
  const checked = await checkBoardFiles(
    board,
    fabrication,
    project,
    textOf("-bom.csv"),
    textOf("-positions.csv"),
  );
  if (!checked.ok) return checked;
  const look = { ...board.stackup, title: board.title, bodies: bodiesOf(board) };
  const top = boardPicture(checked.value.images, "top", look);
  const bottom = boardPicture(checked.value.images, "bottom", look);
  const file = fileMaker(board);
  const ofPanel = panel ? await panelFilesOf(file, panel, fab) : success([]);
  if (!ofPanel.ok) return ofPanel;
  const { images, conductors } = checked.value;
  const copper = () => copperOfNets(fabrication, images.fabrication, conductors);
  const heat = heatFiles(board, copper, making.runs ?? [], file);
  if (!heat.ok) return heat;
  const { name } = board;
  const schematic = schematicScene(board);
  const files: readonly OutputFile[] = [
    file(`${name}-fab.zip`, fabZip(fabrication), "Gerbers and drills: upload this to the board house"),
    ...tables.map((each) => file(...each)),
    file(
      `${name}-assembly.html`,
      assemblyPage(board),
      "Assembly page: the parts beside the board, with ticks",
    ),
    file(`${name}.ipc`, testNetlist(board), "Netlist for the electrical test, IPC-D-356A"),
    file(`${name}-schematic.svg`, toSvg(schematic), "Schematic, drawing"),
    file(`${name}-schematic.pdf`, toPdf([schematic]), "Schematic, to print and search"),
    ...(await pictureFiles(file, `${name}-top`, top, "Board from above")),
    ...(await pictureFiles(file, `${name}-bottom`, bottom, "Board from below")),
    ...ofPanel.value,
    ...heat.value.files,
    ...project.map((each) => file(`kicad/${each.name}`, each.text, whatOfProjectFile(each.name))),
  ];
  const contacts = contactsIn(checked.value.nets, connectorsOf(harness, family));
  return success({
    summary: { ...boardFacts(board, making, contacts, panel), ...heat.value.facts },
    files,
    model: boardModel(board),
  });
};
