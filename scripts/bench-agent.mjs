// What the agent weighs over a node's folder tree, as its unit starts it: bundle, time to the first metric, memory, processor.
// Also by itself: node scripts/bench-agent.mjs [SECONDS]
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { agentBundle } from "./agent-bundle.mjs";

const PORT = 19466;
const STARTS = 5;
const TICK_HZ = 100;
const BARS = { bundleKb: 150, firstMs: 400, residentMb: 65, corePercent: 0.5 };

/**
 * @param {number} [seconds] for which memory and processor are watched
 * @returns {Promise<number>} exit code: 1 when a figure is over its bar
 */
export async function benchAgent(seconds = 60) {
  const { nodeTree, writeTree } = await import("@rubus/agent");
  const { standardFanTable } = await import("@rubus/boot");
  const place = mkdtempSync(path.join(tmpdir(), "rubus-bench-agent-"));
  const root = path.join(place, "root");
  try {
    await writeTree(root, nodeTree({ table: standardFanTable, bay: null, celsius: 45 }));
    const bundle = path.join(place, "rubus.mjs");
    const code = await agentBundle();
    writeFileSync(bundle, code);
    writeFileSync(path.join(place, "agent.json"), JSON.stringify({ metrics: { port: PORT } }));
    /** @type {number[]} */
    const firsts = [];
    for (let start = 0; start < STARTS; start += 1) {
      const { child, firstMs } = await started(place, bundle);
      firsts.push(firstMs);
      await ended(child);
    }
    const { child } = await started(place, bundle);
    const before = processorTicks(child.pid ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
    const corePercent = ((processorTicks(child.pid ?? 0) - before) / TICK_HZ / seconds) * 100;
    const residentMb = residentKb(child.pid ?? 0) / 1024;
    await ended(child);
    const firstMs = firsts.sort((a, b) => a - b)[Math.floor(STARTS / 2)] ?? Number.NaN;
    const rows = /** @type {const} */ ([
      ["the agent's bundle", code.length / 1000, BARS.bundleKb, "kB"],
      ["the agent's first metric", firstMs, BARS.firstMs, "ms"],
      ["the agent's memory", residentMb, BARS.residentMb, "MB"],
      ["the agent's share of a core", corePercent, BARS.corePercent, "%"],
    ]);
    for (const [what, value, bar, unit] of rows) {
      const over = value > bar ? "  over" : "";
      console.log(`${what.padEnd(30)}${value.toFixed(2).padStart(7)} ${unit} of ${bar} ${unit}${over}`);
    }
    return rows.some(([, value, bar]) => !(value <= bar)) ? 1 : 0;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/**
 * @param {string} place
 * @param {string} bundle
 */
async function started(place, bundle) {
  const began = performance.now();
  const flags = ["--max-old-space-size=32", "--max-semi-space-size=1"];
  const places = ["--root", path.join(place, "root"), "--config", path.join(place, "agent.json")];
  const run = ["--run", path.join(place, "run")];
  const child = spawn(process.execPath, [...flags, bundle, "agent", ...places, ...run], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, UV_THREADPOOL_SIZE: "8" },
  });
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${PORT}/metrics`).catch(() => undefined);
    if (answer?.status === 200) return { child, firstMs: performance.now() - began };
    if (child.exitCode !== null) throw new Error("the agent ended");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** @param {import("node:child_process").ChildProcess} child */
async function ended(child) {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}

/** @param {number} pid */
function processorTicks(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

/** @param {number} pid */
function residentKb(pid) {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
}

if (process.argv[1] === import.meta.filename)
  process.exitCode = await benchAgent(Number(process.argv[2] ?? 60));
