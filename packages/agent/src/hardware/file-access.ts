/** The file system as the agent uses it: few operations, all asynchronous, all under one root. */
import { constants, open, readdir, realpath, rename, rm } from "node:fs/promises";
import path from "node:path";
import { keepOpen, pageBytes } from "./open-files.js";

export type FileAccess = {
  /**
   * At most `limit` bytes from the file's beginning; rejects with the system's error. Reads once or to the end,
   * as `/sys` and `/proc` have it, whose files say nothing true of their size.
   */
  readonly read: (path: string, limit: number) => Promise<Uint8Array>;
  /** Writes into a file that exists, from its beginning, as `/sys` has it: nothing is made. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Names in a folder, sorted by code unit. */
  readonly list: (path: string) => Promise<readonly string[]>;
  /** Where a path leads once all links are followed, within the root. */
  readonly target: (path: string) => Promise<string>;
};

/**
 * Files of a real system, or of a folder tree that a simulation drives: the code is the same, only the root
 * differs. Paths begin with `/` and mean the root's. What is read again and again stays open.
 */
export const filesUnder = (root: string): FileAccess => {
  const at = (name: string): string => path.join(root, name);
  const openFiles = keepOpen();
  return {
    read: async (name, limit) => {
      const again = await openFiles.read(name, limit);
      if (again !== undefined) return again;
      const file = await open(at(name), "r");
      let isKept = false;
      try {
        const bytes = new Uint8Array(limit);
        let length = 0;
        for (;;) {
          const { bytesRead } = await file.read(bytes, length, limit - length, length);
          length += bytesRead;
          // The kernel fills a page at least while it has more, so what is shorter is the end.
          if (bytesRead < pageBytes || length === limit) break;
        }
        isKept = length < pageBytes && openFiles.offer(name, file);
        return bytes.subarray(0, length);
      } finally {
        if (!isKept) await file.close();
      }
    },
    write: async (name, content) => {
      // Files that are for writing alone refuse to be opened for both, to root too: `export`, `new_device`.
      const file = await open(at(name), constants.O_WRONLY);
      try {
        const bytes = typeof content === "string" ? Buffer.from(content) : content;
        // The kernel takes a page of memory at once of an EEPROM's file, and a word's whole text in one piece.
        for (let at = 0; at < bytes.length; ) {
          at += (await file.write(bytes, at, bytes.length - at, at)).bytesWritten;
        }
        // A plain file of a simulated tree keeps the tail of a longer value; the kernel's files refuse and need no cut.
        await file.truncate(content.length).catch(() => undefined);
      } finally {
        await file.close();
      }
    },
    list: async (name) => (await readdir(at(name))).sort(),
    target: async (name) => {
      const real = await realpath(at(name));
      const base = await realpath(root);
      return `/${path.relative(base, real)}`;
    },
  };
};

/** Puts a whole file in place of another, synced, or leaves the other whole; for the agent's own few files. */
export const replaceFile = async (
  file: string,
  content: string | Uint8Array,
  mode = 0o600,
): Promise<void> => {
  const beside = `${file}.new`;
  const handle = await open(beside, "w", mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(beside, file);
  // Until its folder is on the disk a power cut can bring back the name it had.
  const folder = await open(path.dirname(file), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};
