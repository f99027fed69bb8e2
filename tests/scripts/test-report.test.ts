import { describe, expect, it } from "vitest";
import { isRecent } from "../../scripts/node-version.mjs";
import { closing, countTests } from "../../scripts/test-report.mjs";

type Test = { readonly status: string; readonly fullName: string; readonly duration?: number };

function report(status: string, ...assertionResults: readonly Test[]): string {
  return JSON.stringify({ testResults: [{ status, assertionResults }] });
}

const passed: Test = { status: "passed", fullName: "adds", duration: 5 };
const skipped: Test = { status: "pending", fullName: "judges [needs kicad: npm run judges -- --big]" };

describe("the closing line of a test run", () => {
  it("counts tests and stands last, alone", () => {
    const count = countTests(report("passed", passed, skipped), 0);
    const { lines, ok } = closing(count, [], false);
    expect(lines.at(-1)).toBe("1 passed, 0 failed, 1 skipped");
    expect(ok).toBe(true);
  });

  it("counts failed steps before the tests as failures", () => {
    const { lines, ok } = closing(countTests(report("passed", passed), 0), ["biome check", "types"], false);
    expect(lines.at(-1)).toBe("1 passed, 2 failed, 0 skipped");
    expect(ok).toBe(false);
  });

  it("counts a crash of the runner and a file that can't be loaded as failures", () => {
    expect(countTests(undefined, 1)).toMatchObject({ passed: 0, failed: 1 });
    expect(countTests("{ half", 134)).toMatchObject({ failed: 1 });
    expect(countTests(report("failed"), 1)).toMatchObject({ failed: 1 });
    expect(countTests(report("passed", passed), 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it("doesn't call a run without a test a success", () => {
    expect(closing(countTests(JSON.stringify({ testResults: [] }), 0), [], false).ok).toBe(false);
  });

  it("fails on a skipped test where skips count, and says which and what gets the judge", () => {
    const { lines, ok } = closing(countTests(report("passed", passed, skipped), 0), [], true);
    expect(ok).toBe(false);
    expect(lines.join("\n")).toContain("npm run judges -- --big");
  });

  it("lists the ten slowest tests, slowest first", () => {
    const many = Array.from({ length: 12 }, (_, i) => ({ ...passed, fullName: `t${i}`, duration: i * 1000 }));
    const { slowest } = countTests(report("passed", ...many), 0);
    expect(slowest.map((test) => test.title)).toEqual([
      "t11",
      "t10",
      "t9",
      "t8",
      "t7",
      "t6",
      "t5",
      "t4",
      "t3",
      "t2",
    ]);
  });
});

describe("the check of Node's version", () => {
  it.each([
    ["20.19.0", true],
    ["24.1.0", true],
    ["20.18.3", false],
    ["18.20.0", false],
  ])("takes %s: %s", (version, recent) => {
    expect(isRecent(version)).toBe(recent);
  });
});
