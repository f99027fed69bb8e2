// npm test [-- VITEST ARGUMENTS]: lint, types and all tests, once. npm run test:quick: without *.judge.test.ts
// and *.slow.test.ts.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { requireNode } from "./node-version.mjs";

requireNode();
const { bin, ROOT, setup } = await import("./setup.mjs");
const { passThrough } = await import("./run.mjs");
const { JUDGES } = await import("./judges/find.mjs");
const { obtainJudge } = await import("./judges/obtain.mjs");
const { tidyStore } = await import("./judges/store.mjs");
const { closing, countTests } = await import("./test-report.mjs");

/** Exit code of a program that Ctrl-C ended. */
const INTERRUPTED = 130;
const inCi = Boolean(process.env.CI);
const quick = process.argv.includes("--quick");
const vitestArgs = process.argv.slice(2).filter((arg) => arg !== "--quick");
/** @type {string[]} */
const failedSteps = [];

await step("install and compile", setup);
if (!quick) await obtainJudges();
await step("biome check", () =>
  node(bin("@biomejs/biome", "bin/biome"), "check", "--error-on-warnings", "."),
);
await step("types of the tests", () => node(bin("typescript", "bin/tsc"), "-p", "tsconfig.tests.json"));
const { lines, ok } = closing(await vitest(), failedSteps, inCi);
process.exitCode = ok ? 0 : 1;
process.stdout.write(`${lines.join("\n")}\n`);

/**
 * @param {string} name
 * @param {() => Promise<number>} run
 */
async function step(name, run) {
  const code = await run();
  if (code === 0) return;
  if (code === INTERRUPTED) process.exit(code);
  console.log(`${name}: failed`);
  failedSteps.push(name);
}

async function obtainJudges() {
  tidyStore();
  for (const { name, size } of JUDGES) {
    if (size === "big" && !inCi) continue;
    const judge = await obtainJudge(name, { say: console.log });
    if (!judge.found) console.log(`judge ${name} is missing: ${judge.reason}; get it with: ${judge.command}`);
  }
}

/** @returns {Promise<import("./test-report.mjs").TestCount>} */
async function vitest() {
  const folder = mkdtempSync(path.join(tmpdir(), "rubus-test-"));
  const file = path.join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const quickly = quick ? ["judge", "slow"].map((kind) => `--exclude=**/*.${kind}.test.ts`) : [];
  try {
    const code = await node(bin("vitest", "vitest.mjs"), "run", ...reporters, ...quickly, ...vitestArgs);
    return countTests(existsSync(file) ? readFileSync(file, "utf8") : undefined, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {string[]} args
 */
function node(file, ...args) {
  return passThrough(process.execPath, [file, ...args], { cwd: ROOT });
}
