import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderCache, noCache, type StageCache } from "./cache/stage-cache.js";
import { checkCluster } from "./check-cluster.js";

const tight = "name: sprout\nnode: { model: pi5 }\nsites: { home: { frames: { a: { nodes: 9 } } } }\n";
/** The same cluster one line further down: its warnings stand elsewhere. */
const moved = `# A remark.\n${tight}`;

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rubus-check-"));
  file = join(folder, "cluster.yaml");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const checked = async (text: string, cache: StageCache, code = "") => {
  await writeFile(file, text);
  const states: string[] = [];
  const onProgress = ({ state }: { readonly state: string }) => void states.push(state);
  const result = await checkCluster(file, { cache, codeDigest: () => code, onProgress });
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join());
  return { result, made: states.includes("made") };
};

describe("check", () => {
  it("says from the cache what it says without, and proves again when file or code changed", async () => {
    const cache = folderCache(join(folder, "cache"));
    const plain = await checked(tight, noCache);
    expect(plain.result.diagnostics.length).toBeGreaterThan(0);
    const [first, again] = [await checked(tight, cache), await checked(tight, cache)];
    expect([first.made, again.made]).toEqual([true, false]);
    expect(again.result).toEqual(plain.result);
    const below = await checked(moved, cache);
    expect(below.made).toBe(true);
    expect(below.result.diagnostics[0]?.position?.line).toBe(
      (plain.result.diagnostics[0]?.position?.line ?? 0) + 1,
    );
    expect((await checked(tight, cache, "other")).made).toBe(true);
  });
});
