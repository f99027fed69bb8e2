// npm run agent -- [DIR] [--node ARCHIVE]: the agent's Debian package and that of its Node, for `rubus card --agent DIR`.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { requireNode } from "./node-version.mjs";

requireNode();
const { setup, ROOT } = await import("./setup.mjs");
const { fetchNodeArchive, isTriedNode, TRIED_NODE } = await import("./node-archive.mjs");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { node: { type: "string" }, help: { type: "boolean" } },
});
if (values.help || positionals.length > 1) {
  console.log(`npm run agent -- [DIR] [--node ARCHIVE]   writes two Debian packages into DIR (out/agent)
  --node ARCHIVE   node-vVERSION-linux-arm64.tar.gz of Node's makers; without it npm gets ${TRIED_NODE.npmPackage} ${TRIED_NODE.version}
DEBFULLNAME and DEBEMAIL, where set, say who answers for the packages.`);
  process.exit(values.help ? 0 : 2);
}
const code = await setup();
if (code !== 0) process.exit(code);

const { agentBundle } = await import("./agent-bundle.mjs");
const { debianPackage, debianPackageName, nodeFromArchive, nodeRuntimePackage, nodeRuntimePackageName } =
  await import("@rubus/agent");
const folder = path.resolve(positionals[0] ?? path.join(ROOT, "out/agent"));
const { DEBFULLNAME, DEBEMAIL } = process.env;
const maintainer = DEBEMAIL ? `${DEBFULLNAME || "Rubus"} <${DEBEMAIL}>` : undefined;

const archive = values.node === undefined ? await fetchNodeArchive() : readFileSync(values.node);
const read = nodeFromArchive(new Uint8Array(archive));
if (!read.ok) {
  console.error(`${values.node ?? TRIED_NODE.npmPackage}: ${read.why}`);
  process.exit(1);
}
const { version, binary } = read.runtime;
const bundle = Buffer.from(await agentBundle());
mkdirSync(folder, { recursive: true });
/** @type {readonly (readonly [string, Uint8Array])[]} */
const packages = [
  [debianPackageName, debianPackage(new Uint8Array(bundle), maintainer)],
  [nodeRuntimePackageName(version), nodeRuntimePackage(read.runtime, maintainer)],
];
// Of an earlier run, with other versions: a card takes one of each.
for (const name of readdirSync(folder).filter((each) => /^rubus-(?:agent|node-runtime)_.*\.deb$/.test(each)))
  rmSync(path.join(folder, name));
for (const [name, bytes] of packages) {
  writeFileSync(path.join(folder, name), bytes);
  console.log(`${(bytes.length / 1e6).toFixed(1).padStart(5)} MB  ${path.join(folder, name)}`);
}
if (!isTriedNode(binary))
  console.log(
    `Rubus was tried with Node ${TRIED_NODE.version}; this one (${version}) it takes on your word.`,
  );
