import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { repository, sharedStages, temporaryFolder } from "./support/rubus.js";

let folder = "";
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (program: string, words: readonly string[], cwd: string): string =>
  execFileSync(program, words, {
    cwd,
    encoding: "utf8",
    // What the clone compiles to the same code as here needs not be made again.
    env: { ...process.env, NODE_OPTIONS: undefined, RUBUS_CACHE: sharedStages },
  });

describe("a fresh clone", () => {
  it("installs, compiles and builds an example with the commands of the README", () => {
    const clone = join(folder, "clone");
    run("git", ["clone", "--quiet", "--no-hardlinks", repository, clone], folder);
    run("npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"], clone);
    run("npm", ["run", "--silent", "build"], clone);
    const out = join(folder, "package");
    run("npx", ["--no-install", "rubus", "build", "examples/ten-pi4/cluster.yaml", "--out", out], clone);
    expect(existsSync(join(out, "manifest.json"))).toBe(true);
  }, 900_000);
});
