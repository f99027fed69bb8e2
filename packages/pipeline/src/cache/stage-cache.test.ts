import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Json, success } from "@rubus/units";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runStage, type Stage } from "./run-stage.js";
import { defaultCacheFolder, folderCache } from "./stage-cache.js";
import { decodeEntry, encodeEntry, type StageOutput } from "./stage-entry.js";

const output = (text: string): StageOutput<Json> => ({
  data: { title: text },
  files: [
    { path: "a.txt", what: "text", bytes: new TextEncoder().encode(text) },
    { path: "empty", what: "nothing", bytes: new Uint8Array() },
  ],
});

const plain = (value: StageOutput<Json> | undefined) =>
  value && { data: value.data, files: value.files.map((file) => ({ ...file, bytes: [...file.bytes] })) };

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rubus-cache-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a cache entry", () => {
  it("reads back to what was stored, for any data and any bytes", () => {
    const files = fc.array(fc.record({ path: fc.string(), what: fc.string(), bytes: fc.uint8Array() }));
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), files, (data, made) => {
        const stored = { data: JSON.parse(JSON.stringify(data)) as Json, files: made };
        expect(plain(decodeEntry("k", encodeEntry("k", stored)))).toEqual(plain(stored));
      }),
    );
  });

  it("is refused when any byte of it is altered, when it is cut, and under another key", () => {
    const entry = encodeEntry("key", output("hello"));
    for (let index = 0; index < entry.length; index++) {
      const altered = Uint8Array.from(entry);
      altered[index] = (altered[index] ?? 0) ^ 1;
      expect(decodeEntry("key", altered)).toBeUndefined();
      expect(decodeEntry("key", entry.subarray(0, index))).toBeUndefined();
    }
    expect(decodeEntry("other", entry)).toBeUndefined();
  });
});

describe("the stage cache", () => {
  it("gives back what was put and misses what was not", async () => {
    const cache = folderCache(folder);
    await cache.put("aa", output("one"));
    expect(plain(await cache.get("aa"))).toEqual(plain(output("one")));
    expect(await cache.get("bb")).toBeUndefined();
  });

  it("treats a damaged entry as a miss", async () => {
    const cache = folderCache(folder);
    await cache.put("aa", output("one"));
    const path = join(folder, "aa.stage");
    await writeFile(path, (await readFile(path)).subarray(0, -1));
    expect(await cache.get("aa")).toBeUndefined();
  });

  it("never fails: a folder that cannot be made is a cache that holds nothing", async () => {
    await writeFile(join(folder, "file"), "");
    const cache = folderCache(join(folder, "file", "below"));
    await cache.put("aa", output("one"));
    expect(await cache.get("aa")).toBeUndefined();
  });

  it("drops the least recently used entries above its limit", async () => {
    const cache = folderCache(folder, 3 * encodeEntry("k0", output("x".repeat(1000))).length);
    for (const [index, key] of ["k0", "k1", "k2"].entries()) {
      await cache.put(key, output("x".repeat(1000)));
      await utimes(join(folder, `${key}.stage`), 1000 + index, 1000 + index);
    }
    expect(await cache.get("k0")).toBeDefined();
    await cache.put("k3", output("x".repeat(1000)));
    expect((await readdir(folder)).sort()).toEqual(["k0.stage", "k2.stage", "k3.stage"]);
  });

  it("stays whole while many builds write and read the same keys", async () => {
    const caches = Array.from({ length: 6 }, () => folderCache(folder));
    await Promise.all(
      caches.flatMap((cache, index) =>
        ["s", "t"].map(async (key) => {
          await cache.put(key, output(key));
          const seen = await cache.get(key);
          if (seen) expect(plain(seen), `cache ${index}`).toEqual(plain(output(key)));
        }),
      ),
    );
    expect(plain(await folderCache(folder).get("s"))).toEqual(plain(output("s")));
  });

  it("lives where the environment says", () => {
    expect(defaultCacheFolder({ RUBUS_CACHE: "/r", XDG_CACHE_HOME: "/x" })).toBe("/r");
    expect(defaultCacheFolder({ XDG_CACHE_HOME: "/x" })).toBe("/x/rubus/stages");
    expect(defaultCacheFolder({})).toMatch(/\.cache\/rubus\/stages$/u);
  });
});

describe("a stage", () => {
  const counted = () => {
    let runs = 0;
    const stage: Stage<{ readonly width: number }, string> = {
      name: "fake",
      room: "@rubus/boards",
      run: async ({ width }) => {
        runs++;
        const warning = { code: "RUB-OUT-006", severity: "warning", message: "m", remedy: "r" } as const;
        return success({ data: `w${width}`, files: [] }, [warning]);
      },
    };
    return { stage, runs: () => runs };
  };

  it("runs once for the same input and code, and again when either changes", async () => {
    const { stage, runs } = counted();
    const context = (code: string) => ({ cache: folderCache(folder), codeDigest: () => code });
    const first = await runStage(stage, { width: 1 }, context("c1"));
    expect(await runStage(stage, { width: 1 }, context("c1"))).toEqual(first);
    expect(runs()).toBe(1);
    await runStage(stage, { width: 2 }, context("c1"));
    await runStage(stage, { width: 1 }, context("c2"));
    expect(runs()).toBe(3);
  });

  it("brings its warnings back from the cache", async () => {
    const { stage } = counted();
    const context = { cache: folderCache(folder), codeDigest: () => "c" };
    await runStage(stage, { width: 1 }, context);
    expect((await runStage(stage, { width: 1 }, context)).diagnostics).toHaveLength(1);
  });
});
