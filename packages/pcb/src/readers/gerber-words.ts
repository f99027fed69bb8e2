/** Splits a Gerber file into its commands (Gerber layer format specification §3). */
import { UnreadableFile } from "./unreadable.js";

export type GerberCommand =
  /** `%FSLAX46Y46*%`: `words` are the parts between asterisks; a macro has one for each primitive. */
  | { readonly kind: "extended"; readonly words: readonly string[]; readonly line: number }
  /** `X100Y200D01`. */
  | { readonly kind: "word"; readonly text: string; readonly line: number };

const linesIn = (text: string): number => text.split("\n").length - 1;
const bare = (text: string): string => text.replace(/[\r\n]/g, "");

/** Commands in order, comments (`G04`) left out. Throws an UnreadableFile for one without its end. */
export const gerberCommands = (text: string): readonly GerberCommand[] => {
  const commands: GerberCommand[] = [];
  let line = 1;
  let position = 0;
  while (position < text.length) {
    const space = /^\s+/.exec(text.slice(position, position + 64))?.[0] ?? "";
    line += linesIn(space);
    position += space.length;
    if (space !== "") continue;
    const extended = text[position] === "%";
    const end = text.indexOf(extended ? "%" : "*", position + 1);
    if (end < 0) throw new UnreadableFile("a command has no end", line);
    const raw = text.slice(extended ? position + 1 : position, end);
    if (extended) {
      const words = raw
        .split("*")
        .map(bare)
        .filter((word) => word !== "");
      commands.push({ kind: "extended", words, line });
    } else if (!raw.startsWith("G04") && raw !== "") commands.push({ kind: "word", text: bare(raw), line });
    line += linesIn(raw);
    position = end + 1;
  }
  return commands;
};
