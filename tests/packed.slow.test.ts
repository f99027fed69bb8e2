import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { repository, temporaryFolder } from "./support/rubus.js";

let folder = "";
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const environment = () => ({ ...process.env, NODE_OPTIONS: undefined, RUBUS_CACHE: join(folder, "stages") });
const npm = (words: readonly string[], cwd: string): string =>
  execFileSync("npm", [...words, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd,
    encoding: "utf8",
    env: environment(),
  });
const npx = (words: readonly string[], cwd: string): string =>
  execFileSync("npx", ["--no-install", ...words], { cwd, encoding: "utf8", env: environment() });

const packages = readdirSync(join(repository, "packages"));

describe("the packed packages", () => {
  it("installed in an empty folder, make a cluster and build its package", () => {
    const tarballs = join(folder, "tarballs");
    mkdirSync(tarballs);
    npm(["pack", "--workspaces", "--pack-destination", tarballs], repository);
    const files = readdirSync(tarballs);
    expect(files).toHaveLength(packages.length);

    const home = join(folder, "home");
    mkdirSync(home);
    writeFileSync(
      join(home, "package.json"),
      JSON.stringify({ name: "home", private: true, version: "1.0.0" }),
    );
    npm(["install", "--prefer-offline", ...files.map((name) => join(tarballs, name))], home);

    npx(["rubus", "init"], home);
    npx(["rubus", "build"], home);
    const manifest = JSON.parse(readFileSync(join(home, "out", "bramble", "manifest.json"), "utf8"));
    expect(manifest.verdict).not.toBe("fail");
    expect(existsSync(join(home, "out", "bramble", "index.html"))).toBe(true);
  }, 900_000);
});
