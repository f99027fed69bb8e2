/** What the command may know of its surroundings, passed in so that tests need no process. */

export type Terminal = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person reads stdout, and stderr, and types on stdin. */
  readonly isTerminal: { readonly out: boolean; readonly err: boolean; readonly in: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
};

export type Style = "bold" | "dim" | "green" | "yellow" | "red";

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 };

/** A function that styles text for a stream, or leaves it alone: FORCE_COLOR, NO_COLOR, then the terminal. */
export const painter = (
  terminal: Terminal,
  stream: "out" | "err",
): ((text: string, style: Style) => string) => {
  const { FORCE_COLOR: force, NO_COLOR: no } = terminal.environment;
  const forced = force === undefined ? undefined : force !== "0" && force !== "false";
  const coloured = forced ?? (!no && terminal.environment.TERM !== "dumb" && terminal.isTerminal[stream]);
  return (text, style) => (coloured ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
};
