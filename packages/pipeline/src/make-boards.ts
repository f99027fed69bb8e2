/** The boards of a cluster, each through the cache on its own. */
import type { BilledBoard, BoardSummary } from "@rubus/boards";
import type { Cluster } from "@rubus/cluster";
import { failure, type Result, success } from "@rubus/units";
import type { NeededBoard } from "./board-needs.js";
import { runStage, type StageContext } from "./cache/run-stage.js";
import type { StageOutput } from "./cache/stage-entry.js";
import type { BillStage, BoardStage, HarnessStage } from "./stages.js";

/** What the one bill is made from: nothing else of a board changes it. */
const billed = (boards: readonly BoardSummary[]): readonly BilledBoard[] =>
  boards.map(({ name, quantity, bill }) => ({ name, quantity, bill }));

/** Boards through their stage, whose workers decide how many are made at a time. */
const madeBoards = async (needed: readonly NeededBoard[], stage: BoardStage, context: StageContext) => {
  try {
    return await Promise.all(
      needed.map(async ({ order, quantity }) => ({
        board: order.board,
        quantity,
        result: await runStage({ ...stage, name: `${stage.name} ${order.board}` }, order, context),
      })),
    );
  } finally {
    await stage.close();
  }
};

/** Every board the cluster needs, their harness and their one bill; the diagnostics of all that failed when one does. */
export const makeBoards = async (
  cluster: Cluster,
  stages: { readonly board: BoardStage; readonly harness: HarnessStage; readonly bill: BillStage },
  context: StageContext,
): Promise<Result<StageOutput<readonly BoardSummary[]>>> => {
  const { boardNeeds } = await import("./board-needs.js");
  const needed = boardNeeds(cluster);
  if (!needed.ok) return needed;
  const made = await madeBoards(needed.value, stages.board, context);
  const diagnostics = made.flatMap(({ result }) => result.diagnostics);
  const done = made.flatMap(({ board, quantity, result }) =>
    result.ok ? [{ board, quantity, ...result.value }] : [],
  );
  if (done.length < made.length) return failure(diagnostics);
  const joined = done.map(({ board, data: { contacts } }) => ({ board, contacts }));
  const harness = await runStage(stages.harness, joined, context);
  if (!harness.ok) return failure([...diagnostics, ...harness.diagnostics]);
  const data = done.map(({ quantity, data: facts }) => ({ ...facts, quantity }));
  const bill = await runStage(stages.bill, billed(data), context);
  if (!bill.ok) return failure([...diagnostics, ...bill.diagnostics]);
  return success(
    { data, files: [...done.flatMap(({ files }) => files), ...harness.value.files, ...bill.value.files] },
    diagnostics,
  );
};
