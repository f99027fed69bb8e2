/** The process of a node: `rubus node …`, and what systemd starts: `rubus agent`, `rubus hand-back`. */
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { formatDiagnostic, rubusVersion } from "@rubus/units";
import { standardConfig } from "./daemon/config.js";
import { handBack } from "./daemon/hand-back.js";
import { loadConfig, nodePlaces, runDaemon } from "./daemon/run-daemon.js";
import { systemClock } from "./hardware/clock.js";
import { openDevices } from "./hardware/devices.js";
import { filesUnder, replaceFile } from "./hardware/file-access.js";
import { localNode } from "./node-command/local-node.js";
import { nodeCommandSpec } from "./node-command/node-spec.js";
import { type NodeReport, runNode } from "./node-command/run-node.js";

const usage = `rubus node ACTION [VALUE] [TARGET]   ${nodeCommandSpec.what}
${[
  ...nodeCommandSpec.arguments,
  ...nodeCommandSpec.flags.map(({ name, what }) => ({ name: `--${name}`, what })),
]
  .map(({ name, what }) => `  ${name.padEnd(10)}${what}\n`)
  .join("")}`;

const print = ({ text, json, diagnostics }: NodeReport, isJson: boolean): number => {
  const exit = diagnostics.length > 0 ? 1 : 0;
  if (isJson) {
    process.stdout.write(
      `${JSON.stringify({ format: 1, command: "node", exit, diagnostics, ...json }, null, 2)}\n`,
    );
  } else {
    for (const diagnostic of diagnostics) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
    process.stdout.write(text);
  }
  return exit;
};

const node = async (words: readonly string[], ending: AbortSignal): Promise<number> => {
  const options = Object.fromEntries(
    nodeCommandSpec.flags.map((flag) => [
      flag.name,
      { type: "value" in flag ? ("string" as const) : ("boolean" as const) },
    ]),
  );
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  const isJson = values.json === true;
  const show = (report: NodeReport): void => void print(report, isJson);
  const texts = Object.entries(values).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  const switches = Object.keys(values).filter((name) => values[name] === true);
  const given = { words: positionals, values: Object.fromEntries(texts), switches: new Set(switches) };
  return print(await runNode(given, localNode(process.env, ending, show)), isJson);
};

const daemon = async (words: readonly string[], ending: AbortSignal): Promise<number> => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      root: { type: "string" },
      config: { type: "string" },
      run: { type: "string" },
      state: { type: "string" },
    },
  });
  const places = {
    root: values.root ?? nodePlaces.root,
    configFile: values.config ?? nodePlaces.configFile,
    runFolder: values.run ?? nodePlaces.runFolder,
    stateFolder: values.state ?? nodePlaces.stateFolder,
    machineFile: path.join(values.root ?? nodePlaces.root, nodePlaces.machineFile),
  };
  // A journal that is started anew closes its end: a line of the log is lost then, not the agent.
  process.stderr.on("error", () => undefined);
  await runDaemon(places, process.env, ending, (line) => process.stderr.write(`${line}\n`));
  return 0;
};

const leave = async (words: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...words],
    options: { root: { type: "string" }, run: { type: "string" }, config: { type: "string" } },
  });
  const note = path.join(values.run ?? nodePlaces.runFolder, "own-light");
  const remembered = await readFile(note, "utf8").catch(() => undefined);
  const { drivesFan } = await loadConfig(values.config ?? nodePlaces.configFile).catch(() => standardConfig);
  const devices = openDevices({ files: filesUnder(values.root ?? "/"), clock: systemClock });
  await handBack(devices, drivesFan, {
    ...(remembered === undefined ? {} : { remembered }),
    remember: (trigger) => (trigger === undefined ? rm(note, { force: true }) : replaceFile(note, trigger)),
  });
  return 0;
};

/** Runs the words after `rubus` and gives the exit code: 0 fine, 1 refused, 2 usage, 3 something broke. */
export const runProcess = async (words: readonly string[], ending: AbortSignal): Promise<number> => {
  const [first, ...rest] = words;
  try {
    if (first === "--version") process.stdout.write(`${rubusVersion}\n`);
    else if (first === "node" && !rest.includes("--help")) return await node(rest, ending);
    else if (first === "agent") return await daemon(rest, ending);
    else if (first === "hand-back") return await leave(rest);
    else process.stdout.write(usage);
    return first === undefined || first.startsWith("-") || first === "node" || first === "help" ? 0 : 2;
  } catch (error) {
    const isUsage = error instanceof TypeError && "code" in error;
    process.stderr.write(`rubus: ${error instanceof Error ? error.message : String(error)}\n`);
    return isUsage ? 2 : 3;
  }
};
