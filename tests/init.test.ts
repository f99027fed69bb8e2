import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rubus, rubusBin, temporaryFolder } from "./support/rubus.js";

let folder = "";
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) => rubus(words, { cwd: folder });

/** util-linux has it; the one of other systems takes other arguments. */
const hasPseudoTerminal =
  process.platform === "linux" && spawnSync("script", ["--version"], { encoding: "utf8" }).status === 0;

/** Run `rubus` on a pseudo-terminal and type an answer to each question as it comes. */
const onTerminal = (words: readonly string[], answers: readonly string[]) =>
  new Promise<{ readonly exit: number | null; readonly shown: string }>((resolve, reject) => {
    const command = [process.execPath, rubusBin, ...words].map((word) => `'${word}'`).join(" ");
    const child = spawn("script", ["-qefc", command, "/dev/null"], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: "1", TERM: "xterm" },
    });
    let shown = "";
    let asked = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      shown += chunk.toString("utf8");
      const questions = shown.match(/\]: /gu)?.length ?? 0;
      for (; asked < Math.min(questions, answers.length); asked++) child.stdin.write(`${answers[asked]}\n`);
    });
    child.once("error", reject);
    child.once("exit", (exit) => resolve({ exit, shown }));
  });

describe.skipIf(!hasPseudoTerminal)("rubus init on a terminal", () => {
  it("asks for name, model and nodes, in this order, and writes what was answered", async () => {
    const { exit, shown } = await onTerminal(["init"], ["grove", "pi5", "3"]);
    expect(exit, shown).toBe(0);
    const order = ["Name of the cluster", "Which Raspberry Pi", "How many nodes"].map((words) =>
      shown.indexOf(words),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    const text = readFileSync(join(folder, "cluster.yaml"), "utf8");
    expect(text).toMatch(/^name: grove .*\n[\s\S]*model: pi5 [\s\S]*nodes: 3 /mu);
    expect(run("check").exit).toBe(0);
  });

  it("takes what stands in brackets for an empty answer", async () => {
    expect((await onTerminal(["init"], ["", "", ""])).exit).toBe(0);
    expect(readFileSync(join(folder, "cluster.yaml"), "utf8")).toMatch(
      /name: bramble [\s\S]*pi4b [\s\S]*nodes: 4 /u,
    );
  });

  it("says what is wrong with an answer and asks again", async () => {
    const { exit, shown } = await onTerminal(["init"], ["My Grove", "grove", "pi9", "pi5", "many", "0", "2"]);
    expect(exit, shown).toBe(0);
    expect(shown).toContain("`my-grove`");
    expect(shown).toMatch(/catalogue has no such Raspberry Pi/u);
    expect(shown).toContain("no whole number");
    expect(shown).toContain("1 to 10");
    expect(readFileSync(join(folder, "cluster.yaml"), "utf8")).toMatch(/name: grove [\s\S]*nodes: 2 /u);
  });

  it("asks only for what no flag gave, and nothing where the file is there already", async () => {
    const first = await onTerminal(["init", "--name", "grove", "--model", "pi4b"], ["2"]);
    expect(first.exit, first.shown).toBe(0);
    expect(first.shown).not.toContain("Name of the cluster");
    const again = await onTerminal(["init"], []);
    expect(again.exit).toBe(1);
    expect(again.shown).not.toContain("Name of the cluster");
  });

  it("writes nothing when the input ends", async () => {
    const { exit } = await onTerminal(["init"], ["grove", "\u0004"]);
    expect(exit).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("rubus init --migrate", () => {
  const draft =
    "# mine\nrubus: 0\nname: c # short\npower: { psu: mean-well-lrs-75-5 }\nsites: { s: { frames: { a: { nodes: 1 } } } }\n";
  const present = draft.replace("rubus: 0", "rubus: 1").replace("psu", "supply");
  const write = (text: string): void => writeFileSync(join(folder, "cluster.yaml"), text);
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");

  it("writes the file anew, keeps its comments, and keeps the older text beside it", () => {
    write(draft);
    expect(run("check")).toMatchObject({
      exit: 0,
      err: expect.stringMatching(/^cluster\.yaml:2:8 note RUB-CFG-015 /u),
    });
    expect(run("init", "--migrate", "cluster.yaml")).toMatchObject({ exit: 0, err: "" });
    expect(read("cluster.yaml")).toBe(present);
    expect(read("cluster.yaml.format-0")).toBe(draft);
    expect(readdirSync(folder).sort()).toEqual(["cluster.yaml", "cluster.yaml.format-0"]);
    expect(run("check")).toMatchObject({ exit: 0, err: "" });
  });

  it("does nothing to a file of the present format, and says so", () => {
    write(present);
    expect(run("init", "--migrate", "cluster.yaml").out).toContain("format 1 already");
    expect(readdirSync(folder)).toEqual(["cluster.yaml"]);
  });

  it("never writes over an older text that was kept, and nothing for a file that is no YAML", () => {
    write(draft);
    writeFileSync(join(folder, "cluster.yaml.format-0"), "mine");
    expect(run("init", "--migrate", "cluster.yaml")).toMatchObject({
      exit: 1,
      err: expect.stringContaining("RUB-OUT-007"),
    });
    expect([read("cluster.yaml"), read("cluster.yaml.format-0")]).toEqual([draft, "mine"]);
    write("rubus: 0\nname: [\n");
    expect(run("init", "--migrate", "cluster.yaml")).toMatchObject({
      exit: 1,
      err: expect.stringContaining("RUB-CFG-001"),
    });
    expect(run("init", "--migrate", "none.yaml")).toMatchObject({
      exit: 1,
      err: expect.stringContaining("RUB-FILE-001"),
    });
  });

  it("stands alone", () => {
    mkdirSync(join(folder, "sub"));
    expect(run("init", "sub", "--migrate", "x").exit).toBe(2);
    expect(run("init", "--name", "c", "--migrate", "x").exit).toBe(2);
    expect(existsSync(join(folder, "sub", "cluster.yaml"))).toBe(false);
  });
});
