/** Boards compiled in workers. */
import { jobOf, openJobs } from "@rubus/cad";
import { compileBoard } from "@rubus/pcb";
import { type Result, success } from "@rubus/units";
import { type BoardKind, type BoardOrder, boardKinds } from "./board-kinds.js";
import { boardOutput, type MadeBoard } from "./board-output.js";
import { fileMaker } from "./file-maker.js";
import type { CompiledBoard } from "./output.js";
import { boardSolidFilesJob, type SolidFiles } from "./solids/board-solid.js";
import { uncertainFigures } from "./uncertain.js";

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
      runs: kind.runs ?? [],
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

/** Compiles boards in workers. */
export type BoardWorkers = {
  /** One board with all its files. Boards asked for at once wait in their order for a worker, solids after them. */
  readonly compile: (order: BoardOrder) => Promise<Result<CompiledBoard>>;
  /** Ends the workers; boards still under way are rejected. */
  readonly close: () => Promise<void>;
};

/** A board takes up to 450 MB while it is made, and a package must be made on two cores in 1 GB. */
const boardsAtOnce = 2;

/** Opens workers for boards, which are told to close when no board is to follow; none starts before the first board. */
export const openBoardWorkers = (): BoardWorkers => {
  // A worker's second board takes less than its first, for its code is compiled.
  const jobs = openJobs({ workers: boardsAtOnce });
  const compile = async (order: BoardOrder): Promise<Result<CompiledBoard>> => {
    const ran = await jobs.run(makeBoardJob, order);
    const made = ran.ok ? ran.value : ran;
    if (!made.ok) return made;
    const solidRan = await jobs.run(boardSolidFilesJob, made.value.model);
    const solid = solidRan.ok ? solidRan.value : solidRan;
    return solid.ok ? success(withSolid(made.value, solid.value), made.diagnostics) : solid;
  };
  return { compile, close: jobs.close };
};
