// `rubus diff` on packages on disk.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ledBoardDesign } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";
import { type Board, bomCsv, fabFiles, fabZip, positionsCsv, testNetlist } from "@rubus/pcb";
import { comparePackages, makeManifest } from "@rubus/pipeline";
import { add, vec2 } from "@rubus/units";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compiledOnce } from "./support/compiled-once.js";
import { type Run, rubus, temporaryFolder } from "./support/rubus.js";

let folder = "";
let led: Board;
const run = (...words: string[]): Run => rubus(["diff", ...words], { cwd: folder });
const at = (...names: string[]): string => join(folder, ...names);

/** A package that holds the compared files of some boards, and a text. */
const writePackage = (name: string, boards: Readonly<Record<string, Board>>): void => {
  const encoder = new TextEncoder();
  const files = Object.entries(boards).flatMap(([key, board]) =>
    [
      ["-bom.csv", encoder.encode(bomCsv(board))] as const,
      ["-positions.csv", encoder.encode(positionsCsv(board))] as const,
      [".ipc", encoder.encode(testNetlist(board))] as const,
      ["-fab.zip", fabZip(fabFiles(board, { softwareVersion: "0.0.0" }))] as const,
      ["-notes.txt", encoder.encode("notes\n")] as const,
    ].map(([ending, bytes]) => ({ path: `boards/${key}/${key}${ending}`, bytes, what: "file" })),
  );
  for (const { path, bytes } of files) {
    mkdirSync(join(at(name), path, ".."), { recursive: true });
    writeFileSync(at(name, path), bytes);
  }
  mkdirSync(at(name), { recursive: true });
  writeFileSync(at(name, "manifest.json"), JSON.stringify(makeManifest(files, "0.1.0", "pass")));
};

beforeAll(async () => {
  folder = temporaryFolder();
  led = await compiledOnce(ledBoardDesign(rowOf(fabs, "jlcpcb-2-layer")));
  const moved: Board = {
    ...led,
    parts: led.parts.map((part) =>
      part.ref === "R1" ? { ...part, value: "1 kΩ", at: add(part.at, vec2(0.5, 0)) } : part,
    ),
  };
  writePackage("old", { led, power: led });
  writePackage("new", { led: moved, "back-plane": led });
  writePackage("spoilt", { led });
  writeFileSync(at("spoilt", "boards", "led", "led-bom.csv"), "edited");
  writePackage("noted", { led });
  writeFileSync(at("noted", "boards", "led", "led-notes.txt"), "mine\n");
  mkdirSync(at("later"));
  writeFileSync(at("later", "manifest.json"), '{"format":2,"rubus":"9.0.0","files":[]}\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("rubus diff", () => {
  it("names what changed board by board, with exit code 0, and draws it when asked", () => {
    const { exit, out, err } = run("old", "new", "--out", "pictures");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out).toMatch(/^added {2}back-plane$/mu);
    expect(out).toMatch(/^removed {2}power$/mu);
    expect(out).toMatch(/^changed {2}led: \d+ differences$/mu);
    expect(out).toMatch(/^ {2}part +R1 +value .+ → 1 kΩ; place .+ → .+$/mu);
    expect(out).toMatch(/^ {2}copper +top +[\d.]+ mm² added, [\d.]+ mm² removed$/mu);
    const names = ["led-bottom-difference.svg", "led-top-difference.svg"];
    expect(readdirSync(at("pictures")).sort()).toEqual(names);
    expect(readFileSync(at("pictures", names[1] ?? ""), "utf8")).toContain("<svg");
  });

  it("prints one JSON document, and writes nothing without --out", () => {
    const before = readdirSync(folder).sort();
    const { exit, out, err } = run("old", "new", "--json");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const { boards, ...head } = JSON.parse(out);
    expect(head).toMatchObject({ format: 1, command: "diff", exit: 0, diagnostics: [], pictures: [] });
    expect(boards.map(({ board, state }: { board: string; state: string }) => [board, state])).toEqual([
      ["back-plane", "added"],
      ["led", "changed"],
      ["power", "removed"],
    ]);
    expect(boards[1].parts).toMatchObject([{ kind: "changed", ref: "R1" }]);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it("finds a package the same as itself, whatever its notes say, and draws nothing", async () => {
    const same = await comparePackages({ before: at("old"), after: at("old"), out: at("none") });
    expect(same).toMatchObject({ ok: true, value: { pictures: [] } });
    if (same.ok) expect(same.value.boards.map(({ state }) => state)).toEqual(["same", "same"]);
    expect(readdirSync(folder)).not.toContain("none");
    const emptied = await comparePackages({ before: at("old"), after: at("old"), out: at("pictures") });
    expect([emptied.ok, readdirSync(at("pictures"))]).toEqual([true, []]);
    expect((await comparePackages({ before: at("noted"), after: at("noted") })).ok).toBe(true);
  });

  it.each([
    ["a folder that is no package", ["old", "."], "RUB-OUT-005"],
    ["a folder that isn't there", ["old", "nowhere"], "RUB-OUT-005"],
    ["a package of another format", ["later", "old"], "RUB-OUT-008"],
    ["a damaged file", ["old", "spoilt"], "RUB-OUT-006"],
    ["pictures into a package", ["old", "new", "old/boards"], "RUB-OUT-010"],
    ["pictures over a file", ["old", "new", "old/manifest.json"], "RUB-OUT-010"],
    ["pictures among other files", ["old", "new", "."], "RUB-OUT-010"],
  ])("refuses %s and writes nothing", async (_title, [before = "", after = "", out = "fresh"], code) => {
    const found = await comparePackages({ before: at(before), after: at(after), out: at(out) });
    expect(found.ok).toBe(false);
    expect(found.diagnostics.map((each) => [each.code, each.severity])).toEqual([[code, "error"]]);
    expect(readdirSync(folder)).not.toContain("fresh");
  });

  it("ends with exit code 1 where a package is wrong, and 2 where one is missing", () => {
    const wrong = run("old", "later", "--out", "fresh");
    expect(wrong).toMatchObject({ exit: 1, out: "", err: expect.stringContaining("RUB-OUT-008") });
    expect(run("old")).toMatchObject({ exit: 2, err: expect.stringContaining("rubus diff OLD NEW") });
  });
});
