import { describe, expect, it } from "vitest";
import { mayImport, ROOMS } from "./floors.js";
import { importBreaches, type PackageSources, typeEscapes } from "./import-rules.js";
import { packageNames, readManifests, readPackage } from "./read-packages.js";
import { importsOf } from "./source-imports.js";

const TESTS_MAY = { packages: Object.keys(readManifests()["package.json"]?.devDependencies ?? {}) };
const DOOR = "// @rubus/pcb: boards.\n// Compiles boards.\n";

/** A package on floor 1 with one more file. */
function pcb(file: string, source: string, change: Partial<PackageSources> = {}): PackageSources {
  return {
    name: "pcb",
    files: { "src/index.ts": `${DOOR}import "@rubus/units";\n`, [file]: source },
    dependencies: ["@rubus/units"],
    references: ["units"],
    ...change,
  };
}

describe("imports in this checkout", () => {
  it.each(packageNames())("of %s go downward, through doors, in no circle", (name) => {
    expect(importBreaches(readPackage(name), TESTS_MAY)).toEqual([]);
  });

  it.each(packageNames())("of %s have no way around the type checker beside them", (name) => {
    const escapes = Object.entries(readPackage(name).files).flatMap(([file, text]) =>
      typeEscapes(file, text),
    );
    expect(escapes).toEqual([]);
  });
});

describe("the table of floors", () => {
  it("has no room that imports upward or from its own floor, save the named neighbours", () => {
    const wrong = Object.entries(ROOMS).flatMap(([name, room]) =>
      room.mayImport.filter((other) => !mayImport(name, other)).map((other) => `${name} ${other}`),
    );
    expect(wrong).toEqual([]);
    expect(mayImport("units", "catalogue")).toBe(false);
    expect(mayImport("catalogue", "units")).toBe(true);
    expect(mayImport("pcb", "boards")).toBe(false);
  });
});

describe("the check of imports", () => {
  it("reads static, type, re-exported, side-effect and dynamic imports, and no comment or text", () => {
    const source = `// import "in-comment"
import "one";
import two, { type X } from "two";
import type { Y } from 'three';
export * from "four";
export { z,
  w } from "five";
type Q = import("six").Q;
const f = async () => await import("seven");
const text = \`import "in-text"\`; const s = "not from 'eight'";
const load = (file: string) => import(file);`;
    const found = importsOf(source).map(({ specifier }) => specifier ?? "computed");
    expect(found.sort()).toEqual(["computed", "five", "four", "one", "seven", "six", "three", "two"]);
  });

  it("finds nothing in a sound package", () => {
    expect(importBreaches(pcb("src/via.ts", 'import { x } from "./index.js";\n'), TESTS_MAY)).toEqual([]);
  });

  it.each([
    ["upward", 'import "@rubus/boards";', /floors don't allow/],
    ["upward, type only", 'import type { A } from "@rubus/boards";', /floors don't allow/],
    ["upward, dynamic", 'const a = await import("@rubus/cli");', /floors don't allow/],
    ["undeclared", 'import "@rubus/drawing";', /package.json doesn't name/],
    ["past a door", 'import "@rubus/units/src/vector.js";', /past the door of units/],
    ["past its own door", 'import "../../units/src/index.js";', /past its own door/],
    ["without extension", 'import "./other";', /without its extension/],
    ["a package not named", 'import { z } from "zod";', /zod, which package.json/],
    ["computed", "await import(name);", /computed/],
    ["a circle", 'import "./via.js";', /circle/],
  ])("finds an import that is %s", (_what, source, breach) => {
    expect(importBreaches(pcb("src/via.ts", source), TESTS_MAY).join("\n")).toMatch(breach);
  });

  it("finds a Node module in a pure package, but not in its tests", () => {
    const physics = (file: string) => ({ ...pcb(file, 'import "node:fs";'), name: "physics" });
    expect(importBreaches(physics("src/a.ts"), TESTS_MAY).join()).toMatch(/browser/);
    expect(importBreaches(physics("src/a.test.ts"), TESTS_MAY)).toEqual([]);
  });

  it("finds package.json and tsconfig.json that disagree with the sources", () => {
    const extra = pcb("src/via.ts", "", {
      dependencies: ["@rubus/units", "@rubus/boards", "yaml"],
      references: ["cad"],
    });
    const breaches = importBreaches(extra, TESTS_MAY).join("\n");
    expect(breaches).toMatch(/names boards, which the floors/);
    expect(breaches).toMatch(/names yaml, which no source/);
    expect(breaches).toMatch(/doesn't refer to units/);
    expect(breaches).toMatch(/refers to cad/);
  });

  it("finds a door that doesn't say its name and purpose, and a room without a floor", () => {
    const mute = pcb("src/index.ts", 'import "@rubus/units";\n');
    expect(importBreaches(mute, TESTS_MAY).join()).toMatch(/two comment lines/);
    expect(importBreaches({ ...mute, name: "attic" }, TESTS_MAY).join()).toMatch(/no floor/);
  });

  it("finds ways around the type checker", () => {
    expect(typeEscapes("a.ts", "const a = b as any;")).toHaveLength(1);
    expect(typeEscapes("a.ts", `// ${"@ts"}-ignore\nconst a = 1;`)).toEqual(["a.ts:1"]);
    expect(typeEscapes("a.ts", `// ${"@ts"}-expect-error\nconst a = 1;`)).toEqual(["a.ts:1"]);
    expect(typeEscapes("a.test.ts", `// ${"@ts"}-expect-error\nconst a = 1;`)).toEqual([]);
    expect(typeEscapes("a.ts", "// as any name will do\nconst any = 1;")).toEqual([]);
  });
});
