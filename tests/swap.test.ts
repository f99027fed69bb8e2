import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type FaultPoint, faultPoints } from "@rubus/pipeline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rubus, temporaryFolder } from "./support/rubus.js";

const driver = fileURLToPath(new URL("./support/write-driver.mjs", import.meta.url));

let folder = "";
let out = "";
beforeEach(() => {
  folder = temporaryFolder();
  out = join(folder, "out", "bramble");
  mkdirSync(dirname(out));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (text: string, fatal: FaultPoint | "" = "") =>
  spawnSync(process.execPath, [driver, out, join(folder, "cluster.yaml"), text, fatal], { encoding: "utf8" });

const texts = () =>
  ["a.txt", "b/c.txt", "b/d.txt"].map((path) => readFileSync(join(out, path), "utf8").split(" ")[0]);

const newStands: readonly FaultPoint[] = ["in-place", "discarded"];

describe("a build that is killed while it writes", () => {
  it.each(faultPoints)(
    "at '%s' leaves the package before or the new one whole after the next command",
    (point) => {
      expect(write("one").status).toBe(0);
      expect(write("two", point).signal).toBe("SIGKILL");

      const view = rubus(["view", out, "--json"], { cwd: folder });
      expect(view, view.err).toMatchObject({ exit: 0 });
      expect(JSON.parse(view.out).diagnostics).toEqual([]);
      const expected = newStands.includes(point) ? "two" : "one";
      expect(texts()).toEqual([expected, expected, expected]);

      expect(write("three").status).toBe(0);
      expect(texts()).toEqual(["three", "three", "three"]);
      expect(readdirSync(dirname(out))).toEqual(["bramble"]);
    },
  );

  it.each(faultPoints)("at '%s' of the very first build leaves a whole package or none", (point) => {
    expect(write("one", point).signal).toBe("SIGKILL");
    const view = rubus(["view", out, "--json"], { cwd: folder });
    if (newStands.includes(point)) expect(texts()).toEqual(["one", "one", "one"]);
    else expect(JSON.parse(view.out).diagnostics[0].code).toBe("RUB-OUT-005");
    expect(write("two").status).toBe(0);
    expect(readdirSync(dirname(out))).toEqual(["bramble"]);
  });
});

describe("many builds into one folder at once", () => {
  it("take their turns: each succeeds and the last one's package is whole", async () => {
    const names = ["one", "two", "three", "four", "five"];
    const exits = await Promise.all(
      names.map(
        (text) =>
          new Promise((resolve) => {
            const words = [driver, out, join(folder, "cluster.yaml"), text];
            spawn(process.execPath, words, { stdio: "ignore" }).once("exit", resolve);
          }),
      ),
    );
    expect(exits).toEqual(names.map(() => 0));
    expect(new Set(texts()).size).toBe(1);
    expect(JSON.parse(rubus(["view", out, "--json"], { cwd: folder }).out).diagnostics).toEqual([]);
    expect(readdirSync(dirname(out))).toEqual(["bramble"]);
  });
});
