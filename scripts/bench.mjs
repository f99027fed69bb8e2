// npm run bench: times the commands that have a bar, three runs each, and compares the median with it and the greatest
// memory with the bar of it.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { requireNode } from "./node-version.mjs";

requireNode();
const { ROOT, setup } = await import("./setup.mjs");
const { collect } = await import("./run.mjs");

const RUNS = 3;
const CLI = path.join(ROOT, "packages/cli/bin/rubus.js");
const BOARDS = path.join(ROOT, "scripts/make-boards.mjs");
const PARTS = path.join(ROOT, "scripts/make-parts.mjs");
const ROUTE = path.join(ROOT, "scripts/route-board.mjs");
const SHEET = path.join(ROOT, "scripts/solve-sheet.mjs");
const PEAK = path.join(ROOT, "scripts/peak-memory.mjs");
const BAR_BYTES = 1e9;
const EXAMPLE = path.join(ROOT, "examples/ten-pi4/cluster.yaml");
const LARGE = path.join(ROOT, "examples/lab-200/cluster.yaml");

/**
 * @typedef {object} Bench
 * @property {string} what
 * @property {number} barS
 * @property {string} [program] what runs, `rubus` where absent
 * @property {(place: string) => string[]} args arguments of the program, given a scratch folder
 * @property {number} [barBytes] 1 GB where absent
 * @property {boolean} fresh whether every run starts with an empty cache and no package
 */

/** @type {readonly Bench[]} */
const BENCHES = [
  { what: "rubus --version", barS: 0.3, args: () => ["--version"], fresh: false },
  { what: "rubus check ten-pi4", barS: 1, args: () => ["check", EXAMPLE], fresh: false },
  {
    what: "rubus build, cold",
    barS: 15,
    args: (place) => ["build", EXAMPLE, "--out", path.join(place, "out")],
    fresh: true,
  },
  {
    what: "rubus build, nothing changed",
    barS: 1,
    args: (place) => ["build", EXAMPLE, "--out", path.join(place, "out")],
    fresh: false,
  },
  { what: "boards from nothing", barS: 20, program: BOARDS, args: () => [], fresh: false },
  {
    what: "printed parts from nothing",
    barS: 35,
    barBytes: 1.5e9,
    program: PARTS,
    args: () => [EXAMPLE],
    fresh: false,
  },
  // 1.3 times the bar of ten nodes: parts that are alike are made once.
  {
    what: "printed parts of lab-200",
    barS: 45.5,
    barBytes: 1.5e9,
    program: PARTS,
    args: () => [LARGE],
    fresh: false,
  },
  { what: "routing the stress board", barS: 20, program: ROUTE, args: () => ["stress-52"], fresh: false },
  { what: "routing the LED board", barS: 1, program: ROUTE, args: () => ["led"], fresh: false },
  { what: "routing the power board", barS: 3, program: ROUTE, args: () => ["power"], fresh: false },
  { what: "routing the back-plane", barS: 6, program: ROUTE, args: () => ["back-plane"], fresh: false },
  { what: "copper, 200,000 unknowns", barS: 3, program: SHEET, args: () => ["200000"], fresh: false },
  {
    what: "copper, 2 million unknowns",
    barS: 60,
    barBytes: 1e9,
    program: SHEET,
    args: () => ["2000000"],
    fresh: false,
  },
  // What ngspice needs for a twentieth of the first; nothing where it isn't installed.
  {
    what: "ngspice, 10,000 nodes",
    barS: 60,
    program: SHEET,
    args: () => ["10000", "--ngspice"],
    fresh: false,
  },
  { what: "routing the HAT", barS: 6, program: ROUTE, args: () => ["hat-fan40"], fresh: false },
];

const ready = await setup();
const { benchAgent } = await import("./bench-agent.mjs");
process.exitCode = ready === 0 ? Math.max(await bench(), await benchAgent()) : ready;

/** @returns {Promise<number>} exit code: 1 when a median is over its bar or a command fails */
async function bench() {
  const place = mkdtempSync(path.join(tmpdir(), "rubus-bench-"));
  let over = 0;
  try {
    console.log(`${"command".padEnd(30)}${"median".padStart(9)}${"bar".padStart(9)}${"memory".padStart(10)}`);
    for (const { what, barS, program, args, barBytes = BAR_BYTES, fresh } of BENCHES) {
      /** @type {number[]} */
      const seconds = [];
      let peakBytes = 0;
      for (let count = 0; count < RUNS; count += 1) {
        if (fresh) rmSync(place, { recursive: true, force: true });
        mkdirSync(place, { recursive: true });
        const run = await timed(program ?? CLI, args(place), place);
        seconds.push(run.seconds);
        peakBytes = Math.max(peakBytes, run.peakBytes);
      }
      const median = seconds.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
      const slow = !(median <= barS && peakBytes <= barBytes);
      if (slow) over += 1;
      console.log(
        `${what.padEnd(30)}${median.toFixed(2).padStart(7)} s${barS.toFixed(1).padStart(7)} s${(peakBytes / 1e6).toFixed(0).padStart(7)} MB${slow ? "  over" : ""}`,
      );
    }
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    over += 1;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return over > 0 ? 1 : 0;
}

/**
 * What a command takes: seconds, and bytes at its greatest.
 * @param {string} program
 * @param {string[]} args
 * @param {string} place a scratch folder
 * @returns {Promise<{ seconds: number, peakBytes: number }>}
 * @throws when the command fails
 */
async function timed(program, args, place) {
  if (!existsSync(program)) throw new Error(`${program} isn't there`);
  const peak = path.join(place, "peak");
  const began = performance.now();
  const done = await collect(process.execPath, ["--import", PEAK, program, ...args], {
    cwd: ROOT,
    env: { ...process.env, RUBUS_CACHE: path.join(place, "cache"), RUBUS_PEAK_FILE: peak },
  });
  const seconds = (performance.now() - began) / 1000;
  if (done.code !== 0)
    throw new Error(`${path.basename(program)} ${args.join(" ")} ended with ${done.code}:\n${done.stderr}`);
  return { seconds, peakBytes: Number(readFileSync(peak, "utf8")) };
}
