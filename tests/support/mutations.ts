/** Damage done to the examples at random. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { damaged, pieces } from "./damage.js";
import { exampleFile, repository } from "./rubus.js";

const examples = readdirSync(join(repository, "examples"))
  .sort()
  .map((name) => readFileSync(exampleFile(name), "utf8"));

/** What one finds in a file, put where it does not belong. */
const words = fc.constantFrom(
  ...new Set(examples.flatMap((text) => text.split(/[\s{}[\],]+/u).filter((word) => word !== ""))),
);

/** Whole words in place of others: the file stays YAML, and what it says may still make sense. */
const swapped = fc
  .tuple(fc.constantFrom(...examples), fc.array(fc.tuple(fc.nat(), words), { minLength: 1, maxLength: 3 }))
  .map(([text, swaps]) => {
    const parts = text.split(/([\s{}[\],]+)/u);
    for (const [where, word] of swaps) {
      // Words stand at the even places, what is between them at the odd ones.
      const at = 2 * (where % Math.ceil(parts.length / 2));
      parts[at] = word;
    }
    return parts.join("");
  });

/** An example with one to six pieces of it replaced, by pieces with a meaning, words of the examples, or noise. */
const edited = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.array(
      fc.tuple(fc.nat(), fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 400 })), fc.oneof(pieces, words)),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([text, edits]) => damaged(text, edits));

/** Files that somebody's editor, disk or haste has damaged. */
export const mutations = fc.oneof({ weight: 2, arbitrary: edited }, { weight: 1, arbitrary: swapped });
