/**
 * Bounds on nesting and on the number of entries, checked on the token stream before anything is composed:
 * the YAML composer recurses, and a file of brackets alone would end the process before any error could be
 * reported; and what thousands of entries cost in time, no cluster has a use for.
 */
import { Lexer } from "yaml";

/** cluster.yaml goes seven levels deep; what is beyond this is no such file. */
const deepest = 32;

/** Widest indentation: each nested block stands at least one column further in. */
const widest = 128;

const opening = new Set(["[", "{"]);
const closing = new Set(["]", "}"]);
const indicators = new Set(["-", "?", ":"]);

/** Keys and list items; a frame of ten nodes written out bay by bay with model and stack has fifty. */
export const mostEntries = 5000;

/** Tokens of any kind, blank lines and comments too. */
const mostTokens = 100_000;

const entryMarks = new Set(["-", "?", ":", ","]);

export type Excess = { readonly offset: number; readonly of: "depth" | "entries" };

/** Where the first bound is passed, or undefined. */
export const excessAt = (text: string): Excess | undefined => {
  let offset = 0;
  let flow = 0;
  let compact = 0;
  let entries = 0;
  let tokens = 0;
  let isScalar = false;
  let atLineStart = true;
  for (const token of new Lexer().lex(text)) {
    // Markers that the lexer puts before scalars and documents stand for no characters of the file.
    if (++tokens > mostTokens || entries > mostEntries) return { offset, of: "entries" };
    if (token === "\u001f" || token === "\u0002" || token === "\u0018") {
      isScalar = token === "\u001f";
      continue;
    }
    if (!isScalar) {
      if (opening.has(token)) flow++;
      else if (closing.has(token)) flow--;
      else if (indicators.has(token)) compact++;
      else if (token === "," || token.includes("\n")) compact = 0;
      if (flow > deepest || compact > deepest) return { offset, of: "depth" };
      if (atLineStart && token.startsWith(" ") && token.length > widest) return { offset, of: "depth" };
      if (entryMarks.has(token)) entries++;
    }
    atLineStart = token.endsWith("\n");
    isScalar = false;
    offset += token.length;
  }
  return undefined;
};
