/** A board compiled, checked and written as files of the package. */
import { type Job, jobOf, openJobs } from "@rubus/cad";
import type { Fab } from "@rubus/catalogue";
import { type Scene, toPdf, toPng, toSvg } from "@rubus/drawing";
import {
  type Board,
  boardPicture,
  bodiesOf,
  bomLines,
  compileBoard,
  fabFiles,
  fabZip,
  jointsOf,
  kicadProject,
  schematicScene,
  testNetlist,
} from "@rubus/pcb";
import { boundingBox, type Result, rubusVersion, success } from "@rubus/units";
import { assemblyPage } from "./assembly/page.js";
import { type BoardKind, type BoardOrder, boardKinds } from "./board-kinds.js";
import { checkBoardFiles } from "./check-files.js";
import { writtenContacts } from "./harness/contacts.js";
import type { BoardFamily, Contacts } from "./harness/joint.js";
import { harness } from "./harness/joints.js";
import type { BoardFacts, CompiledBoard, OutputFile } from "./output.js";
import {
  billOf,
  houseOf,
  houseRemarks,
  panelOutput,
  productionFiles,
  type ScoredPanel,
  scoredPanelOf,
  withSources,
} from "./production/index.js";
import { type BoardModel, boardModel } from "./solids/board-model.js";
import { boardSolidFilesJob, type SolidFiles } from "./solids/board-solid.js";
import { type UncertainFigure, uncertainFigures } from "./uncertain.js";

/** Sharp enough that a legend of 1 mm can be read: its strokes are three pixels wide or more. */
const picturePixelsPerMm = 24;

const encoder = new TextEncoder();

/** A compiled board whose solid is still to be made. */
export type MadeBoard = CompiledBoard & { readonly model: BoardModel };

type FileMaker = (name: string, content: string | Uint8Array, what: string) => OutputFile;

const fileMaker =
  (board: { readonly name: string }): FileMaker =>
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

const summaryOf = (
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

/** What making a board's files takes besides the board. */
export type BoardMaking = {
  readonly fab: Fab;
  readonly family: BoardFamily;
  readonly uncertain: readonly UncertainFigure[];
  /** Also make its panel, where the house scores panels. */
  readonly panelised: boolean;
};

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
  const top = await boardPicture(checked.value, "top", look);
  const bottom = await boardPicture(checked.value, "bottom", look);
  const file = fileMaker(board);
  const ofPanel = panel ? await panelFilesOf(file, panel, fab) : success([]);
  if (!ofPanel.ok) return ofPanel;
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
    ...project.map((each) => file(`kicad/${each.name}`, each.text, whatOfProjectFile(each.name))),
  ];
  const contacts = writtenContacts(project, harness, family);
  return success({
    summary: summaryOf(board, making, contacts, panel),
    files,
    model: boardModel(board),
  });
};

/** Compile one board for a board house and write its files; `name` in the summary is the key. */
export const makeBoard = async ({ board: key, fab }: BoardOrder): Promise<Result<MadeBoard>> => {
  const kind: BoardKind = boardKinds[key];
  const compiled = await compileBoard(kind.design(fab));
  if (!compiled.ok) return compiled;
  // An assembly has files of its own; its bare board, and so its id, is that of its sisters.
  return boardOutput(
    { ...compiled.value, name: key, title: kind.title },
    {
      fab,
      family: kind.family,
      uncertain: uncertainFigures(kind.rows),
      panelised: kind.panelised ?? false,
    },
  );
};

/** `makeBoard` in a worker. */
export const makeBoardJob = jobOf<typeof makeBoard>(
  new URL("./compile-boards.js", import.meta.url),
  "makeBoard",
);

/** A board's files with those of its solid. */
export const withSolid = ({ summary, files, model }: MadeBoard, { step, glb }: SolidFiles): CompiledBoard => {
  const file = fileMaker(model);
  return {
    summary,
    files: [
      ...files,
      file(`${model.name}.step`, step, "Board with its parts as solids, for mechanical design"),
      file(`${model.name}.glb`, glb, "Board with its parts in three dimensions, for viewers"),
    ],
  };
};

/** A job in a worker of its own, which ends with it and gives its memory back. */
const inWorker = async <Input, Output>(
  job: Job<Input, Result<Output>>,
  input: Input,
): Promise<Result<Output>> => {
  const jobs = openJobs();
  try {
    const done = await jobs.run(job, input);
    return done.ok ? done.value : done;
  } finally {
    await jobs.close();
  }
};

/** One board with all its files: compiled in one worker, its solid made in another. */
export const compileInWorker = async (order: BoardOrder): Promise<Result<CompiledBoard>> => {
  const made = await inWorker(makeBoardJob, order);
  if (!made.ok) return made;
  const solid = await inWorker(boardSolidFilesJob, made.value.model);
  return solid.ok ? success(withSolid(made.value, solid.value), made.diagnostics) : solid;
};
