import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exampleFile, type Run, rubus, temporaryFolder } from "./support/rubus.js";

let folder = "";
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]): Run => rubus(words, { cwd: folder });
const write = (text: string): void => writeFileSync(join(folder, "cluster.yaml"), text);
const one = "name: sprout\nsites: { home: { frames: { a: { nodes: 1 } } } }\n";
const tooWeak =
  "name: sprout\nnode: { model: pi5 }\npower: { supply: mean-well-lrs-75-5 }\n" +
  "sites: { home: { frames: { a: { nodes: 10 } } } }\n";

describe("rubus", () => {
  it("answers --version with the version alone", () => {
    const { version } = JSON.parse(
      readFileSync(new URL("../packages/cli/package.json", import.meta.url), "utf8"),
    );
    expect(run("--version")).toEqual({ exit: 0, out: `${version}\n`, err: "" });
  });

  it("prints help on stdout, and with a wrong word the right one on stderr with exit code 2", () => {
    expect(run("--help")).toMatchObject({ exit: 0, err: "" });
    expect(run("build", "--help").out).toContain("--no-cache");
    expect(run("chekc")).toMatchObject({ exit: 2, out: "", err: expect.stringContaining("rubus check") });
    expect(JSON.parse(run("build", "--forse", "--json").out)).toMatchObject({
      exit: 2,
      usage: { remedy: "Did you mean `--force`?" },
    });
  });
});

describe("rubus check", () => {
  it("prints the proofs on stdout, the worst first, and the verdict last", () => {
    const { exit, out, err } = run("check", exampleFile("ten-pi4"));
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const lines = out.trimEnd().split("\n");
    expect(lines.at(-1)).toMatch(/^pass {2}bramble: \d+ proofs, tightest margin \+\d+\.\d %/u);
    expect(lines.filter((line) => line.includes("Voltage at the Pi's header"))).toHaveLength(10);
  });

  it("fails with exit code 1 and a remedy at its place in the file when a proof fails", () => {
    write(tooWeak);
    const { exit, out, err } = run("check");
    expect(exit).toBe(1);
    expect(err).toMatch(/^cluster\.yaml:3:\d+ error RUB-PWR-\d{3} .+\n {4}\S/mu);
    expect(out).toMatch(/^fail {2}sprout/mu);
  });

  it("names a wrong key, its place and the right one, and prints no result", () => {
    write(`${one}pwoer: x\n`);
    const { exit, out, err } = run("check");
    expect({ exit, out }).toEqual({ exit: 1, out: "" });
    expect(err).toMatch(/^cluster\.yaml:3:1 error RUB-CFG-\d{3} .*pwoer/u);
    expect(err).toContain("`power`");
  });

  it("prints exactly one JSON document, in failure too", () => {
    write(tooWeak);
    const failed = run("check", "--json");
    expect(failed).toMatchObject({ exit: 1, err: "" });
    expect(JSON.parse(failed.out)).toMatchObject({ format: 1, command: "check", exit: 1, verdict: "fail" });
    const missing = run("check", "no-such.yaml", "--json");
    expect(missing).toMatchObject({ exit: 1, err: "" });
    expect(JSON.parse(missing.out).diagnostics[0]).toMatchObject({
      code: "RUB-FILE-001",
      file: "no-such.yaml",
    });
  });

  it("says what would be with other values, as a table, as JSON and as a plot that replaces nothing", () => {
    write(one);
    const { exit, out, err } = run("check", "--sweep", "setpoint=5.00,5.15", "--plot", "a.svg");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out).toMatch(/^5\.00 V +fail/mu);
    expect(out).toMatch(/^5\.15 V +(?:pass|warn)/mu);
    const plot = readFileSync(join(folder, "a.svg"), "utf8");
    expect(plot).toContain("<svg");
    expect(run("check", "--sweep", "setpoint=5.00,5.15", "--plot", "a.svg")).toMatchObject({
      exit: 1,
      err: expect.stringContaining("RUB-OUT-007"),
    });
    expect(readFileSync(join(folder, "a.svg"), "utf8")).toBe(plot);
    const { points } = JSON.parse(
      run("check", "--sweep", "nodes=1..3", "--sweep", "feeds=1..2", "--json").out,
    );
    expect(points.map(({ values }: { values: string[] }) => values.join("/"))).toEqual([
      "1/1",
      "1/2",
      "2/1",
      "2/2",
      "3/1",
      "3/2",
    ]);
    expect(points[1].verdict).toBe("refused");
    expect(run("check", "--sweep", "setpont=5")).toMatchObject({
      exit: 2,
      err: expect.stringContaining("`setpoint`"),
    });
    expect(run("check", "--plot", "b.svg")).toMatchObject({ exit: 2 });
    expect(run("check", "--sweep", "nodes=1..3", "--plot", "cluster.yaml")).toMatchObject({ exit: 2 });
  }, 180_000);

  it("writes nothing", () => {
    write(one);
    run("check");
    expect(readdirSync(folder)).toEqual(["cluster.yaml"]);
  });
});

describe("rubus init", () => {
  it("writes a cluster that passes, for each model", () => {
    for (const model of ["pi3b", "pi3b-plus", "pi4b", "pi5"]) {
      const made = run("init", model, "--name", "grove", "--nodes", "3", "--model", model);
      expect(made, made.err).toMatchObject({ exit: 0 });
      expect(run("check", join(model, "cluster.yaml")).out, model).toMatch(/^(?:pass|warn) {2}grove/mu);
    }
  });

  it("never overwrites", () => {
    write("mine");
    expect(run("init")).toMatchObject({ exit: 1, err: expect.stringContaining("RUB-OUT-007") });
    expect(readFileSync(join(folder, "cluster.yaml"), "utf8")).toBe("mine");
  });

  it("writes nothing for a name that is no DNS label, and refuses a count that is no number", () => {
    expect(run("init", "--name", "Not a label!")).toMatchObject({ exit: 1, out: "" });
    expect(run("init", "--nodes", "many")).toMatchObject({ exit: 2, out: "" });
    expect(run("init", "--nodes", "0")).toMatchObject({ exit: 1, out: "" });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("rubus build", () => {
  it("writes nothing when the input is wrong or a proof fails", () => {
    for (const text of [`${one}nmae: x\n`, tooWeak, "\u0000"]) {
      write(text);
      expect(run("build")).toMatchObject({ exit: 1, out: "" });
      expect(readdirSync(folder)).toEqual(["cluster.yaml"]);
    }
  });

  it("refuses to write over the folder of the file, a folder of the user's, and a file", () => {
    write(one);
    mkdirSync(join(folder, "mine"));
    writeFileSync(join(folder, "mine", "diary.txt"), "");
    const codeOf = (out: string): string =>
      JSON.parse(run("build", "--out", out, "--json").out).diagnostics[0].code;
    expect(codeOf(".")).toBe("RUB-OUT-002");
    expect(codeOf("mine")).toBe("RUB-OUT-003");
    expect(codeOf("cluster.yaml")).toBe("RUB-OUT-002");
    expect(readdirSync(folder).sort()).toEqual(["cluster.yaml", "mine"]);
  });
});

describe("rubus view", () => {
  it("says where there is no package", () => {
    expect(run("view", ".")).toMatchObject({ exit: 1, out: "", err: expect.stringContaining("RUB-OUT-005") });
  });
});
