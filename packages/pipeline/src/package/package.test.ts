import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { OutputFile } from "@rubus/boards";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockFolder } from "./folder-lock.js";
import { makeManifest, manifestText, parseManifest } from "./manifest.js";
import { openPackage } from "./open-package.js";
import { checkOutput } from "./output-guard.js";
import { thisProcess } from "./process-identity.js";
import { damagedFiles, strangers } from "./read-package.js";
import { recoverPackage } from "./recover.js";
import { siblingsOf } from "./siblings.js";
import { writePackage } from "./write-package.js";

const file = (path: string, text: string): OutputFile => ({
  path,
  what: "text",
  bytes: Buffer.from(text, "utf8"),
});

let parent = "";
let out = "";
beforeEach(async () => {
  parent = await realpath(await mkdtemp(join(tmpdir(), "rubus-package-")));
  out = join(parent, "out", "bramble");
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const write = (files: readonly OutputFile[], lockWaitMs = 2000) =>
  writePackage({
    out,
    files,
    manifest: makeManifest(files, "0.1.0", "pass"),
    clusterFile: join(parent, "cluster.yaml"),
    lockWaitMs,
  });

const codesOf = (result: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  result.diagnostics.map(({ code }) => code);

describe("the manifest", () => {
  const files = [file("b.txt", "b"), file("a/c.txt", "c")];
  const manifest = makeManifest(files, "0.1.0", "warn");

  it("lists the files by path with size and SHA-256", () => {
    expect(manifest.files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ["a/c.txt", 1],
      ["b.txt", 1],
    ]);
    // SHA-256 of "b", as sha256sum prints it.
    expect(manifest.files[1]?.sha256).toBe(
      "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d",
    );
  });

  it("reads back, has its keys in the documented order, and has a build id of 12 hex digits", () => {
    const text = manifestText(manifest);
    expect(parseManifest(text)).toEqual(manifest);
    expect(Object.keys(JSON.parse(text))).toEqual(["format", "rubus", "build", "verdict", "files"]);
    expect(manifest.build).toMatch(/^[0-9a-f]{12}$/u);
  });

  it("has a build id that follows the content and not the order of the files", () => {
    expect(makeManifest([...files].reverse(), "0.1.0", "warn").build).toBe(manifest.build);
    expect(makeManifest([file("b.txt", "x"), file("a/c.txt", "c")], "0.1.0", "warn").build).not.toBe(
      manifest.build,
    );
  });

  it("is refused when a listed file was altered in it, or when it names a path outside", () => {
    const text = manifestText(manifest);
    expect(parseManifest(text.replace('"bytes":1', '"bytes":2'))).toBeUndefined();
    expect(parseManifest(text.replace("a/c.txt", "../c.txt"))).toBeUndefined();
    expect(parseManifest("{}")).toBeUndefined();
    expect(parseManifest("nonsense")).toBeUndefined();
  });

  it("refuses paths that leave the package, and two files that a case-blind disk takes for one", () => {
    for (const path of ["../x", "/x", "a//b", "a/./b", "", "manifest.json", "C:\\x"])
      expect(() => makeManifest([file(path, "")], "0.1.0", "pass"), path).toThrow();
    expect(() => makeManifest([file("a", ""), file("A", "")], "0.1.0", "pass")).toThrow();
  });
});

describe("writing a package", () => {
  it("writes every file and leaves nothing beside the folder", async () => {
    const result = await write([file("a/b.txt", "one"), file("c.txt", "two")]);
    expect(result).toMatchObject({ ok: true, value: { written: true } });
    expect(await readFile(join(out, "a", "b.txt"), "utf8")).toBe("one");
    expect(await strangers(out)).toEqual([]);
    expect(await readdir(dirname(out))).toEqual(["bramble"]);
  });

  it("leaves a package alone that is the same, and repairs one that is damaged", async () => {
    const files = [file("a.txt", "one")];
    await write(files);
    expect(await write(files)).toMatchObject({ value: { written: false } });
    await writeFile(join(out, "a.txt"), "edited");
    expect(await write(files)).toMatchObject({ value: { written: true } });
    expect(await readFile(join(out, "a.txt"), "utf8")).toBe("one");
  });

  it("removes files that the new package no longer has", async () => {
    await write([file("a.txt", "one"), file("b.txt", "two")]);
    await write([file("a.txt", "one")]);
    expect((await readdir(out)).sort()).toEqual(["a.txt", "manifest.json"]);
  });

  it("lets two writers finish one after the other", async () => {
    const results = await Promise.all([write([file("a.txt", "one")]), write([file("a.txt", "two")])]);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(["one", "two"]).toContain(await readFile(join(out, "a.txt"), "utf8"));
    expect(await readdir(dirname(out))).toEqual(["bramble"]);
  });

  it("puts the package before back when the new one cannot be put in its place", async () => {
    await write([file("a.txt", "one")]);
    const files = [file("a.txt", "two")];
    const manifest = makeManifest(files, "0.1.0", "pass");
    const atPoint = (point: string) => {
      if (point === "previous-aside") throw new Error("the machine broke");
    };
    await expect(
      writePackage({ out, files, manifest, clusterFile: join(parent, "cluster.yaml"), atPoint }),
    ).rejects.toThrow("the machine broke");
    expect(await readFile(join(out, "a.txt"), "utf8")).toBe("one");
    expect(await readdir(dirname(out))).toEqual(["bramble"]);
  });
});

describe("what is never replaced", () => {
  const check = (folder: string) => checkOutput(folder, join(parent, "sub", "cluster.yaml"));

  it("is a folder with a file that the manifest does not list", async () => {
    await write([file("a.txt", "one")]);
    await mkdir(join(out, "notes"));
    expect((await check(out)).ok).toBe(true);
    await writeFile(join(out, "notes", "mine.txt"), "mine");
    const result = await check(out);
    expect(codesOf(result)).toEqual(["RUB-OUT-003"]);
    expect(result.diagnostics[0]?.message).toContain("notes/mine.txt");
    expect(codesOf(await write([file("a.txt", "two")]))).toEqual(["RUB-OUT-003"]);
    expect(await readFile(join(out, "notes", "mine.txt"), "utf8")).toBe("mine");
    expect(await readFile(join(out, "a.txt"), "utf8")).toBe("one");
  });

  it("is a folder with files and no manifest, while an empty one is free", async () => {
    await mkdir(out, { recursive: true });
    expect((await check(out)).ok).toBe(true);
    await writeFile(join(out, "a.txt"), "");
    expect(codesOf(await check(out))).toEqual(["RUB-OUT-003"]);
  });

  it("is a file or a symbolic link", async () => {
    await writeFile(join(parent, "file"), "");
    await mkdir(join(parent, "real"));
    await symlink(join(parent, "real"), join(parent, "link"));
    await symlink(join(parent, "nowhere"), join(parent, "broken"));
    for (const name of ["file", "link", "broken"])
      expect(codesOf(await check(join(parent, name))), name).toEqual(["RUB-OUT-001"]);
  });

  it("is home, a root, and what holds the cluster file, by whatever name", async () => {
    await mkdir(join(parent, "sub"));
    await symlink(parent, join(parent, "sub", "up"));
    const folders = [
      "/",
      homedir(),
      dirname(homedir()),
      parent,
      join(parent, "sub"),
      join(parent, "sub", "up", "sub"),
    ];
    for (const folder of folders) expect(codesOf(await check(folder)), folder).toEqual(["RUB-OUT-002"]);
    expect((await check(join(parent, "sub", "out"))).ok).toBe(true);
  });
});

describe("recovery", () => {
  const previousText = async () => readFile(join(out, "a.txt"), "utf8");

  it("restores the package before when nothing stands in place", async () => {
    await write([file("a.txt", "one")]);
    const { previous, next } = siblingsOf(out);
    await rm(previous, { recursive: true, force: true });
    await rename(out, previous);
    await mkdir(next);
    await recoverPackage(out);
    expect(await previousText()).toBe("one");
    expect(await readdir(dirname(out))).toEqual(["bramble"]);
  });

  it("clears what a killed write left when a package stands in place", async () => {
    await write([file("a.txt", "one")]);
    for (const left of [siblingsOf(out).previous, siblingsOf(out).next, siblingsOf(out).discarded])
      await mkdir(left);
    await recoverPackage(out);
    expect(await previousText()).toBe("one");
    expect(await readdir(dirname(out))).toEqual(["bramble"]);
  });

  it("writes nothing where there is nothing to recover", async () => {
    await recoverPackage(out);
    expect(await readdir(parent)).toEqual([]);
  });
});

describe("the lock of an output folder", () => {
  beforeEach(() => mkdir(dirname(out), { recursive: true }));
  const claim = (pid: number, over: Partial<ReturnType<typeof thisProcess>> = {}) => {
    const { host, boot, started } = { ...thisProcess(), ...over };
    return join(dirname(out), `${siblingsOf(out).lockPrefix}${host}.${boot}.${pid}.${started}`);
  };

  it("names a living owner, who keeps it", async () => {
    // Process 1 lives as long as the machine; its start is not ours, so the claim must carry its own.
    const stat = await readFile("/proc/1/stat", "utf8").catch(() => undefined);
    if (stat === undefined) return;
    const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
    await writeFile(claim(1, { started }), "");
    const result = await write([file("a.txt", "one")], 50);
    expect(codesOf(result)).toEqual(["RUB-OUT-004"]);
    expect(result.diagnostics[0]?.remedy).toContain(claim(1, { started }));
    expect(await readdir(dirname(out))).toHaveLength(1);
  });

  it("passes over a claim of a dead process, of a reused number and of an earlier boot", async () => {
    await writeFile(claim(2 ** 22 + 1), "");
    await writeFile(claim(process.ppid, { started: "1" }), "");
    await writeFile(claim(process.pid, { boot: "00000000" }), "");
    const lock = await lockFolder(siblingsOf(out), 0);
    expect(lock.held).toBe(true);
    if (lock.held) await lock.release();
    expect(await readdir(dirname(out))).toEqual([]);
  });

  it("respects a claim from another machine", async () => {
    await writeFile(claim(process.pid, { host: "00000000" }), "");
    expect((await lockFolder(siblingsOf(out), 0)).held).toBe(false);
  });

  it("is held by one of many at a time", async () => {
    let holders = 0;
    let most = 0;
    const one = async () => {
      const lock = await lockFolder(siblingsOf(out), 20_000);
      if (!lock.held) throw new Error("not held");
      most = Math.max(most, ++holders);
      await new Promise((resolve) => setTimeout(resolve, 2));
      holders--;
      await lock.release();
    };
    await Promise.all(Array.from({ length: 8 }, one));
    expect(most).toBe(1);
  });
});

describe("opening a package", () => {
  it("names each damaged file, and says where there is no package", async () => {
    await write([file("a.txt", "one"), file("b.txt", "two")]);
    await writeFile(join(out, "a.txt"), "edited");
    await rm(join(out, "b.txt"));
    const opened = await openPackage(out);
    expect(codesOf(opened)).toEqual(["RUB-OUT-006", "RUB-OUT-006"]);
    if (opened.ok) expect(await damagedFiles(out, opened.value.manifest)).toEqual(["a.txt", "b.txt"]);
    expect(codesOf(await openPackage(parent))).toEqual(["RUB-OUT-005"]);
  });
});
