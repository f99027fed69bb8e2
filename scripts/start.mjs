// npm start [-- --once]: from a fresh clone to the example cluster's package, and its pages in a browser.
import { readFileSync } from "node:fs";
import path from "node:path";
import { requireNode } from "./node-version.mjs";

requireNode();
const { ROOT, setup } = await import("./setup.mjs");
const { passThrough } = await import("./run.mjs");

const EXAMPLE = "examples/ten-pi4/cluster.yaml";
const OUT = "out/ten-pi4";

const args = process.argv.slice(2);
const wrong = args.filter((arg) => arg !== "--once");
if (wrong.length > 0) {
  process.stderr.write(`unknown: ${wrong.join(" ")}; usage: npm start [-- --once]\n`);
  process.exit(2);
}
process.exitCode = await start(args.includes("--once") || !process.stdout.isTTY);

/**
 * @param {boolean} once build and end, without opening the pages
 * @returns {Promise<number>} exit code
 */
async function start(once) {
  const began = Date.now();
  const ready = await setup();
  if (ready !== 0) return ready;
  const built = await rubus("build", EXAMPLE, "--out", OUT);
  if (built !== 0) return built;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const { verdict, files } = JSON.parse(readFileSync(path.join(ROOT, OUT, "manifest.json"), "utf8"));
  console.log(`verdict: ${verdict}; ${files.length} files in ${seconds} s`);
  console.log(`open ${path.join(OUT, "index.html")}`);
  if (once) return 0;
  return rubus("view", OUT);
}

/** @param {string[]} args */
function rubus(...args) {
  const cli = path.join(ROOT, "packages/cli/bin/rubus.js");
  return passThrough(process.execPath, [cli, ...args], { cwd: ROOT });
}
