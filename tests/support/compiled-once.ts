// Boards compiled once for all test files: kept beside the installed packages, named by design and compiler.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Board, type BoardDesign, compileBoard } from "@rubus/pcb";
import { hashOf } from "@rubus/units";
import { repository } from "./rubus.js";

const folder = join(repository, "node_modules", ".cache", "rubus-tests", "boards");

/** Digest of what compiles a board: the sources of its rooms and the versions of what they stand on. */
function compilerDigest(): string {
  const hash = createHash("sha256").update(readFileSync(join(repository, "package-lock.json")));
  for (const room of ["pcb", "units"]) {
    const sources = join(repository, "packages", room, "src");
    const names = readdirSync(sources, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .sort();
    for (const name of names) hash.update(`\0${name}\0`).update(readFileSync(join(sources, name)));
  }
  return hash.digest("hex");
}

/** The stored board, or undefined where there is none or it is damaged. */
function stored(path: string): Board | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Board;
  } catch {
    return undefined;
  }
}

const underWay = new Map<string, Promise<Board>>();

/** The board of a design. Throws with the diagnostics when it doesn't compile. */
export function compiledOnce(design: BoardDesign): Promise<Board> {
  const path = join(folder, `${hashOf({ design, compiler: compilerDigest() })}.json`);
  const board = underWay.get(path) ?? fromStore(path, design);
  underWay.set(path, board);
  return board;
}

async function fromStore(path: string, design: BoardDesign): Promise<Board> {
  const known = stored(path);
  if (known) return known;
  const compiled = await compileBoard(design);
  if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ message }) => message).join("\n"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(compiled.value));
  renameSync(`${path}.${process.pid}`, path);
  // As every later call gets it.
  return stored(path) ?? compiled.value;
}
