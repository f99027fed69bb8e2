/** Damage done to the examples at random. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { exampleFile, repository } from "./rubus.js";

/** Pieces that have a meaning in YAML or in the format, and pieces that have none. */
const pieces = fc.oneof(
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

const examples = readdirSync(join(repository, "examples"))
  .sort()
  .map((name) => readFileSync(exampleFile(name), "utf8"));

/** What one finds in a file, put where it does not belong. */
const words = fc.constantFrom(
  ...new Set(examples.flatMap((text) => text.split(/[\s{}[\],]+/u).filter((word) => word !== ""))),
);

/** An example with one to six pieces of it replaced, by pieces with a meaning, words of the examples, or noise. */
export const mutations = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.array(
      fc.tuple(fc.nat(), fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 400 })), fc.oneof(pieces, words)),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((before, [where, cut, piece]) => {
      const at = where % (before.length + 1);
      return before.slice(0, at) + piece + before.slice(at + cut);
    }, text),
  );
