/** `rubus init`: a cluster.yaml to start from. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { initDiagnostics, migrateClusterFile, writeClusterFile } from "@rubus/pipeline";
import { printable } from "@rubus/units";
import type { Command } from "../command.js";
import { type ExitCode, printReport, printUsage } from "../report.js";
import type { Terminal } from "../terminal.js";

type Answers = { readonly name: string; readonly nodes: string; readonly model: string };
type Question = { readonly key: keyof Answers; readonly words: string };

const otherwise: Answers = { name: "bramble", model: "pi4b", nodes: "4" };

const questions: readonly Question[] = [
  { key: "name", words: "Name of the cluster" },
  { key: "model", words: "Which Raspberry Pi (pi3b, pi3b-plus, pi4b, pi5)" },
  { key: "nodes", words: "How many nodes (1 to 10)" },
];

const isCount = (nodes: string): boolean => /^\d{1,6}$/u.test(nodes);

/** What the reader would say of one answer, the others being right. */
const objection = (key: keyof Answers, answer: string): string | undefined => {
  const { name, model, nodes }: Answers = { ...otherwise, [key]: answer };
  if (!isCount(nodes)) return `${printable(nodes)} is no whole number.`;
  const [first] = initDiagnostics({ name, model, nodes: Number(nodes) });
  return first && `${first.message}. ${first.remedy}`;
};

/** Ask for what no flag gave, a wrong answer once more; undefined when the input ends or is interrupted. */
const ask = async (given: Partial<Answers>): Promise<Partial<Answers> | undefined> => {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new AbortController();
  lines.once("close", () => ended.abort());
  try {
    const answers: Partial<Record<keyof Answers, string>> = { ...given };
    for (const { key, words } of questions)
      while (answers[key] === undefined) {
        const answer =
          (await lines.question(`${words} [${otherwise[key]}]: `, ended)).trim() || otherwise[key];
        const wrong = objection(key, answer);
        if (wrong === undefined) answers[key] = answer;
        else process.stderr.write(`  ${wrong}\n`);
      }
    return answers;
  } catch (error) {
    if (ended.signal.aborted) return undefined;
    throw error;
  } finally {
    lines.close();
  }
};

/** `rubus init --migrate FILE`. */
const migrate = async (file: string, json: boolean, terminal: Terminal): Promise<ExitCode> => {
  const result = await migrateClusterFile(file);
  const { diagnostics } = result;
  if (!result.ok) return printReport("init", { text: "", json: {}, diagnostics }, json, terminal);
  const { from, to, kept = "" } = result.value;
  const shown = printable(file, 300);
  const text =
    from === undefined
      ? `${shown} is in format ${to} already\n`
      : `${shown} written in format ${to}; as it was in format ${from} it is kept in ${printable(kept, 300)}\n`;
  return printReport("init", { text, json: { file, ...result.value }, diagnostics }, json, terminal);
};

const isWatched = ({ isTerminal }: Terminal): boolean => isTerminal.in && isTerminal.err;

export const init: Command = async ({ words: [argument], values, switches }, terminal): Promise<ExitCode> => {
  const json = switches.has("json");
  const { migrate: older, ...given } = values;
  if (older !== undefined) {
    if (argument === undefined && Object.keys(given).length === 0)
      return await migrate(older, json, terminal);
    return printUsage("--migrate stands alone", "Write `rubus init --migrate FILE`.", json, terminal);
  }
  const folder = argument ?? ".";
  // Nobody should answer questions about a file that will not be written.
  const mayAsk = !json && isWatched(terminal) && !existsSync(join(folder, "cluster.yaml"));
  const answers = mayAsk ? await ask(given) : given;
  if (answers === undefined) {
    terminal.err("\n");
    return printUsage("init was left without an answer", "Give --name, --nodes and --model.", json, terminal);
  }
  const { name, nodes, model } = { ...otherwise, ...answers };
  if (!isCount(nodes))
    return printUsage(
      `--nodes is ${printable(nodes)}, no whole number`,
      "Write for instance `--nodes 4`.",
      json,
      terminal,
    );
  const result = await writeClusterFile(folder, { name, nodes: Number(nodes), model });
  const { diagnostics } = result;
  if (!result.ok) return printReport("init", { text: "", json: {}, diagnostics }, json, terminal);
  const path = printable(result.value, 300);
  const text = `${path} written; prove it with \`rubus check ${path}\`, build it with \`rubus build ${path}\`\n`;
  return printReport("init", { text, json: { file: result.value }, diagnostics }, json, terminal);
};
