/** `rubus view`: open the pages of a package. */
import { join, resolve } from "node:path";
import { openPackage, packageFolderOf } from "@rubus/pipeline";
import { success } from "@rubus/units";
import { openInBrowser } from "../browser.js";
import type { Command } from "../command.js";
import { printReport } from "../report.js";

export const view: Command = async ({ words: [argument], switches }, terminal) => {
  const json = switches.has("json");
  const found = argument === undefined ? await packageFolderOf("cluster.yaml") : success(resolve(argument));
  const result = found.ok ? await openPackage(found.value) : found;
  const { diagnostics } = result;
  if (!result.ok) return printReport("view", { text: "", json: {}, diagnostics }, json, terminal);
  const { manifest, folder } = result.value;
  const index = join(folder, "index.html");
  if (!json && terminal.isTerminal.out) openInBrowser(index, terminal.environment);
  const summary = { verdict: manifest.verdict, build: manifest.build, index };
  return printReport("view", { text: `${index}\n`, json: summary, diagnostics }, json, terminal);
};
