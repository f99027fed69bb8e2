/** What a command has to say, and how it is said: for people or as one JSON document. */
import { type Diagnostic, formatDiagnostic, type Severity } from "@rubus/units";
import { painter, type Style, type Terminal } from "./terminal.js";

export type Report = {
  /** The result for people, on stdout. */
  readonly text: string;
  /** The result for programs, merged into the JSON document. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly Diagnostic[];
};

export type ExitCode = 0 | 1 | 2 | 3;

/** 3 when something broke, 1 when the input is wrong or a proof failed, else 0. */
export const exitCodeOf = (diagnostics: readonly Diagnostic[]): ExitCode => {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.some(({ code }) => code.startsWith("RUB-INT-"))) return 3;
  return errors.length > 0 ? 1 : 0;
};

const colours: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", note: "dim" };

/** Diagnostics on stderr, one after the other. */
export const printDiagnostics = (diagnostics: readonly Diagnostic[], terminal: Terminal): void => {
  const paint = painter(terminal, "err");
  for (const diagnostic of diagnostics) {
    const { severity, code } = diagnostic;
    const marked = `${paint(severity, colours[severity])} ${code}`;
    terminal.err(`${formatDiagnostic(diagnostic).replace(`${severity} ${code}`, marked)}\n`);
  }
};

/**
 * Print a report and give the exit code.
 * @param exit the code when it does not follow from the diagnostics
 */
export const printReport = (
  command: string,
  report: Report,
  json: boolean,
  terminal: Terminal,
  exit: ExitCode = exitCodeOf(report.diagnostics),
): ExitCode => {
  if (json) {
    const document = { format: 1, command, exit, diagnostics: report.diagnostics, ...report.json };
    terminal.out(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    printDiagnostics(report.diagnostics, terminal);
    terminal.out(report.text);
  }
  return exit;
};

/** Say what is wrong with the command line itself. */
export const printUsage = (message: string, remedy: string, json: boolean, terminal: Terminal): ExitCode => {
  const document = { format: 1, command: null, exit: 2, diagnostics: [], usage: { message, remedy } };
  if (json) terminal.out(`${JSON.stringify(document, null, 2)}\n`);
  else terminal.err(`rubus: ${message}\n    ${remedy}\n`);
  return 2;
};
