/** How many records go into one message. */
import { mostMessageBytes, mostRecords } from "@rubus/protocol";
import type { Entry } from "./segment.js";

export type Batch = { readonly run: string; readonly first: number; readonly texts: readonly string[] };

/** Room for the frame of a message around its records. */
const batchBytes = mostMessageBytes - 4096;

/** Room that entries take as lines, nearly. */
export const sizeOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { text }) => sum + text.length + 24, 0);

/** The first entries that have no hole between them and fit into one message. */
export const batchOf = (run: string, entries: readonly Entry[]): Batch => {
  const texts: string[] = [];
  const first = entries[0]?.sequence ?? 0;
  let room = batchBytes;
  for (const { sequence, text } of entries) {
    // Three bytes is the most that UTF-8 takes for a code unit.
    room -= /^[ -~]*$/.test(text) ? text.length + 1 : text.length * 3;
    if (sequence !== first + texts.length || texts.length === mostRecords) break;
    if (room < 0 && texts.length > 0) break;
    texts.push(text);
  }
  return { run, first, texts };
};
