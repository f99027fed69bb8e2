/** Looking at a package on disk: its manifest, strangers in its folder, damage. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { byCodeUnit } from "@rubus/units";
import { inBatches } from "./in-batches.js";
import { type Manifest, manifestName, parseManifest, sha256Of } from "./manifest.js";

/** The manifest in a folder, or undefined when there is none that is whole. */
export const readManifest = async (folder: string): Promise<Manifest | undefined> => {
  const text = await readFile(join(folder, manifestName), "utf8").catch(() => undefined);
  return text === undefined ? undefined : parseManifest(text);
};

/** Everything in a folder that is no folder, as package paths, sorted; links are named, not followed. */
export const listFiles = async (folder: string, prefix = ""): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) found.push(...(await listFiles(join(folder, entry.name), `${path}/`)));
    else found.push(path);
  }
  return found.sort(byCodeUnit);
};

/** Files in a folder that its manifest does not list; without a manifest, all of them. */
export const strangers = async (folder: string): Promise<readonly string[]> => {
  const manifest = await readManifest(folder);
  const known = new Set(manifest ? [manifestName, ...manifest.files.map(({ path }) => path)] : []);
  return (await listFiles(folder)).filter((path) => !known.has(path));
};

/** Paths of listed files that are missing or differ from what the manifest says. */
export const damagedFiles = async (folder: string, manifest: Manifest): Promise<readonly string[]> => {
  const damaged = await inBatches(manifest.files, async ({ path, sha256 }) => {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    return bytes === undefined || sha256Of(bytes) !== sha256 ? [path] : [];
  });
  return damaged.flat();
};
