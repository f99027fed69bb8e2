/** `rubus node`: on a Raspberry Pi, what its agent says and does. */
import { localNode, runNode } from "@rubus/agent";
import type { Command } from "../command.js";
import { printReport } from "../report.js";

export const node: Command = async ({ words, values, switches }, terminal) => {
  const json = switches.has("json");
  const ending = new AbortController();
  process.once("SIGINT", () => ending.abort());
  const needs = localNode(terminal.environment, ending.signal, (report) =>
    printReport("node", report, json, terminal),
  );
  return printReport("node", await runNode({ words, values, switches }, needs), json, terminal);
};
