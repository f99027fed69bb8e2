// Makes boards from nothing, two at a time as a build does, without a cache: for npm run bench.
import { boardKinds, compileInWorker } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";

const fab = rowOf(fabs, "jlcpcb-2-layer");
/** One layout of each board; a board may have several assemblies or layouts. */
const KINDS = ["back-plane", "power", "hat", "led"];

/** @typedef {import("@rubus/boards").BoardKey} BoardKey */

// The keys of an object typed by BoardKey.
const keys = /** @type {BoardKey[]} */ (Object.keys(boardKinds));
const waiting = KINDS.flatMap((kind) => keys.find((key) => key.startsWith(kind)) ?? []).values();

/** @returns {Promise<void>} */
async function makeWaiting() {
  for (const board of waiting) {
    const made = await compileInWorker({ board, fab });
    if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join("\n"));
    console.log(`${board}: ${made.value.files.length} files`);
  }
}

await Promise.all([makeWaiting(), makeWaiting()]);
