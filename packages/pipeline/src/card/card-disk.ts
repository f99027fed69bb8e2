/** The card as a disk: what of it may fail, passed in so that tests can let it. */
import { readFile, rename, rm, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder, writeSynced } from "../synced-file.js";

export type CardDisk = {
  /** Bytes that are free, and the size of the pieces that files take. */
  readonly space: (mount: string) => Promise<{ readonly freeBytes: number; readonly pieceBytes: number }>;
  /** A file's bytes; undefined when there is none. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** Puts a file in its place at once: whoever pulls the card finds the one before or the new one. */
  readonly replace: (path: string, bytes: Uint8Array) => Promise<void>;
};

/** Ending of a file that is being written. */
export const unfinished = ".rubus-new";

export const machineDisk: CardDisk = {
  space: async (mount) => {
    const { bavail, bsize } = await statfs(mount);
    return { freeBytes: bavail * bsize, pieceBytes: bsize };
  },
  read: (path) =>
    readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    }),
  replace: async (path, bytes) => {
    const next = `${path}${unfinished}`;
    try {
      await writeSynced(next, bytes, "w");
      await rename(next, path);
    } catch (error) {
      await rm(next, { force: true }).catch(() => {});
      throw error;
    }
    await syncFolder(dirname(path));
  },
};
