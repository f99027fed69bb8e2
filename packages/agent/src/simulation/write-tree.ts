/** Puts a node's tree into a folder. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { NodeTree } from "./node-tree.js";

export const writeTree = async (folder: string, { files }: NodeTree): Promise<void> => {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
};
