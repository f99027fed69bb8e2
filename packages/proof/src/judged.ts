/** A computed figure against its limit becomes a result, in one place for every proof. */
import type { ProofResult } from "./result.js";
import { type VerdictKind, verdictOf } from "./verdict.js";

/** A result that has no verdict yet. */
export type Claim = Omit<ProofResult, "verdict" | "margin" | "statement" | "remedy" | "changes"> & {
  /** One sentence, or one for each verdict. */
  readonly statement: string | ((verdict: ProofResult["verdict"]) => string);
};

/**
 * Margin and verdict from the worst figure, its limit and its sense.
 * @param kind how near to its limit the figure may come without a warning
 * @param scale what the margin is a share of
 */
export const judged = (claim: Claim, kind: VerdictKind, scale: number = claim.limit): ProofResult => {
  const { sense, worst, limit, statement } = claim;
  const margin = (sense === "at-most" ? limit - worst : worst - limit) / scale;
  const verdict = verdictOf(margin, kind);
  return {
    ...claim,
    margin,
    verdict,
    statement: typeof statement === "string" ? statement : statement(verdict),
  };
};

/** The result with what `find` says is to be changed, unless it passes. */
export const withRemedy = (
  result: ProofResult,
  find: () => Pick<ProofResult, "remedy" | "changes">,
): ProofResult => (result.verdict === "pass" ? result : { ...result, ...find() });
