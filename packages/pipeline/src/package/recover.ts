/**
 * Putting an output folder right after a killed write. The steps of a write, in order:
 *
 *   next       the new package is written and synced
 *   previous   the package in place is renamed to it
 *   (in place) next is renamed to the output folder: from here on the new package counts
 *   discarded  previous is renamed to it, then deleted
 *
 * So `previous` is whole whenever it exists, and it is restored exactly when nothing stands in place.
 */
import { lstat, rename, rm } from "node:fs/promises";
import { lockFolder } from "./folder-lock.js";
import { type Siblings, siblingsOf } from "./siblings.js";

export const present = async (path: string): Promise<boolean> => {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
};

/** Delete a package that is no longer needed; a kill half-way leaves only `discarded`. */
export const discard = async (folder: string, siblings: Siblings): Promise<void> => {
  await rm(siblings.discarded, { recursive: true, force: true });
  await rename(folder, siblings.discarded);
  await rm(siblings.discarded, { recursive: true, force: true });
};

/** Recover while holding the lock. */
export const recoverLocked = async (out: string, siblings: Siblings): Promise<void> => {
  if (await present(siblings.previous)) {
    if (await present(out)) await discard(siblings.previous, siblings);
    else await rename(siblings.previous, out);
  }
  await rm(siblings.next, { recursive: true, force: true });
  await rm(siblings.discarded, { recursive: true, force: true });
};

/**
 * Put an output folder right, if a killed write left it otherwise. Waits for a living writer; when it
 * goes on writing, or the folder may not be written to, nothing is done.
 * @param out absolute path of the output folder
 */
export const recoverPackage = async (out: string, waitMs = 10_000): Promise<void> => {
  const siblings = siblingsOf(out);
  const { next, previous, discarded } = siblings;
  const traces = await Promise.all(
    [next, previous, discarded].map((path) => present(path).catch(() => false)),
  );
  if (!traces.includes(true)) return;
  const lock = await lockFolder(siblings, waitMs);
  if (!lock.held) return;
  try {
    await recoverLocked(out, siblings);
  } finally {
    await lock.release();
  }
};
