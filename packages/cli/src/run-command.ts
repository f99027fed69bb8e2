/** From words to an exit code. Each command is loaded when it is called for, and no other. */
import type { Command } from "./command.js";
import type { Arguments } from "./parse-arguments.js";
import type { ExitCode } from "./report.js";
import type { Terminal } from "./terminal.js";

const load = async (name: Arguments["command"]["name"]): Promise<Command> => {
  switch (name) {
    case "init":
      return (await import("./commands/init.js")).init;
    case "check":
      return (await import("./commands/check.js")).check;
    case "build":
      return (await import("./commands/build.js")).build;
    case "view":
      return (await import("./commands/view.js")).view;
    case "card":
      return (await import("./commands/card.js")).card;
    case "diff":
      return (await import("./commands/diff.js")).diff;
    case "node":
      return (await import("./commands/node.js")).node;
  }
};

/** Run the words after `rubus`; never throws for what a user or a machine can do wrong. */
export const runCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  // The version is asked for by scripts and shells; it loads nothing.
  if (words.length === 1 && words[0] === "--version") {
    terminal.out(`${(await import("./version.js")).rubusVersion()}\n`);
    return 0;
  }
  const { parseArguments } = await import("./parse-arguments.js");
  const parsed = parseArguments(words);
  const json = words.includes("--json");
  switch (parsed.kind) {
    case "version":
      terminal.out(`${(await import("./version.js")).rubusVersion()}\n`);
      return 0;
    case "help":
      terminal.out((await import("./help.js")).helpText(parsed.command));
      return 0;
    case "wrong": {
      const { printUsage } = await import("./report.js");
      return printUsage(parsed.message, parsed.remedy, json, terminal);
    }
    case "run":
      return await guarded(parsed.arguments, terminal, json);
  }
};

const guarded = async (given: Arguments, terminal: Terminal, json: boolean): Promise<ExitCode> => {
  const { name } = given.command;
  try {
    return await (await load(name))(given, terminal);
  } catch (error) {
    const [{ diagnosticOf }, { printReport }] = await Promise.all([
      import("@rubus/pipeline"),
      import("./report.js"),
    ]);
    return printReport(name, { text: "", json: {}, diagnostics: [diagnosticOf(error)] }, json, terminal, 3);
  }
};
