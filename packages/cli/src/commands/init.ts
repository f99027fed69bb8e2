/** `rubus init`: a cluster.yaml to start from. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { writeClusterFile } from "@rubus/pipeline";
import { printable } from "@rubus/units";
import type { Command } from "../command.js";
import { type ExitCode, printReport, printUsage } from "../report.js";
import type { Terminal } from "../terminal.js";

type Answers = { readonly name: string; readonly nodes: string; readonly model: string };
type Question = { readonly key: keyof Answers; readonly words: string; readonly otherwise: string };

const questions: readonly Question[] = [
  { key: "name", words: "Name of the cluster", otherwise: "bramble" },
  { key: "nodes", words: "How many nodes (1 to 10)", otherwise: "4" },
  { key: "model", words: "Which Raspberry Pi (pi3b, pi3b-plus, pi4b, pi5)", otherwise: "pi4b" },
];

/** Ask for what no flag gave; undefined when the input ends or is interrupted. */
const ask = async (given: Partial<Answers>): Promise<Partial<Answers> | undefined> => {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new AbortController();
  lines.once("close", () => ended.abort());
  try {
    const answers: Partial<Record<keyof Answers, string>> = { ...given };
    for (const { key, words, otherwise } of questions)
      answers[key] ??= (await lines.question(`${words} [${otherwise}]: `, ended)).trim() || otherwise;
    return answers;
  } catch (error) {
    if (ended.signal.aborted) return undefined;
    throw error;
  } finally {
    lines.close();
  }
};

const isWatched = ({ isTerminal }: Terminal): boolean => isTerminal.in && isTerminal.err;

export const init: Command = async ({ argument, values, switches }, terminal): Promise<ExitCode> => {
  const json = switches.has("json");
  const folder = argument ?? ".";
  // Nobody should answer questions about a file that will not be written.
  const mayAsk = !json && isWatched(terminal) && !existsSync(join(folder, "cluster.yaml"));
  const answers = mayAsk ? await ask(values) : values;
  if (answers === undefined) {
    terminal.err("\n");
    return printUsage("init was left without an answer", "Give --name, --nodes and --model.", json, terminal);
  }
  const [name = "", nodes = "", model = ""] = questions.map(
    ({ key, otherwise }) => answers[key] ?? otherwise,
  );
  if (!/^\d{1,6}$/u.test(nodes))
    return printUsage(
      `--nodes is ${printable(nodes)}, no whole number`,
      "Write for instance `--nodes 4`.",
      json,
      terminal,
    );
  const result = await writeClusterFile(folder, { name, nodes: Number(nodes), model });
  const { diagnostics } = result;
  if (!result.ok) return printReport("init", { text: "", json: {}, diagnostics }, json, terminal);
  const text = `${printable(result.value, 300)} written; prove it with \`rubus check\`, build it with \`rubus build\`\n`;
  return printReport("init", { text, json: { file: result.value }, diagnostics }, json, terminal);
};
