import type { Arguments } from "./parse-arguments.js";
import type { ExitCode } from "./report.js";
import type { Terminal } from "./terminal.js";

/** A command: it prints what it has to say and gives its exit code. */
export type Command = (given: Arguments, terminal: Terminal) => Promise<ExitCode>;
