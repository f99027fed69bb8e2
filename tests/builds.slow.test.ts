// Builds of whole packages, which share their stages.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { exampleFile, rubus, temporaryFolder } from "./support/rubus.js";

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the examples", () => {
  it.each(["four-ten-inch", "mixed-pi5", "two-homes"])("%s builds", { timeout: 900_000 }, (name) => {
    const built = rubus(["build", exampleFile(name), "--out", name], { cwd: folder });
    expect(built.exit, built.err).toBe(0);
    expect(readdirSync(join(folder, name))).toContain("index.html");
    const manifest = JSON.parse(readFileSync(join(folder, name, "manifest.json"), "utf8")) as {
      readonly files: readonly { readonly path: string }[];
    };
    const paths = manifest.files.map(({ path }) => path);
    for (const part of ["cut/link-bar-5v.svg", "cut/link-bar-gnd.dxf", "cables.csv", "power-parts.csv"])
      expect(paths).toContain(`frame/${part}`);
  });
});

describe("rubus build", () => {
  it("gives exit code 3 and no stack when the machine refuses to write", { timeout: 600_000 }, () => {
    writeFileSync(join(folder, "file"), "");
    const words = ["build", exampleFile("ten-pi4"), "--out", "file/below"];
    const { exit, out, err } = rubus(words, { cwd: folder });
    expect({ exit, out }).toEqual({ exit: 3, out: "" });
    expect(err).toMatch(/^error RUB-INT-002 /u);
    expect(err).not.toMatch(/\n\s+at /u);
  });
});
