// Makes all printed parts of an example from nothing, two at a time as a build does, without a cache: for npm run bench.
import { readFileSync } from "node:fs";
import { readCluster } from "@rubus/cluster";
import { compilePart, extraParts, frameTree, printedKeys, withJobs } from "@rubus/frame";

const [file = "examples/ten-pi4/cluster.yaml"] = process.argv.slice(2);
const read = readCluster(readFileSync(file, "utf8"), file);
if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
const { cluster } = read.value;
const options = { clearanceMm: cluster.printer.clearanceMm };
const keys = [...printedKeys(frameTree(cluster)), ...extraParts().map(({ key }) => key)];
const waiting = keys.values();

/**
 * @param {import("@rubus/frame").FrameJobs} jobs
 * @returns {Promise<void>}
 */
async function makeWaiting(jobs) {
  for (const key of waiting) {
    const began = performance.now();
    const made = await compilePart(jobs, { key, options });
    if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join("\n"));
    console.log(
      `${key}: ${made.value.files.length} files, ${((performance.now() - began) / 1000).toFixed(1)} s`,
    );
  }
}

await withJobs(2, (jobs) => Promise.all([makeWaiting(jobs), makeWaiting(jobs)]));
