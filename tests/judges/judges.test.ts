import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { planned } from "../../scripts/judges/debian-packages.mjs";
import { findJudge, toolOf } from "../../scripts/judges/find.mjs";
import { judgeStore, publish, readStamp, tidyStore } from "../../scripts/judges/store.mjs";
import { hashOf } from "../support/verdict-cache.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "rubus-judges-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inStore = (...parts: string[]) => path.join(judgeStore({ RUBUS_JUDGES: folder }), ...parts);

describe("the store of judges", () => {
  it("stands where the environment says, in a folder of its format", () => {
    expect(judgeStore({ RUBUS_JUDGES: "/a/b" })).toBe(path.resolve("/a/b/v1"));
    expect(judgeStore({ XDG_CACHE_HOME: "/c" })).toBe(path.resolve("/c/rubus/judges/v1"));
    expect(judgeStore({})).toMatch(/\.cache\/rubus\/judges\/v1$/);
  });

  it("shows a folder only when it is whole, and keeps the first of two builds at once", async () => {
    const place = inStore("tool");
    const build = (version: string) => async (building: string) => {
      expect(readStamp(place)).toBeUndefined();
      writeFileSync(path.join(building, "program"), version);
      await new Promise((resolve) => setTimeout(resolve, 10));
      return { version };
    };
    await publish(place, build("1"));
    expect(readStamp(place)).toEqual({ version: "1" });
    await publish(place, async () => ({ version: "2" }));
    expect(readStamp(place)).toEqual({ version: "1" });
    expect(readdirSync(inStore())).toEqual(["tool"]);
  });

  it("leaves nothing behind when a build fails", async () => {
    const failing = publish(inStore("tool"), () => Promise.reject(new Error("no network")));
    await expect(failing).rejects.toThrow("no network");
    expect(readdirSync(inStore())).toEqual([]);
  });

  it("drops verdicts nobody asked for in a month, and half-made folders after a day", () => {
    const age = (name: string, days: number) => {
      mkdirSync(inStore(name), { recursive: true });
      const then = new Date(Date.now() - days * 86_400_000);
      utimesSync(inStore(name), then, then);
    };
    age("verdicts/old", 31);
    age("verdicts/new", 29);
    age("kicad.building-1", 2);
    age("kicad.building-2", 0);
    age("kicad/srv/rubus-job-old", 2);
    tidyStore({ RUBUS_JUDGES: folder });
    expect(readdirSync(inStore("verdicts"))).toEqual(["new"]);
    expect(readdirSync(inStore())).toEqual(["kicad", "kicad.building-2", "verdicts"]);
    expect(readdirSync(inStore("kicad/srv"))).toEqual([]);
  });
});

describe("finding a judge", () => {
  it("says how to get one that is missing", () => {
    const env = { RUBUS_JUDGES: folder, PATH: "" };
    expect(findJudge("kicad", { env })).toMatchObject({ found: false, command: "npm run judges -- --big" });
    expect(findJudge("ngspice", { env })).toMatchObject({
      found: false,
      command: "npm run judges -- ngspice",
    });
  });

  it("takes one from the store, with its own libraries", async () => {
    await publish(inStore("ngspice"), async (building) => {
      mkdirSync(path.join(building, "usr/lib/x86_64-linux-gnu/blas"), { recursive: true });
      return { version: "39" };
    });
    const judge = findJudge("ngspice", { env: { RUBUS_JUDGES: folder, PATH: "" } });
    expect(judge).toMatchObject({ found: true, version: "39", via: "packages" });
    if (!judge.found) return;
    const tool = toolOf(judge, "ngspice", {});
    expect(tool.file).toBe(inStore("ngspice/usr/bin/ngspice"));
    expect(tool.env.LD_LIBRARY_PATH).toContain(inStore("ngspice/usr/lib/x86_64-linux-gnu/blas"));
  });

  it("reads the packages to fetch out of a simulated installation", () => {
    const simulation = [
      "NOTE: This is only a simulation!",
      "Inst libngspice0 (39.3+ds-1 Debian:12.9/stable [amd64])",
      "Inst ngspice [38-1] (39.3+ds-1 Debian:12.9/stable [amd64])",
      "Conf ngspice (39.3+ds-1 Debian:12.9/stable [amd64])",
    ].join("\n");
    expect(planned(simulation)).toEqual(["libngspice0=39.3+ds-1", "ngspice=39.3+ds-1"]);
  });
});

describe("the hash of a question to a judge", () => {
  it("tells apart tools, arguments, names and contents, but not the order of files or text from bytes", () => {
    const hashes = [
      hashOf(["kicad", "9.0.2", "drc"], { a: "1", b: "2" }),
      hashOf(["kicad", "9.0.3", "drc"], { a: "1", b: "2" }),
      hashOf(["kicad", "9.0.2", "erc"], { a: "1", b: "2" }),
      hashOf(["kicad", "9.0.2", "drc"], { a: "12", b: "" }),
      hashOf(["kicad", "9.0.2", "drc"], { a: "1", c: "2" }),
      hashOf(["kicad", "9.0.2drc"], { a: "1", b: "2" }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashOf(["kicad", "9.0.2", "drc"], { b: Buffer.from("2"), a: "1" })).toBe(hashes[0]);
  });
});
