/** The proofs as a table, worst first, with a bar for each margin. */
import type { ProofResult } from "@rubus/proof";
import { countText, percentText, worstText } from "./format.js";
import { type Html, html } from "./html.js";

/** Share of the bar's width: a margin of all of its scale fills it. */
const barWidth = (margin: number): string => `${Math.round(Math.min(1, Math.abs(margin)) * 100)}%`;

export const marginBar = (proof: ProofResult): Html => {
  const { margin, marginOf, verdict } = proof;
  const words = percentText(margin);
  return html`<span class="${verdict}">${words}<span class="bar" title="${words} of ${marginOf}"><i style="width:${barWidth(margin)}"></i></span></span>`;
};

export const verdictChip = ({ verdict }: Pick<ProofResult, "verdict">): Html =>
  html`<span class="chip ${verdict}">${verdict}</span>`;

/** Proofs of one kind in one frame; the worst speaks for all. */
export type Alike = { readonly worst: ProofResult; readonly others: number };

/** `home/a` of `home/a/3/1`. */
const frameOf = (subject: string): string => subject.split("/").slice(0, 2).join("/");

/** @param proofs worst first; the groups are too */
export const alike = (proofs: readonly ProofResult[]): readonly Alike[] => {
  const groups = new Map<string, Alike>();
  for (const proof of proofs) {
    const key = `${proof.title}\n${frameOf(proof.subject)}\n${proof.verdict}`;
    const group = groups.get(key);
    groups.set(key, group ? { worst: group.worst, others: group.others + 1 } : { worst: proof, others: 0 });
  }
  return [...groups.values()];
};

const row = ({ worst, others }: Alike): Html => html`<tr>
<td>${verdictChip(worst)}</td>
<td><strong>${worst.title}</strong> <span class="soft nw">${worst.subject}</span><br>${worst.statement}
${others > 0 && html`<span class="soft">The worst of ${others + 1} like it.</span>`}
${worst.remedy !== undefined && html`<p class="remedy">${worst.remedy}</p>`}</td>
<td class="nw" data-h="worst case">${worstText(worst)}</td>
<td data-h="margin">${marginBar(worst)}</td></tr>
`;

/** @param proofs worst first */
export const proofsSection = (proofs: readonly ProofResult[]): Html => html`<h2 id="proofs">Proofs</h2>
<p>Each is a computed check with its margin at the worst end of every tolerance (heat: independent tolerances added as
squares); the worst comes first.
<a href="proofs.html">All ${countText(proofs.length, "proof")} with formulas, inputs and sources</a>.</p>
<div class="scroll"><table class="stack"><thead><tr><th></th><th>What is proved</th><th>Worst case</th><th>Margin</th></tr></thead>
<tbody>${alike(proofs).map(row)}</tbody></table></div>`;
