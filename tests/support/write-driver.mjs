// Writes a synthetic package and ends its own process without warning at a fault point.
// node write-driver.mjs OUT CLUSTER_FILE TEXT [POINT]
import { makeManifest, writePackage } from "@rubus/pipeline";

const [out = "", clusterFile = "", text = "", fatal] = process.argv.slice(2);
const files = ["a.txt", "b/c.txt", "b/d.txt"].map((path) => ({
  path,
  what: "text",
  bytes: Buffer.from(`${text} ${path}`, "utf8"),
}));
const manifest = makeManifest(files, "0.1.0", "pass");
/** @param {string} point */
const atPoint = (point) => {
  if (point === fatal) process.kill(process.pid, "SIGKILL");
};
const result = await writePackage({ out, manifest, files, clusterFile, atPoint });
if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
