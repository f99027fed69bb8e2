/** Writing a package so that, whenever the process dies, the one before or the new one is whole. */
import { mkdir, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { OutputFile } from "@rubus/boards";
import { type Result, success } from "@rubus/units";
import { syncFolder, writeSynced } from "../synced-file.js";
import { lockFolder } from "./folder-lock.js";
import { inBatches } from "./in-batches.js";
import { type Manifest, manifestName, manifestText } from "./manifest.js";
import { beingWritten, checkOutput } from "./output-guard.js";
import { damagedFiles } from "./read-package.js";
import { discard, present, recoverLocked } from "./recover.js";
import { type Siblings, siblingsOf } from "./siblings.js";

/** The moments between the steps of a write, in their order. */
export const faultPoints = [
  "locked",
  "half-written",
  "written",
  "previous-aside",
  "in-place",
  "discarded",
] as const;
export type FaultPoint = (typeof faultPoints)[number];

export type WriteOptions = {
  /** Absolute path of the output folder. */
  readonly out: string;
  readonly manifest: Manifest;
  readonly files: readonly OutputFile[];
  /** The cluster file, whose folder is never replaced; absolute. */
  readonly clusterFile: string;
  /** How long to wait for another process that writes to the same folder. */
  readonly lockWaitMs?: number;
  /** Called at each fault point, so that a test can end the process there. */
  readonly atPoint?: (point: FaultPoint) => void;
};

const writeNext = async (siblings: Siblings, options: WriteOptions): Promise<void> => {
  const folders = new Set([
    siblings.next,
    ...options.files.map(({ path }) => dirname(join(siblings.next, path))),
  ]);
  for (const folder of folders) await mkdir(folder, { recursive: true });
  const half = Math.ceil(options.files.length / 2);
  const write = ({ path, bytes }: OutputFile) => writeSynced(join(siblings.next, path), bytes, "wx");
  await inBatches(options.files.slice(0, half), write);
  options.atPoint?.("half-written");
  await inBatches(options.files.slice(half), write);
  await writeSynced(join(siblings.next, manifestName), manifestText(options.manifest), "wx");
  for (const folder of folders) await syncFolder(folder);
};

const swapIn = async (siblings: Siblings, options: WriteOptions): Promise<void> => {
  const replaces = await present(options.out);
  if (replaces) await rename(options.out, siblings.previous);
  options.atPoint?.("previous-aside");
  await rename(siblings.next, options.out);
  await syncFolder(siblings.parent);
  options.atPoint?.("in-place");
  if (replaces) await discard(siblings.previous, siblings);
  options.atPoint?.("discarded");
};

const isInPlace = async ({ out, manifest }: WriteOptions): Promise<boolean> => {
  const inPlace = await readFile(join(out, manifestName), "utf8").catch(() => undefined);
  if (inPlace !== manifestText(manifest)) return false;
  return (await damagedFiles(out, manifest)).length === 0;
};

/**
 * Write a package, or leave the one in place when it is the same and undamaged. Diagnostics: RUB-OUT-001
 * to 004. Throws what the file system throws; the package in place is whole then too.
 * @returns whether anything was written
 */
export const writePackage = async (options: WriteOptions): Promise<Result<{ readonly written: boolean }>> => {
  const siblings = siblingsOf(options.out);
  await mkdir(siblings.parent, { recursive: true });
  const lock = await lockFolder(siblings, options.lockWaitMs ?? 20_000);
  if (!lock.held) return beingWritten(options.out, lock.pid, lock.claim);
  try {
    options.atPoint?.("locked");
    await recoverLocked(options.out, siblings);
    const guard = await checkOutput(options.out, options.clusterFile);
    if (!guard.ok) return guard;
    if (await isInPlace(options)) return success({ written: false });
    try {
      await writeNext(siblings, options);
      options.atPoint?.("written");
      await swapIn(siblings, options);
    } catch (error) {
      // What the next command would put right, and the space of a half-written package, now.
      await recoverLocked(options.out, siblings).catch(() => {});
      throw error;
    }
    return success({ written: true });
  } finally {
    await lock.release();
  }
};
