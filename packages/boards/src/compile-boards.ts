/** A board compiled, checked and written as files of the package. */
import { jobOf, openJobs } from "@rubus/cad";
import { type Scene, toPdf, toPng, toSvg } from "@rubus/drawing";
import {
  type Board,
  boardPicture,
  bodiesOf,
  bomCsv,
  bomLines,
  compileBoard,
  fabFiles,
  fabZip,
  kicadProject,
  positionsCsv,
  schematicScene,
  testNetlist,
} from "@rubus/pcb";
import { boundingBox, type Result, rubusVersion, success } from "@rubus/units";
import { type BoardOrder, boardKinds } from "./board-kinds.js";
import { checkBoardFiles } from "./check-files.js";
import { writtenContacts } from "./harness/contacts.js";
import type { BoardFamily, Contacts } from "./harness/joint.js";
import { harness } from "./harness/joints.js";
import type { BoardFacts, CompiledBoard, OutputFile } from "./output.js";
import { type UncertainFigure, uncertainFigures } from "./uncertain.js";

/** Sharp enough that a legend of 1 mm can be read: its strokes are three pixels wide or more. */
const picturePixelsPerMm = 24;

const encoder = new TextEncoder();

type FileMaker = (name: string, content: string | Uint8Array, what: string) => OutputFile;

const fileMaker =
  (board: Board): FileMaker =>
  (name, content, what) => ({
    path: `boards/${board.name}/${name}`,
    bytes: typeof content === "string" ? encoder.encode(content) : content,
    what,
  });

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

/** The notes as a text file: what the board is, then a line each. */
const notesText = ({ title, hardware, id, notes }: Board): string =>
  [
    `Rubus ${title}, hardware generation ${hardware}, id ${id}`,
    "",
    ...notes.map((note) => `- ${note}`),
    "",
  ].join("\n");

const summaryOf = (board: Board, contacts: Contacts, uncertain: readonly UncertainFigure[]): BoardFacts => {
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
    topPicture: `${folder}-top.svg`,
    bottomPicture: `${folder}-bottom.svg`,
    schematicPicture: `${folder}-schematic.svg`,
    contacts,
    uncertain,
  };
};

/**
 * Check a compiled board and write its files. Fails with the findings when what was written, read back,
 * breaks a rule of the board house or joins other pins than the schematic.
 */
export const boardOutput = async (
  board: Board,
  family: BoardFamily,
  uncertain: readonly UncertainFigure[],
): Promise<Result<CompiledBoard>> => {
  const fabrication = fabFiles(board, { softwareVersion: rubusVersion });
  const project = kicadProject(board);
  const [bill, positions] = [bomCsv(board), positionsCsv(board)];
  const checked = await checkBoardFiles(board, fabrication, project, bill, positions);
  if (!checked.ok) return checked;
  const look = { ...board.stackup, title: board.title, bodies: bodiesOf(board) };
  const top = await boardPicture(checked.value, "top", look);
  const bottom = await boardPicture(checked.value, "bottom", look);
  const file = fileMaker(board);
  const { name } = board;
  const schematic = schematicScene(board);
  const files: readonly OutputFile[] = [
    file(`${name}-fab.zip`, fabZip(fabrication), "Gerbers and drills: upload this to the board house"),
    file(`${name}-bom.csv`, bill, "Bill of materials"),
    file(`${name}-positions.csv`, positions, "Places of the parts for the assembler"),
    file(`${name}-notes.txt`, notesText(board), "Notes for the board house and the assembler"),
    file(`${name}.ipc`, testNetlist(board), "Netlist for the electrical test, IPC-D-356A"),
    file(`${name}-schematic.svg`, toSvg(schematic), "Schematic, drawing"),
    file(`${name}-schematic.pdf`, toPdf([schematic]), "Schematic, to print and search"),
    ...(await pictureFiles(file, `${name}-top`, top, "Board from above")),
    ...(await pictureFiles(file, `${name}-bottom`, bottom, "Board from below")),
    ...project.map((each) => file(`kicad/${each.name}`, each.text, whatOfProjectFile(each.name))),
  ];
  const contacts = writtenContacts(project, harness, family);
  return success({ summary: summaryOf(board, contacts, uncertain), files });
};

/** Compile one board for a board house and write its files; `name` in the summary is the key. */
export const makeBoard = async ({ board: key, fab }: BoardOrder): Promise<Result<CompiledBoard>> => {
  const { title, family, rows, design } = boardKinds[key];
  const compiled = await compileBoard(design(fab));
  if (!compiled.ok) return compiled;
  // An assembly has files of its own; its bare board, and so its id, is that of its sisters.
  return boardOutput({ ...compiled.value, name: key, title }, family, uncertainFigures(rows));
};

/** `makeBoard` in a worker. */
export const makeBoardJob = jobOf<typeof makeBoard>(
  new URL("./compile-boards.js", import.meta.url),
  "makeBoard",
);

/** `makeBoard` in a worker of its own, which ends with it. */
export const compileInWorker = async (order: BoardOrder): Promise<Result<CompiledBoard>> => {
  const jobs = openJobs();
  try {
    const made = await jobs.run(makeBoardJob, order);
    return made.ok ? made.value : made;
  } finally {
    await jobs.close();
  }
};
