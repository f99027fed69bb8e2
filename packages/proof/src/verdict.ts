/** How a margin becomes a verdict, in one place for every proof. */
import type { ProofResult, Verdict } from "./result.js";

/**
 * Below this share a pass is reported with a warning.
 *
 * Currents: 5 % of the limit, because the loads are the makers' recommended supplies and not a
 * tolerance band. Voltages: 3 % of the 0.5 V window (15 mV), less because the worst figure has every
 * tolerance at its bad end already. Settings, lengths and trip points,
 * which are exact or carry their own tolerance: none.
 */
export const warnBelow = { current: 0.05, voltage: 0.03, exact: 0 } as const;

export type VerdictKind = keyof typeof warnBelow;

/** Fail under the limit, warn near it, else pass. */
export const verdictOf = (margin: number, kind: VerdictKind): Verdict => {
  if (!(margin >= 0)) return "fail";
  return margin < warnBelow[kind] ? "warn" : "pass";
};

const gravity: Readonly<Record<Verdict, number>> = { fail: 0, warn: 1, pass: 2 };

/** The gravest of some verdicts; `pass` for none. */
export const worstVerdict = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce<Verdict>((worst, each) => (gravity[each] < gravity[worst] ? each : worst), "pass");

/** Order of a list: fail before warn before pass, then the least margin, then the id. */
export const worstFirst = (a: ProofResult, b: ProofResult): number =>
  gravity[a.verdict] - gravity[b.verdict] || a.margin - b.margin || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
