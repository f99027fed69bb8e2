/** `rubus diff`: what the boards of two packages have otherwise. */
import { countText } from "@rubus/guide";
import { type ComparedPackages, comparePackages } from "@rubus/pipeline";
import { printable } from "@rubus/units";
import type { Command } from "../command.js";
import { printReport } from "../report.js";
import { tableText } from "../table.js";
import { painter, type Style, type Terminal } from "../terminal.js";

const styles: Readonly<Record<ComparedPackages["boards"][number]["state"], Style>> = {
  added: "green",
  removed: "red",
  changed: "yellow",
  same: "dim",
};

const diffText = ({ boards, pictures }: ComparedPackages, terminal: Terminal): string => {
  const paint = painter(terminal, "out");
  const lines = boards.flatMap(({ board, state, rows }) => [
    `${paint(state, styles[state])}  ${board}${rows.length > 0 ? `: ${countText(rows.length, "difference")}` : ""}`,
    ...tableText(rows).map((line) => `  ${line}`),
  ]);
  return [...lines, ...pictures.map((path) => printable(path, 300))].map((line) => `${line}\n`).join("");
};

export const diff: Command = async ({ words, values, switches }, terminal) => {
  const json = switches.has("json");
  // The parser lets nothing pass without both.
  const [before = "", after = ""] = words;
  const result = await comparePackages({ before, after, out: values.out });
  const { diagnostics } = result;
  if (!result.ok) return printReport("diff", { text: "", json: {}, diagnostics }, json, terminal);
  const { builds, pictures } = result.value;
  const boards = result.value.boards.map(({ rows: _rows, ...board }) => board);
  const report = { text: diffText(result.value, terminal), json: { builds, boards, pictures }, diagnostics };
  return printReport("diff", report, json, terminal);
};
