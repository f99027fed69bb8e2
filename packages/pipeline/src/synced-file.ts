/** Files that are on the disk when the call returns, not only on their way there. */
import { open } from "node:fs/promises";

/** @param flag `wx` where a file of that name would be a mistake, `w` where it is replaced */
export const writeSynced = async (
  path: string,
  bytes: Uint8Array | string,
  flag: "w" | "wx",
): Promise<void> => {
  const handle = await open(path, flag);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** The names of a folder. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
