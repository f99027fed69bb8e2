// What the agent weighs over a node's folder tree, as its unit starts it, once a second and joined to a console by mutual
// TLS: bundle, time to the first metric, memory, processor; and Prometheus' own exporter for nodes over the same time.
// Also by itself: node scripts/bench-agent.mjs [SECONDS]
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { agentBundle, bundleOf } from "./agent-bundle.mjs";
import { toolOf } from "./judges/find.mjs";
import { obtainJudge } from "./judges/obtain.mjs";
import { ROOT } from "./setup.mjs";

const AGENT_PORT = 19466;
const EXPORTER_PORT = 19100;
const STARTS = 5;
const SETTLING_S = 10;
const BARS = { bundleKb: 150, firstMs: 400, residentMb: 65, corePercent: 0.5 };
const HOST = "bramble-home-a-1";
const BAY = /** @type {const} */ ({
  cluster: "bramble",
  site: "home",
  frame: "a",
  cell: 1,
  bay: 1,
  hardware: 1,
});

/**
 * @param {number} [seconds] for which memory and processor are watched
 * @returns {Promise<number>} exit code: 1 when a figure is over its bar
 */
export async function benchAgent(seconds = 60) {
  const place = mkdtempSync(path.join(tmpdir(), "rubus-bench-agent-"));
  /** @type {(() => unknown)[]} */
  const endings = [() => rmSync(place, { recursive: true, force: true })];
  try {
    const bundle = await writeNode(place, endings);
    /** @type {number[]} */
    const firsts = [];
    for (let start = 0; start < STARTS; start += 1) {
      const { child, firstMs } = await agentStarted(place, bundle);
      firsts.push(firstMs);
      await ended(child);
    }
    const { child } = await agentStarted(place, bundle);
    endings.push(() => ended(child));
    const exporter = await exporterStarted();
    if (exporter !== undefined) endings.push(() => ended(exporter));
    await sleep(1000 * SETTLING_S);
    const watched = [child, ...(exporter === undefined ? [] : [exporter])].map((each) => each.pid ?? 0);
    const before = watched.map(processorMs);
    for (let second = 0; second < seconds; second += 1) {
      // The agent measures by itself; the exporter does when it is asked.
      if (exporter !== undefined) await metrics(EXPORTER_PORT);
      await sleep(1000);
    }
    const weights = watched.map((pid, i) => ({
      corePercent: (processorMs(pid) - (before[i] ?? 0)) / 10 / seconds,
      residentMb: residentKb(pid) / 1024,
    }));
    const [own, other] = weights;
    const code = readFileSync(bundle);
    const firstMs = firsts.sort((a, b) => a - b)[Math.floor(STARTS / 2)] ?? Number.NaN;
    const rows = /** @type {const} */ ([
      ["the agent's bundle", code.length / 1000, BARS.bundleKb, "kB"],
      ["the agent's first metric", firstMs, BARS.firstMs, "ms"],
      ["the agent's memory", own?.residentMb ?? Number.NaN, BARS.residentMb, "MB"],
      ["the agent's share of a core", own?.corePercent ?? Number.NaN, BARS.corePercent, "%"],
    ]);
    console.log(`the agent for ${seconds} s; load of this machine ${loadavg()[0]?.toFixed(1)}`);
    for (const [what, value, bar, unit] of rows) {
      const over = value > bar ? "  over" : "";
      console.log(`${what.padEnd(30)}${value.toFixed(2).padStart(7)} ${unit} of ${bar} ${unit}${over}`);
    }
    if (other !== undefined)
      console.log(
        `prometheus-node-exporter, asked once a second: ${other.residentMb.toFixed(2)} MB, ${other.corePercent.toFixed(2)} % of a core`,
      );
    return rows.some(([, value, bar]) => !(value <= bar)) ? 1 : 0;
  } finally {
    for (const end of endings.reverse()) await end();
  }
}

/**
 * A node's tree, its settings and credentials, and a console that it finds.
 * @param {string} place
 * @param {(() => unknown)[]} endings
 * @returns {Promise<string>} the bundle's place
 */
