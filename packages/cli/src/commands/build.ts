/** `rubus build`: prove the cluster and write its package. */
import { isAbsolute, relative } from "node:path";
import { bytesText, countText, verdictParts } from "@rubus/guide";
import { type BuildSummary, buildPackage, defaultCacheFolder, folderCache, noCache } from "@rubus/pipeline";
import { printable } from "@rubus/units";
import type { Command } from "../command.js";
import { progressLines } from "../progress.js";
import { printReport } from "../report.js";
import { painter, type Terminal } from "../terminal.js";
import { verdictStyle } from "../verdict-style.js";
import { rubusVersion } from "../version.js";

/** A path as the user would type it here. */
const shortPath = (path: string): string => {
  const way = relative(process.cwd(), path);
  return printable(way === "" || way.startsWith("..") || isAbsolute(way) ? path : way, 300);
};

const summaryText = (summary: BuildSummary, terminal: Terminal): string => {
  const paint = painter(terminal, "out");
  const { verdict, manifest, written, out } = summary;
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const size = `${countText(manifest.files.length, "file")}, ${bytesText(bytes)}`;
  const name = `${paint(verdict, verdictStyle[verdict])}  ${summary.cluster.name}: ${verdictParts(summary).join(", ")}`;
  const state = written ? "written" : "unchanged";
  return `${name}\n${shortPath(out)}  ${state}, build ${manifest.build}, ${size}\n`;
};

const summaryJson = ({ verdict, manifest, out, written, boards, proofs }: BuildSummary) => ({
  verdict,
  build: manifest.build,
  out,
  written,
  files: manifest.files.length,
  boards,
  proofs: proofs.length,
});

export const build: Command = async ({ words: [argument], values, switches }, terminal) => {
  const json = switches.has("json");
  const progress = json ? undefined : progressLines(terminal);
  const result = await buildPackage({
    file: argument ?? "cluster.yaml",
    out: values.out,
    pilot: switches.has("pilot"),
    force: switches.has("force"),
    version: rubusVersion(),
    cache: switches.has("no-cache") ? noCache : folderCache(defaultCacheFolder(terminal.environment)),
    onProgress: progress,
  });
  const { diagnostics } = result;
  if (!result.ok) return printReport("build", { text: "", json: {}, diagnostics }, json, terminal);
  const summary = result.value;
  const report = { text: summaryText(summary, terminal), json: summaryJson(summary), diagnostics };
  // With --force a failed proof is still an error to read, and still exit code 1.
  return printReport("build", report, json, terminal);
};
