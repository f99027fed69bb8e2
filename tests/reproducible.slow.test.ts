// Two builds from nothing: one by this checkout, one by the packed packages installed somewhere else.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFile, offerStages, repository, rubus, temporaryFolder } from "./support/rubus.js";

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Surroundings = Readonly<Record<string, string>>;

/** A folder with the example's file, and an empty cache of its own: every stage is made anew. */
const placeOf = (name: string, surroundings: Surroundings) => {
  const cwd = join(folder, name);
  const stages = join(folder, `${name} stages`);
  mkdirSync(cwd);
  cpSync(exampleFile("ten-pi4"), join(cwd, "cluster.yaml"));
  return { cwd, stages, environment: { ...surroundings, RUBUS_CACHE: stages } };
};

const buildHere = (name: string, surroundings: Surroundings): string => {
  const { cwd, stages, environment } = placeOf(name, surroundings);
  const run = rubus(["build"], { cwd, environment });
  expect(run, run.err).toMatchObject({ exit: 0 });
  offerStages(stages);
  return join(cwd, "out", "bramble");
};

const packages = readdirSync(join(repository, "packages"));

const buildPacked = (name: string, surroundings: Surroundings): string => {
  const { cwd, environment } = placeOf(name, surroundings);
  const run = (program: string, words: readonly string[], where = cwd): string =>
    execFileSync(program, words, {
      cwd: where,
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: undefined, ...environment },
    });
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  const tarballs = join(folder, "tarballs");
  mkdirSync(tarballs);
  run("npm", ["pack", "--workspaces", "--pack-destination", tarballs, ...quiet], repository);
  const files = readdirSync(tarballs);
  expect(files).toHaveLength(packages.length);
  writeFileSync(join(cwd, "package.json"), JSON.stringify({ name: "home", private: true, version: "1.0.0" }));
  run("npm", ["install", "--prefer-offline", ...files.map((file) => join(tarballs, file)), ...quiet]);
  run("npx", ["--no-install", "rubus", "init", "fresh"]);
  expect(readdirSync(join(cwd, "fresh"))).toContain("cluster.yaml");
  run("npx", ["--no-install", "rubus", "build"]);
  return join(cwd, "out", "bramble");
};

const contents = (out: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(out.length + 1), readFileSync(path).toString("base64")]),
  );

/** Both packages: every test looks at these, for a build from nothing is dear. */
let [first, second]: ReadonlyMap<string, string>[] = [];
beforeAll(() => {
  first = contents(buildHere("here", { TZ: "Pacific/Auckland", LC_ALL: "C" }));
  second = contents(
    buildPacked("a longer name with blanks", {
      TZ: "America/St_Johns",
      LC_ALL: "tr_TR.UTF-8",
      LANG: "tr_TR.UTF-8",
    }),
  );
}, 1_200_000);

describe("two builds of the same cluster", () => {
  it("give the same bytes in a checkout and by packed packages, in two folders, time zones and languages, each with an empty cache", () => {
    expect([...(first?.keys() ?? [])]).toEqual([...(second?.keys() ?? [])]);
    const different = [...(first ?? [])].filter(([path, bytes]) => second?.get(path) !== bytes);
    expect(different.map(([path]) => path)).toEqual([]);
    expect(first?.size).toBeGreaterThan(10);
  });
});

describe("the packed packages", () => {
  it("installed in an empty folder, make a cluster and build its package", () => {
    const { verdict } = JSON.parse(
      Buffer.from(second?.get("manifest.json") ?? "", "base64").toString("utf8"),
    ) as { readonly verdict: string };
    expect(["pass", "warn"]).toContain(verdict);
    expect(second?.has("index.html")).toBe(true);
  });
});

describe("a package", () => {
  it("holds no path of the machine it was built on", () => {
    expect(first?.size).toBeGreaterThan(10);
    for (const [path, bytes] of [...(first ?? []), ...(second ?? [])])
      expect(Buffer.from(bytes, "base64").includes(folder), path).toBe(false);
  });
});
