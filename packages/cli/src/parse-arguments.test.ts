import { describe, expect, it } from "vitest";
import { commands } from "./command-table.js";
import { helpText } from "./help.js";
import { parseArguments } from "./parse-arguments.js";

const run = (...words: string[]) => {
  const parsed = parseArguments(words);
  if (parsed.kind !== "run") throw new Error(`parsed as ${parsed.kind}`);
  const { command, words: given, values, switches } = parsed.arguments;
  return { command: command.name, words: given, values, switches: [...switches] };
};

describe("the command line", () => {
  it("takes a command, its argument and its flags in any order", () => {
    const expected = { command: "build", words: ["a.yaml"], values: { out: "x" }, switches: ["force"] };
    expect(run("build", "a.yaml", "--out", "x", "--force")).toEqual(expected);
    expect(run("build", "--force", "--out=x", "a.yaml")).toMatchObject({
      words: ["a.yaml"],
      values: { out: "x" },
    });
    expect(run("check", "--", "--odd.yaml")).toMatchObject({ words: ["--odd.yaml"], switches: [] });
  });

  it.each([
    [["biuld"], "rubus build"],
    [["build", "--forse"], "--force"],
    [["build", "--nocache"], "--no-cache"],
    [["check", "--jsn"], "--json"],
    [["--verison"], "--version"],
  ])("names what was meant by %j", (words, meant) => {
    expect(parseArguments(words)).toMatchObject({ kind: "wrong", remedy: `Did you mean \`${meant}\`?` });
  });

  it.each([
    [["build", "--out"]],
    [["build", "--out", "--force"]],
    [["build", "--out="]],
    [["build", "--force=yes"]],
    [["build", "a", "b"]],
    [["card", "a"]],
    [["card", "a", "b", "c"]],
    [["diff", "a"]],
    [["diff", "a", "b", "c"]],
    [["build", "-o", "x"]],
    [["quite-another-word"]],
  ])("refuses %j", (words) => {
    const parsed = parseArguments(words);
    expect(parsed.kind).toBe("wrong");
    if (parsed.kind === "wrong") expect(parsed.remedy).not.toBe("");
  });

  it("offers only what exists: a flag of one command is no flag of another", () => {
    expect(parseArguments(["check", "--out", "x"]).kind).toBe("wrong");
    expect(parseArguments(["check", "--pilot"]).kind).toBe("wrong");
  });

  it("asks for help or the version wherever the flag stands", () => {
    expect(parseArguments([]).kind).toBe("help");
    expect(parseArguments(["build", "x", "--help"])).toMatchObject({
      kind: "help",
      command: { name: "build" },
    });
    expect(parseArguments(["help", "check"])).toMatchObject({ kind: "help", command: { name: "check" } });
    expect(parseArguments(["build", "--version"]).kind).toBe("version");
  });

  it("cannot be made to print what a terminal would obey", () => {
    const parsed = parseArguments(["\u001b[31mred"]);
    expect(JSON.stringify(parsed)).not.toContain("\\u001b");
  });
});

describe("help", () => {
  it("names every command, and every flag of each", () => {
    for (const command of commands) {
      const [first] = command.arguments;
      const word = first?.isRequired ? first.name : `[${first?.name}]`;
      expect(helpText(undefined)).toContain(`${command.name} ${word}`);
      for (const { name, what } of command.flags) {
        expect(helpText(command)).toContain(`--${name}`);
        expect(helpText(command)).toContain(what);
      }
    }
  });

  it("fits a terminal of 100 columns", () => {
    for (const text of [undefined, ...commands].map(helpText))
      for (const line of text.split("\n")) expect(line.length, line).toBeLessThanOrEqual(100);
  });
});
