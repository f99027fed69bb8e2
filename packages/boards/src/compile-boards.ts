/** Boards compiled in workers. */
import { type Job, jobOf, openJobs } from "@rubus/cad";
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
