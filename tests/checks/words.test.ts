import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./read-packages.js";
import { forbiddenWords } from "./words.js";

/** These two name what they look for; the lock file's hashes hold any three letters. */
const EXEMPT = ["tests/checks/words.ts", "tests/checks/words.test.ts", "package-lock.json"];

function git(...args: string[]): string {
  return execFileSync("git", args, { cwd: ROOT, encoding: "utf8", maxBuffer: 1e8 });
}

function trackedTexts(): readonly (readonly [string, string])[] {
  const names = git("ls-files", "-z")
    .split("\0")
    .filter((name) => name !== "" && !EXEMPT.includes(name));
  return names.flatMap((name) => {
    const bytes = readFileSync(path.join(ROOT, name));
    return bytes.subarray(0, 8000).includes(0) ? [] : [[name, bytes.toString()] as const];
  });
}

describe("what this checkout says of itself", () => {
  it("names no machine, no registry and no way it was made, in any file", () => {
    const texts = trackedTexts();
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.flatMap(([name, text]) => forbiddenWords(name, text))).toEqual([]);
  });

  it("names none in its history either", () => {
    expect(forbiddenWords("message", git("log", "--format=%B"))).toEqual([]);
  });
});

describe("the check of words", () => {
  it.each([
    ['readFileSync("/work/main/a.ts")', "a path of one machine"],
    ["see /home/ann/rubus", "a path of one machine"],
    ["https://registry.npmjs.org/yaml", "a registry's host"],
    ["written with Claude", "how it was made"],
    ["AI wrote this", "how it was made"],
    ["fixes issue #2", "an issue"],
    ["// TODO later", "unfinished"],
  ])("finds %s", (text, why) => {
    expect(forbiddenWords("a", text)).toEqual([`a:1: ${why}`]);
  });

  it("lets pass what only looks like it", () => {
    const fine = "the AI HAT+ of a Pi 5; /home/pi on a node; an issue of air; MAIN; a/work/x; .cache/root/2";
    expect(forbiddenWords("a", fine)).toEqual([]);
  });
});
