import { readdirSync } from "node:fs";
import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { joinable, pageScript, scriptFiles } from "./page-script.js";

describe("the script of the assembly page", () => {
  it("joins every module of the browser's folder, each once", () => {
    const sources = readdirSync(new URL("../../browser/", import.meta.url))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => name.replace(/\.ts$/u, ".js"));
    expect([...scriptFiles].sort()).toEqual(sources.sort());
  });

  it("is one text without imports in which no name stands twice", () => {
    const script = pageScript();
    expect(script).not.toMatch(/^(?:import|export)\b/mu);
    expect(() => new Script(script)).not.toThrow();
    expect(() => new Script(`${script}\nconst wireKeys = 0;`)).toThrow("already been declared");
  });

  it("takes imports and the word export from a module, and nothing else", () => {
    const module = 'import { a,\n  b } from "./a.js";\nexport const c = "export const";\nexport {};\n';
    expect(joinable(module)).toBe('const c = "export const";\n');
  });
});
