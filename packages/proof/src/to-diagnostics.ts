/** Results that do not pass, as diagnostics at their place in the file. */
import type { Diagnostic, Position } from "@rubus/units";
import type { ProofResult } from "./result.js";

/** `home/a` of `home/a/3/1`. */
const frameOf = (subject: string): string => subject.split("/").slice(0, 2).join("/");

const togetherBy = (result: ProofResult): string =>
  [result.code, result.verdict, frameOf(result.subject), result.remedy].join("\n");

const diagnosticOf = (
  [worst, ...others]: readonly [ProofResult, ...(readonly ProofResult[])],
  file: string | undefined,
  positionOf: ((key: string, subject: string) => Position) | undefined,
): Diagnostic => ({
  code: worst.code,
  severity: worst.verdict === "fail" ? "error" : "warning",
  message:
    others.length === 0 ? worst.statement : `${worst.statement} (The worst of ${others.length + 1} like it.)`,
  ...(file === undefined ? {} : { file }),
  ...(positionOf === undefined ? {} : { position: positionOf(worst.key, worst.subject) }),
  remedy: worst.remedy ?? "",
  figures: {
    subject: worst.subject,
    typical: worst.typical,
    worst: worst.worst,
    limit: worst.limit,
    margin: worst.margin,
    results: others.length + 1,
  },
});

/**
 * A warning for what warns, an error for what fails, nothing for what passes. Results of one frame with
 * the same code and the same remedy share a diagnostic: the worst speaks for all.
 * @param results worst first
 * @param positionOf where in the file a key stands, for a subject such as `home/a`
 */
export const toDiagnostics = (
  results: readonly ProofResult[],
  file?: string,
  positionOf?: (key: string, subject: string) => Position,
): readonly Diagnostic[] => {
  const groups = new Map<string, [ProofResult, ...ProofResult[]]>();
  for (const result of results) {
    if (result.verdict === "pass") continue;
    const key = togetherBy(result);
    const group = groups.get(key);
    if (group) group.push(result);
    else groups.set(key, [result]);
  }
  return [...groups.values()].map((group) => diagnosticOf(group, file, positionOf));
};
