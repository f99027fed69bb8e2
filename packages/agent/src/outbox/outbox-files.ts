/** The outbox's folder as it is used: whole files read, bytes added at the end, files removed. */
import { chmod, mkdir, open, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";

export type OutboxFiles = {
  /** Names, in no order. */
  readonly list: () => Promise<readonly string[]>;
  readonly read: (name: string) => Promise<Uint8Array>;
  /** Adds bytes to a file, which is made if it isn't there; resolves when they would survive a power cut. */
  readonly append: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
};

/** A folder of the file system, made if it isn't there; nobody else may read it. */
export const outboxFolder = (folder: string): OutboxFiles => {
  const ready = async (): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
  };
  return {
    list: async () => {
      await ready();
      return readdir(folder);
    },
    read: (name) => readFile(path.join(folder, name)),
    append: async (name, bytes) => {
      const file = await open(path.join(folder, name), "a", 0o600);
      const isNew = (await file.stat()).size === 0;
      try {
        await file.writeFile(bytes);
        await file.datasync();
      } finally {
        await file.close();
      }
      if (isNew) await syncFolder(folder);
    },
    remove: (name) => rm(path.join(folder, name), { force: true }),
  };
};

/** A new name in a folder is safe only when the folder is. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
