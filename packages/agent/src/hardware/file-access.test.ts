import { mkdtempSync, readdirSync, readlinkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FileAccess, filesUnder } from "./file-access.js";

let folder = "";
let files: FileAccess;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "rubus-files-"));
  files = filesUnder(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
const text = async (name: string): Promise<string> =>
  Buffer.from(await files.read(`/${name}`, 4096)).toString();
/** Names of the folder's files that this process has open. */
const open = (): readonly string[] =>
  readdirSync("/proc/self/fd").flatMap((fd) => {
    try {
      const place = readlinkSync(`/proc/self/fd/${fd}`);
      return place.startsWith(folder) ? [path.basename(place)] : [];
    } catch {
      return [];
    }
  });

describe("a file that is read again and again", () => {
  it("is opened once and gives what it holds by then, shorter or longer", async () => {
    for (const said of ["42000\n", "9\n", "", "123456789\n"]) {
      put("temp", said);
      expect(await text("temp")).toBe(said);
    }
    expect(open()).toEqual(["temp"]);
  });

  it("gives the same to two who ask at once", async () => {
    put("temp", "42000\n");
    for (let i = 0; i < 3; i++) await text("temp");
    expect(await Promise.all([text("temp"), text("temp"), text("temp")])).toEqual(Array(3).fill("42000\n"));
  });

  it("is found again where another took its name", async () => {
    put("temp", "1\n");
    for (let i = 0; i < 5; i++) await text("temp");
    put("other", "2\n");
    renameSync(path.join(folder, "other"), path.join(folder, "temp"));
    for (let i = 0; i < 20; i++) await text("temp");
    expect(await text("temp")).toBe("2\n");
  });

  it("that is long is read whole each time", async () => {
    put("chip", "x".repeat(8192));
    for (let i = 0; i < 4; i++) expect(await files.read("/chip", 8192)).toHaveLength(8192);
    expect(open()).toEqual([]);
  });

  it("is one of few: what a search goes through isn't kept, and what isn't asked any more is let go", async () => {
    for (let i = 0; i < 300; i++) put(`f${i}`, `${i}\n`);
    for (let round = 0; round < 2; round++) for (let i = 0; i < 300; i++) await text(`f${i}`);
    expect(open()).toEqual([]);
    for (let i = 0; i < 60; i++)
      for (let again = 0; again < 3; again++) expect(await text(`f${i}`)).toBe(`${i}\n`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(open().length).toBeLessThanOrEqual(24);
  });

  it("that fails fails with the system's word", async () => {
    await expect(files.read("/none", 10)).rejects.toMatchObject({ code: "ENOENT" });
  });
});
