/**
 * A bounded folder of stage results, shared by every build of a user. It only ever saves time: whatever
 * goes wrong with it (no permission, no space, a damaged entry) is a miss, never a failed build.
 */
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Json } from "@rubus/units";
import { decodeEntry, encodeEntry, type StageOutput } from "./stage-entry.js";

export type StageCache = {
  /** The stored output of a key, or undefined on a miss. */
  readonly get: (key: string) => Promise<StageOutput<Json> | undefined>;
  readonly put: (key: string, output: StageOutput<Json>) => Promise<void>;
};

/** The cache of `--no-cache`: it holds nothing. */
export const noCache: StageCache = { get: async () => undefined, put: async () => {} };

/** `$RUBUS_CACHE`, or `rubus/stages` in `$XDG_CACHE_HOME`, or in `~/.cache`. */
export const defaultCacheFolder = (environment: Readonly<Record<string, string | undefined>>): string => {
  if (environment.RUBUS_CACHE) return environment.RUBUS_CACHE;
  return join(environment.XDG_CACHE_HOME || join(homedir(), ".cache"), "rubus", "stages");
};

const defaultLimitBytes = 2_000_000_000;
/** A temporary file this old was left by a build that was killed. */
const abandonedMs = 3_600_000;

/**
 * A cache in a folder, which is made when first written to.
 * @param limitBytes greatest size of all entries; the least recently used go first
 */
export const folderCache = (folder: string, limitBytes = defaultLimitBytes): StageCache => {
  const pathOf = (key: string): string => join(folder, `${key}.stage`);
  return {
    get: async (key) => {
      const path = pathOf(key);
      try {
        const output = decodeEntry(key, await readFile(path));
        if (!output) return undefined;
        const now = new Date();
        await utimes(path, now, now).catch(() => {});
        return output;
      } catch {
        return undefined;
      }
    },
    put: async (key, output) => {
      const temporary = `${pathOf(key)}.${randomUUID()}.tmp`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(temporary, encodeEntry(key, output));
        await rename(temporary, pathOf(key));
        await evict(folder, limitBytes);
      } catch {
        await rm(temporary, { force: true }).catch(() => {});
      }
    },
  };
};

const evict = async (folder: string, limitBytes: number): Promise<void> => {
  const now = Date.now();
  const entries: { path: string; bytes: number; used: number }[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => undefined);
    if (!facts?.isFile()) continue;
    if (name.endsWith(".stage")) entries.push({ path, bytes: facts.size, used: facts.mtimeMs });
    else if (name.endsWith(".tmp") && now - facts.mtimeMs > abandonedMs) await rm(path, { force: true });
  }
  entries.sort((a, b) => a.used - b.used);
  let total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { path, bytes } of entries) {
    if (total <= limitBytes) return;
    await rm(path, { force: true });
    total -= bytes;
  }
};
