/** The boards of a cluster, each through the cache on its own. */
import type { BoardSummary } from "@rubus/boards";
import type { Cluster } from "@rubus/cluster";
import { failure, type Result, success } from "@rubus/units";
import { boardNeeds } from "./board-needs.js";
import { runStage, type StageContext } from "./cache/run-stage.js";
import type { StageOutput } from "./cache/stage-entry.js";
import type { BoardStage } from "./stages.js";

/** Every board the cluster needs, made side by side; the diagnostics of all that failed when one does. */
export const makeBoards = async (
  cluster: Cluster,
  stage: BoardStage,
  context: StageContext,
): Promise<Result<StageOutput<readonly BoardSummary[]>>> => {
  const needed = boardNeeds(cluster);
  if (!needed.ok) return needed;
  const made = await Promise.all(
    needed.value.map(async ({ order, quantity }) => ({
      quantity,
      result: await runStage({ ...stage, name: `${stage.name} ${order.board}` }, order, context),
    })),
  );
  const diagnostics = made.flatMap(({ result }) => result.diagnostics);
  const done = made.flatMap(({ quantity, result }) => (result.ok ? [{ quantity, ...result.value }] : []));
  if (done.length < made.length) return failure(diagnostics);
  const data = done.map(({ quantity, data: facts }) => ({ ...facts, quantity }));
  const { mergedBillCsv } = await import("@rubus/boards");
  const bill = {
    path: "boards/bom.csv",
    bytes: Buffer.from(mergedBillCsv(data), "utf8"),
    what: "One bill for all boards: what each article comes to for this cluster",
  };
  return success({ data, files: [bill, ...done.flatMap(({ files }) => files)] }, diagnostics);
};
