import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rubusVersion } from "./version.js";

describe("the version", () => {
  it("is that of every package", () => {
    const packages = new URL("../../", import.meta.url);
    for (const name of readdirSync(packages)) {
      const text = readFileSync(new URL(`${name}/package.json`, packages), "utf8");
      expect((JSON.parse(text) as { readonly version: string }).version, name).toBe(rubusVersion);
    }
  });
});
