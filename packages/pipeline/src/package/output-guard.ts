/** What may never be replaced by a package. */
import { lstat, realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, isAbsolute, join, parse, relative } from "node:path";
import { failure, printable, type Result, success } from "@rubus/units";
import { readManifest, strangers } from "./read-package.js";

const shown = (path: string): string => printable(path, 200);

export const beingWritten = (out: string, pid: number, claim: string): Result<never> =>
  failure([
    {
      code: "RUB-OUT-004",
      severity: "error",
      message: `process ${pid} is writing to ${shown(out)}`,
      remedy: `Wait for it to end, or choose another folder with --out; if there is no such process, delete ${shown(claim)}.`,
      figures: { pid },
    },
  ]);

/** The path with every link in its parents resolved; the parents that exist, that is. */
const settle = async (path: string): Promise<string> => {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await settle(parent), path.slice(parent.length));
  }
};

const holds = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way === "" || (!way.startsWith("..") && !isAbsolute(way));
};

/** Why a folder must never be replaced whatever it holds, as words. */
const forbidden = async (out: string, clusterFile: string): Promise<string | undefined> => {
  const [folder, home, file] = await Promise.all([out, homedir(), clusterFile].map(settle));
  if (folder === undefined || home === undefined || file === undefined) return undefined;
  if (folder === parse(folder).root) return "is the root of a file system";
  if (holds(folder, home)) return "is or holds your home folder";
  return holds(folder, file) ? "holds the cluster file" : undefined;
};

/**
 * Whether a package may be written in place of `out`. Diagnostics: RUB-OUT-001 (no folder), RUB-OUT-002
 * (home, root, the cluster file's), RUB-OUT-003 (a file the manifest does not list).
 */
export const checkOutput = async (out: string, clusterFile: string): Promise<Result<null>> => {
  const why = await forbidden(out, clusterFile);
  if (why !== undefined)
    return failure([
      {
        code: "RUB-OUT-002",
        severity: "error",
        message: `${shown(out)} ${why} and is never replaced`,
        remedy: "Choose a folder below it, such as --out out/NAME.",
      },
    ]);
  const facts = await lstat(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (!facts) return success(null);
  if (!facts.isDirectory())
    return failure([
      {
        code: "RUB-OUT-001",
        severity: "error",
        message: `${shown(out)} is ${facts.isSymbolicLink() ? "a symbolic link" : "no folder"}`,
        remedy: "Choose another folder with --out, or move away what stands there.",
      },
    ]);
  const unlisted = await strangers(out);
  if (unlisted.length === 0) return success(null);
  const first = unlisted
    .slice(0, 3)
    .map((path) => shown(path))
    .join(", ");
  const more = unlisted.length > 3 ? ` and ${unlisted.length - 3} more` : "";
  const reason = (await readManifest(out))
    ? "which its manifest does not list"
    : "and no manifest of a package";
  return failure([
    {
      code: "RUB-OUT-003",
      severity: "error",
      message: `${shown(out)} holds ${first}${more}, ${reason}`,
      remedy: "Move what you want to keep elsewhere, or choose another folder with --out.",
      figures: { files: unlisted.length },
    },
  ]);
};
