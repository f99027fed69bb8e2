import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFile, rubus, temporaryFolder } from "./support/rubus.js";

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const buildIn = (name: string, environment: Record<string, string>): string => {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  cpSync(exampleFile("ten-pi4"), join(cwd, "cluster.yaml"));
  // An empty cache of its own: every stage is made anew.
  const run = rubus(["build"], { cwd, environment: { ...environment, RUBUS_CACHE: join(cwd, ".stages") } });
  expect(run, run.err).toMatchObject({ exit: 0 });
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
  first = contents(buildIn("here", { TZ: "Pacific/Auckland", LC_ALL: "C" }));
  second = contents(
    buildIn("a longer name with blanks", {
      TZ: "America/St_Johns",
      LC_ALL: "tr_TR.UTF-8",
      LANG: "tr_TR.UTF-8",
    }),
  );
}, 1_200_000);

describe("two builds of the same cluster", () => {
  it("give the same bytes in two folders, two time zones and two languages, each with an empty cache", () => {
    expect([...(first?.keys() ?? [])]).toEqual([...(second?.keys() ?? [])]);
    const different = [...(first ?? [])].filter(([path, bytes]) => second?.get(path) !== bytes);
    expect(different.map(([path]) => path)).toEqual([]);
    expect(first?.size).toBeGreaterThan(10);
  });
});

describe("a package", () => {
  it("holds no path of the machine it was built on", () => {
    expect(first?.size).toBeGreaterThan(10);
    for (const [path, bytes] of first ?? [])
      expect(Buffer.from(bytes, "base64").includes(folder), path).toBe(false);
  });
});
