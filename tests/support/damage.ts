/** What damages a text: pieces to put into it, and the putting. */
import * as fc from "fast-check";

/** Pieces that have a meaning in YAML or in the format, and pieces that have none. */
export const pieces = fc.oneof(
  fc.constantFrom(
    "&a ",
    "*a",
    "!!str ",
    "<<: ",
    "- ",
    "? ",
    ": ",
    "[",
    "]",
    "{",
    "}",
    "|\n",
    ">\n",
    "'",
    '"',
    "\t",
    "\n",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "#",
    ",",
    "null",
    "~",
    "0x10",
    ".inf",
    ".nan",
    "1e400",
    "-1",
    "9".repeat(40),
    "true",
    "__proto__: ",
    "constructor: ",
    "toString: ",
    "5.15",
    "5.15 A",
    "\0",
    "\ufeff",
    "\u2028",
    "\r",
    "é",
    "🍇",
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);

/** Where, how many characters are cut there, and what is put in their place. */
export type Edit = readonly [where: number, cut: number, piece: string];

/** A text with edits made one after the other; a place beyond its end counts on from its beginning. */
export const damaged = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((before, [where, cut, piece]) => {
    const at = where % (before.length + 1);
    return before.slice(0, at) + piece + before.slice(at + cut);
  }, text);
