/** The one line at the top: verdict, tightest margin, boards, parts, lines to buy. */
import type { ProofResult, Verdict } from "@rubus/proof";
import { countText, percentText } from "./format.js";
import type { GuideInput } from "./guide-input.js";
import { type Html, html } from "./html.js";
import { isExact } from "./is-exact.js";

const words: Readonly<Record<Verdict, string>> = {
  pass: "Every proof passes",
  warn: "Every proof passes, some with little margin",
  fail: "Not proved",
};

/** A yes or no that holds has no margin to speak of. */
const isHeldYes = ({ typical, worst, limit, dimension }: ProofResult): boolean =>
  dimension === "ratio" && limit === 1 && typical === 1 && worst === 1;

/** The proofs that have a margin: all but a yes or no that holds. */
export const withMargin = (proofs: readonly ProofResult[]): readonly ProofResult[] =>
  proofs.filter((proof) => !isHeldYes(proof));

/** Those whose margin a tolerance can eat, or that have none left; a fit that is exact as drawn is neither. */
export const withUncertainty = (proofs: readonly ProofResult[]): readonly ProofResult[] =>
  withMargin(proofs).filter((proof) => proof.verdict !== "pass" || !isExact(proof));

/** The proof with the least margin of those that a tolerance can eat. */
export const tightest = (proofs: readonly ProofResult[]): ProofResult | undefined =>
  withUncertainty(proofs).reduce<ProofResult | undefined>(
    (least, proof) => (least === undefined || proof.margin < least.margin ? proof : least),
    undefined,
  );

/** The parts of the line, as text. */
export const verdictParts = ({
  proofs,
  boards,
}: Pick<GuideInput, "proofs" | "boards">): readonly string[] => {
  const least = tightest(proofs);
  const pieces = boards.reduce((sum, { quantity }) => sum + quantity, 0);
  const parts = boards.reduce((sum, { quantity, parts: each }) => sum + quantity * each, 0);
  const lines = boards.reduce((sum, { bomLines }) => sum + bomLines, 0);
  return [
    least === undefined
      ? "no proofs"
      : `tightest margin ${percentText(least.margin)} of ${least.marginOf} (${least.title}, ${least.subject})`,
    countText(pieces, "board"),
    `${countText(parts, "part")} on them`,
    `${countText(lines, "line")} to buy`,
  ];
};

export const verdictLine = (input: GuideInput): Html => html`<p class="verdict ${input.verdict}">
<strong>${words[input.verdict]}</strong>
<span>${verdictParts(input).join(" · ")}</span></p>`;
