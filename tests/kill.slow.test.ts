import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exampleFile, killedRubus, rubus, temporaryFolder } from "./support/rubus.js";

/** Mulberry32: the same moments in every run. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

let folder = "";
let out = "";
beforeEach(() => {
  folder = temporaryFolder();
  out = join(folder, "out", "sprout");
  mkdirSync(dirname(out));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const build = ["build", "cluster.yaml", "--out", "out/sprout"];
const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";
const example = readFileSync(exampleFile("ten-pi4"), "utf8");
/** Clusters with the same boards and frame, which are taken from the cache; what is written differs. */
const writeCluster = (variant: number): void =>
  writeFileSync(
    join(folder, "cluster.yaml"),
    variant === 1 ? example : `${example}access: { ssh-keys: ["${key}"] }\n`,
  );
const buildId = (): string => JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")).build;

describe("a build that is killed at any moment", () => {
  it("leaves the package before or the new one whole after the next command, 20 times", async () => {
    const ids = [1, 2].map((variant) => {
      writeCluster(variant);
      const run = rubus(build, { cwd: folder });
      expect(run, run.err).toMatchObject({ exit: 0 });
      return buildId();
    });
    expect(new Set(ids).size).toBe(2);

    const begun = performance.now();
    writeCluster(1);
    rubus(build, { cwd: folder });
    const wholeMs = performance.now() - begun;

    const random = randomFrom(20_21);
    let killed = 0;
    for (let round = 0; round < 20; round++) {
      writeCluster(1 + (round % 2));
      // The later half of a build is where it writes.
      const afterMs = wholeMs * (round % 4 === 0 ? random() : 0.4 + 0.6 * random());
      if (await killedRubus(build, { cwd: folder }, afterMs)) killed++;
      const view = rubus(["view", "out/sprout", "--json"], { cwd: folder });
      expect(view, `round ${round}: ${view.err}`).toMatchObject({ exit: 0 });
      expect(JSON.parse(view.out).diagnostics, `round ${round}`).toEqual([]);
      expect(ids, `round ${round}`).toContain(buildId());
    }
    expect(killed).toBeGreaterThan(5);
    rubus(build, { cwd: folder });
    expect(readdirSync(dirname(out))).toEqual(["sprout"]);
  }, 900_000);
});
