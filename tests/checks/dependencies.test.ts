import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Lock, lockBreaches, manifestBreaches, pageBreaches } from "./dependency-rules.js";
import { type Manifest, ROOT, readJson, readManifests } from "./read-packages.js";
import { admits } from "./semver-range.js";

const LOCK = readJson<{ packages: Lock }>("package-lock.json").packages;
const PAGE = readFileSync(path.join(ROOT, "docs/dependencies.md"), "utf8");

describe("the dependencies of this checkout", () => {
  it("run on every version of Node that Rubus runs on, and the lock file names no registry", () => {
    expect(Object.keys(LOCK).length).toBeGreaterThan(50);
    expect(lockBreaches(LOCK)).toEqual([]);
  });

  it("have exact versions, and the lock file agrees with every package.json", () => {
    expect(manifestBreaches(readManifests(), LOCK)).toEqual([]);
  });

  it("are on the page of dependencies, each with version, licence, reason and size, and nothing else is", () => {
    expect(pageBreaches(PAGE, readManifests(), LOCK)).toEqual([]);
  });
});

describe("the check of dependencies", () => {
  const manifest: Manifest = { name: "a", engines: { node: ">=20.19" }, dependencies: { yaml: "2.9.1" } };
  const lock: Lock = {
    "packages/a": { dependencies: { yaml: "2.9.1" } },
    "node_modules/yaml": { version: "2.9.1", license: "ISC" },
  };
  const files = { "packages/a/package.json": manifest };
  const row = (cells: string) =>
    `| Name | Version | Licence | Why | Size |\n|---|---|---|---|---|\n| ${cells} |\n`;

  it("finds nothing in a sound set", () => {
    expect(lockBreaches(lock)).toEqual([]);
    expect(manifestBreaches(files, lock)).toEqual([]);
    expect(pageBreaches(row("`yaml` | 2.9.1 | ISC | reads cluster files | 1.2 MB"), files, lock)).toEqual([]);
  });

  it("finds a package that is too new for Node 20, or too old for 24, and a registry's name", () => {
    const wrong = (entry: Lock[string]) => lockBreaches({ "node_modules/b": entry }).join();
    expect(wrong({ engines: { node: ">=22" } })).toMatch(/20\.19/);
    expect(wrong({ engines: { node: "^20.0.0" } })).toMatch(/24/);
    expect(wrong({ engines: { node: "^20.0.0" }, os: ["win32"] })).toBe("");
    expect(wrong({ resolved: "somewhere/b.tgz" })).toMatch(/registry/);
  });

  it("finds versions that aren't exact and a lock file that is behind", () => {
    const change = (version: string) => ({
      "packages/a/package.json": { ...manifest, dependencies: { yaml: version } },
    });
    expect(manifestBreaches(change("^2.9.1"), lock).join()).toMatch(/isn't exact/);
    expect(manifestBreaches(change("2.9.2"), lock).join()).toMatch(/differ in dependencies/);
    expect(manifestBreaches({ "packages/a/package.json": { name: "a" } }, {}).join()).toMatch(/Node/);
  });

  it.each([
    ["another version", "yaml | 2.9.0 | ISC | reads cluster files | 1.2 MB", /not 2\.9\.0/],
    ["another licence", "yaml | 2.9.1 | MIT | reads cluster files | 1.2 MB", /not MIT/],
    ["no reason", "yaml | 2.9.1 | ISC | | 1.2 MB", /reason/],
    ["no size", "yaml | 2.9.1 | ISC | reads cluster files | big", /size/],
    [
      "what isn't a dependency",
      "json | 2.9.1 | ISC | reads cluster files | 1.2 MB",
      /yaml isn't on the page.*no dependency/,
    ],
  ])("finds a page with %s", (_what, cells, breach) => {
    expect(pageBreaches(row(cells), files, lock).join()).toMatch(breach);
  });
});

describe("a range of versions", () => {
  it.each([
    [">=20.19", "20.19.0", true],
    [">= 18", "20.19.0", true],
    ["^20.19.0 || >=22.12.0", "20.19.0", true],
    ["^20.19.0 || >=22.12.0", "22.0.0", false],
    [">=14 <20", "20.19.0", false],
    ["18 - 20", "20.19.0", true],
    ["18.x || 22.x", "20.19.0", false],
    ["~20.18.1", "20.19.0", false],
    [">20", "20.19.0", false],
    ["<=20", "20.19.0", true],
    ["*", "20.19.0", true],
    ["^0.2.3", "0.3.0", false],
    ["20.19.0", "20.19.0", true],
  ])("%s and %s: %s", (range, version, inside) => {
    expect(admits(range, version)).toBe(inside);
  });

  it("refuses what is no range", () => {
    expect(() => admits("latest", "20.19.0")).toThrow(/latest/);
  });
});
