/**
 * A bound on nesting, checked on the token stream: the YAML composer recurses, and a file of brackets
 * alone would end the process before any error could be reported.
 */
import { Lexer } from "yaml";

/** cluster.yaml goes seven levels deep; what is beyond this is no such file. */
const deepest = 32;

/** Widest indentation: each nested block stands at least one column further in. */
const widest = 128;

const opening = new Set(["[", "{"]);
const closing = new Set(["]", "}"]);
const indicators = new Set(["-", "?", ":"]);

/** Offset of the token at which the nesting bound is passed, or undefined. */
export const tooDeepAt = (text: string): number | undefined => {
  let offset = 0;
  let flow = 0;
  let compact = 0;
  let isScalar = false;
  let atLineStart = true;
  for (const token of new Lexer().lex(text)) {
    // Markers that the lexer puts before scalars and documents stand for no characters of the file.
    if (token === "\u001f" || token === "\u0002" || token === "\u0018") {
      isScalar = token === "\u001f";
      continue;
    }
    if (!isScalar) {
      if (opening.has(token)) flow++;
      else if (closing.has(token)) flow--;
      else if (indicators.has(token)) compact++;
      else if (token === "," || token.includes("\n")) compact = 0;
      if (flow > deepest || compact > deepest) return offset;
      if (atLineStart && token.startsWith(" ") && token.length > widest) return offset;
    }
    atLineStart = token.endsWith("\n");
    isScalar = false;
    offset += token.length;
  }
  return undefined;
};
