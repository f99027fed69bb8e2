// Makes boards from nothing, two at a time as a build does, without a cache: for npm run bench.
import { boardKinds, openBoardWorkers } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";

const fab = rowOf(fabs, "jlcpcb-2-layer");
/** One layout of each board, the longest first; a board may have several assemblies or layouts. */
const KINDS = ["hat", "back-plane", "power", "led"];

/** @typedef {import("@rubus/boards").BoardKey} BoardKey */

// The keys of an object typed by BoardKey.
const keys = /** @type {BoardKey[]} */ (Object.keys(boardKinds));
const boards = KINDS.flatMap((kind) => keys.find((key) => key.startsWith(kind)) ?? []);

const workers = openBoardWorkers();
await Promise.all(
  boards.map(async (board) => {
    const made = await workers.compile({ board, fab });
    if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join("\n"));
    console.log(`${board}: ${made.value.files.length} files`);
  }),
);
await workers.close();