async function writeNode(place, endings) {
  const { nodeTree, writeTree } = await import("@rubus/agent");
  const { standardFanTable } = await import("@rubus/boot");
  const { authority, port, close } = await consoleStarted(place);
  endings.push(close);
  const root = path.join(place, "root");
  await writeTree(root, nodeTree({ table: standardFanTable, bay: BAY, celsius: 45 }));
  mkdirSync(path.join(root, "etc"), { recursive: true });
  writeFileSync(path.join(root, "etc/machine-id"), "0123456789abcdef0123456789abcdef\n");
  const credentials = path.join(place, "state/credentials");
  mkdirSync(credentials, { recursive: true });
  const { key, certificate } = authority.issue(HOST);
  writeFileSync(path.join(credentials, "node.key"), key, { mode: 0o600 });
  writeFileSync(path.join(credentials, "node.pem"), certificate);
  writeFileSync(path.join(credentials, "authority.pem"), authority.certificate);
  const settings = {
    metrics: { port: AGENT_PORT },
    console: { host: "localhost", port, cluster: BAY.cluster },
  };
  writeFileSync(path.join(place, "agent.json"), JSON.stringify(settings));
  const bundle = path.join(place, "rubus.mjs");
  writeFileSync(bundle, await agentBundle());
  return bundle;
}

/** @param {string} place */
async function consoleStarted(place) {
  const load = async (/** @type {string} */ name) => {
    const file = path.join(place, `${name}.mjs`);
    writeFileSync(file, await bundleOf(path.join(ROOT, "tests/support/console", `${name}.ts`), false));
    return import(pathToFileURL(file).href);
  };
  const authority = (await load("certificates")).newAuthority();
  const console = await (await load("reference-console")).startConsole({ authority });
  return { authority, port: console.port, close: console.close };
}

/**
 * @param {string} place
 * @param {string} bundle
 */
async function agentStarted(place, bundle) {
  const began = performance.now();
  const { nodeFlags } = await import("@rubus/agent");
  const at = (/** @type {string} */ name) => path.join(place, name);
  const places = [
    "--root",
    at("root"),
    "--config",
    at("agent.json"),
    "--run",
    at("run"),
    "--state",
    at("state"),
  ];
  const child = spawn(process.execPath, [...nodeFlags, bundle, "agent", ...places], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, UV_THREADPOOL_SIZE: "8" },
  });
  await answering(child, AGENT_PORT);
  return { child, firstMs: performance.now() - began };
}

/** Nothing where it can't be got: the agent's figures don't depend on it. */
async function exporterStarted() {
  const judge = await obtainJudge("node-exporter", { say: console.log });
  if (!judge.found) return void console.log(`prometheus-node-exporter: ${judge.reason}`);
  const { file, env } = toolOf(judge, "prometheus-node-exporter");
  const child = spawn(file, [`--web.listen-address=127.0.0.1:${EXPORTER_PORT}`], { stdio: "ignore", env });
  await answering(child, EXPORTER_PORT);
  return child;
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {number} port
 */
async function answering(child, port) {
  while (!(await metrics(port))) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended`);
    await sleep(5);
  }
}

/** @param {number} port */
async function metrics(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`).catch(() => undefined);
  await answer?.text();
  return answer?.status === 200;
}

/** @param {number} ms */
function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** @param {import("node:child_process").ChildProcess} child */
async function ended(child) {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}

/**
 * Processor time of all threads by the scheduler's own count, in milliseconds.
 * @param {number} pid
 */
function processorMs(pid) {
  const tasks = `/proc/${pid}/task`;
  return readdirSync(tasks).reduce(
    (sum, task) => sum + Number(readFileSync(`${tasks}/${task}/schedstat`, "utf8").split(" ")[0]) / 1e6,
    0,
  );
}

/** @param {number} pid */
function residentKb(pid) {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
}

if (process.argv[1] === import.meta.filename)
  process.exitCode = await benchAgent(Number(process.argv[2] ?? 60));
