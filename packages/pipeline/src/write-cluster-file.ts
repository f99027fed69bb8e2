/** The first `cluster.yaml`. */
import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { type InitOptions, initText, readCluster } from "@rubus/cluster";
import { failure, printable, type Result, success } from "@rubus/units";

const clusterFileName = "cluster.yaml";

const writeNew = async (path: string, text: string): Promise<boolean> => {
  try {
    const handle = await open(path, "wx");
    try {
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
};

/**
 * Write a `cluster.yaml` into a folder, which is made where missing; never over an existing one
 * (RUB-OUT-007). A name, model or count that the reader refuses gives its diagnostics and no file.
 * @returns the path of the file
 */
export const writeClusterFile = async (folder: string, options: InitOptions): Promise<Result<string>> => {
  const path = join(folder, clusterFileName);
  const text = initText(options);
  const read = readCluster(text, path);
  if (!read.ok) return read;
  await mkdir(folder, { recursive: true });
  if (await writeNew(path, text)) return success(path);
  return failure([
    {
      code: "RUB-OUT-007",
      severity: "error",
      message: `${printable(path, 200)} exists already and is never overwritten`,
      remedy: "Edit it, or give another folder: `rubus init DIR`.",
    },
  ]);
};
