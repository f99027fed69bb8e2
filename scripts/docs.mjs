// npm run docs: writes docs/diagnostics.md from the table of diagnostics.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { requireNode } from "./node-version.mjs";

requireNode();
const { ROOT, setup } = await import("./setup.mjs");
const ready = await setup();
if (ready === 0) {
  const { diagnosticsPage } = await import("./diagnostics-page.mjs");
  const { diagnosticTable } = await import("@rubus/units");
  writeFileSync(path.join(ROOT, "docs", "diagnostics.md"), diagnosticsPage(diagnosticTable));
  console.log("docs/diagnostics.md");
}
process.exitCode = ready;
