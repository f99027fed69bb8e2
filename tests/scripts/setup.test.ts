import { describe, expect, it } from "vitest";
import { isInstalled, type LockedPackages } from "../../scripts/setup.mjs";

describe("the decision whether packages are installed", () => {
  const locked: LockedPackages = {
    "": {},
    "packages/cli": { bin: { rubus: "bin/rubus.js" } },
    "node_modules/yaml": { version: "2.9.1" },
    "node_modules/binary-for-another-platform": { version: "1.0.0", optional: true },
  };
  const present: LockedPackages = { "node_modules/yaml": { version: "2.9.1" } };
  const linked = () => true;

  it("is yes when npm's own list agrees with the lock file", () => {
    expect(isInstalled(locked, present, linked)).toBe(true);
  });

  it.each<[string, LockedPackages, LockedPackages, () => boolean]>([
    ["a package is missing", locked, {}, linked],
    ["a package has another version", locked, { "node_modules/yaml": { version: "2.9.0" } }, linked],
    ["a package is left over", locked, { ...present, "node_modules/zod": {} }, linked],
    ["a program isn't linked", locked, present, () => false],
  ])("is no when %s", (_what, lock, list, hasProgram) => {
    expect(isInstalled(lock, list, hasProgram)).toBe(false);
  });
});
