// npm run docs: writes docs/diagnostics.md from the table of diagnostics, docs/catalogue/ from the catalogue's rows
// and docs/schema/ from the schema of cluster.yaml.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { requireNode } from "./node-version.mjs";

requireNode();
const { ROOT, setup } = await import("./setup.mjs");
const ready = await setup();
if (ready === 0) {
  const { generatedDocs } = await import("./generated-docs.mjs");
  rmSync(path.join(ROOT, "docs", "catalogue"), { recursive: true, force: true });
  for (const [name, content] of generatedDocs()) {
    const file = path.join(ROOT, "docs", name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    console.log(`docs/${name}`);
  }
}
process.exitCode = ready;
