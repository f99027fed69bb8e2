/** `rubus check`: the proofs, worst first, and nothing written. */
import { resolve } from "node:path";
import { countText, energyText, isExact, percentText, tightest, worstText } from "@rubus/guide";
import {
  type CheckedCluster,
  checkCluster,
  codeDigests,
  defaultCacheFolder,
  folderCache,
  noCache,
  recoverPackage,
} from "@rubus/pipeline";
import type { ProofResult } from "@rubus/proof";
import type { Command } from "../command.js";
import { printReport, printUsage } from "../report.js";
import { tableText } from "../table.js";
import { painter, type Terminal } from "../terminal.js";
import { verdictStyle } from "../verdict-style.js";

const checkText = ({ cluster, proofs, verdict, energy }: CheckedCluster, terminal: Terminal): string => {
  const paint = painter(terminal, "out");
  // What is exact as drawn has no margin to lose: it comes last, lest it hide what has.
  const isDrawn = (proof: ProofResult): boolean => proof.verdict === "pass" && isExact(proof);
  const shown = [...proofs.filter((proof) => !isDrawn(proof)), ...proofs.filter(isDrawn)];
  const rows = shown.map((proof) => [
    proof.verdict,
    (isDrawn(proof) ? "exact" : percentText(proof.margin)).padStart(9),
    proof.title,
    proof.subject,
    worstText(proof),
  ]);
  const lines = tableText(rows).map((line, index) => {
    const own = shown[index]?.verdict ?? "pass";
    return paint(line.slice(0, own.length), verdictStyle[own]) + line.slice(own.length);
  });
  const least = tightest(proofs);
  const margin = least
    ? `, tightest margin ${percentText(least.margin)} of ${least.marginOf} (${least.title}, ${least.subject})`
    : "";
  const total = `${paint(verdict, verdictStyle[verdict])}  ${cluster.name}: ${countText(proofs.length, "proof")}${margin}`;
  return `${lines.join("\n")}\n\nenergy  ${energyText(energy)}\n${total}\n`;
};

export const check: Command = async (given, terminal) => {
  const {
    words: [argument],
    lists: { sweep },
    values: { plot },
    switches,
  } = given;
  const json = switches.has("json");
  if (sweep) {
    const { checkSweep } = await import("./check-sweep.js");
    return checkSweep({ file: argument ?? "cluster.yaml", sweep, plot, json }, terminal);
  }
  if (plot !== undefined)
    return printUsage("--plot draws a sweep, and there is none", "Add `--sweep KEY=A..B`.", json, terminal);
  const result = await checkCluster(argument ?? "cluster.yaml", {
    cache: switches.has("no-cache") ? noCache : folderCache(defaultCacheFolder(terminal.environment)),
    codeDigest: codeDigests(),
  });
  const { diagnostics } = result;
  if (!result.ok) return printReport("check", { text: "", json: {}, diagnostics }, json, terminal);
  const { cluster, proofs, verdict, energy } = result.value;
  await recoverPackage(resolve("out", cluster.name));
  const report = { text: checkText(result.value, terminal), json: { verdict, proofs, energy }, diagnostics };
  return printReport("check", report, json, terminal);
};
