/** The head of the proofs' page: the tightest margins, and which figures decide the verdict. */
import type { ProofResult, Sensitivity } from "@rubus/proof";
import { figureText, percentText, worstText } from "./format.js";
import { type Html, html } from "./html.js";
import { isExact } from "./is-exact.js";
import { proofStrip } from "./proofs-strip.js";
import { marginBar, verdictChip } from "./proofs-table.js";
import { withMargin, withUncertainty } from "./verdict-line.js";

const shown = 10;

/** Proofs of one kind; the one with the least margin speaks for all. */
type Kind = { readonly worst: ProofResult; readonly others: number };

/** The kinds of proof, the least margin first. */
const kindsOf = (proofs: readonly ProofResult[]): readonly Kind[] => {
  const kinds = new Map<string, Kind>();
  for (const proof of [...proofs].sort((a, b) => a.margin - b.margin)) {
    const kind = kinds.get(proof.code);
    kinds.set(proof.code, kind ? { ...kind, others: kind.others + 1 } : { worst: proof, others: 0 });
  }
  return [...kinds.values()];
};

const tightestRow = ({ worst, others }: Kind): Html => html`<tr>
<td>${verdictChip(worst)}</td>
<td><a href="#${worst.id}"><strong>${worst.title}</strong></a> <span class="soft nw">${worst.subject}</span>${
  others > 0 && html`<br><span class="soft">the worst of ${others + 1} like it</span>`
}</td>
<td data-h="worst case">${worstText(worst)}${proofStrip(worst)}</td>
<td data-h="margin">${marginBar(worst)}<span class="soft">of ${worst.marginOf}</span></td></tr>
`;

/** The kinds of proof with the least margins, the least first. */
export const tightestSection = (proofs: readonly ProofResult[]): Html => {
  const rows = kindsOf(withUncertainty(proofs)).slice(0, shown);
  return html`<h2 id="tightest">The ${rows.length} tightest</h2>
<p>The kinds of proof whose margin a tolerance can eat, the least first, each at the worst end of every tolerance; those of heat
add independent tolerances as squares. What is exact as drawn stands in <a href="#exact">a table of its own</a>. Hollow: the typical figure; filled: the worst; the bar between them is what
tolerances make of it, the line is the limit and beyond it is shaded.</p>
<div class="scroll"><table class="stack"><thead><tr><th></th><th>What is proved</th><th>Worst case</th><th>Margin</th></tr></thead>
<tbody>${rows.map(tightestRow)}</tbody></table></div>`;
};

const exactRow = (
  proof: ProofResult,
): Html => html`<tr><td><a href="#${proof.id}">${proof.title}</a> <span class="soft nw">${proof.subject}</span></td>
<td class="nw" data-h="figure">${worstText(proof)}</td></tr>
`;

/** What no tolerance can eat: counts, rules, measures as drawn. Nothing where there is none. */
export const exactSection = (proofs: readonly ProofResult[]): Html => {
  const all = withMargin(proofs)
    .filter((proof) => proof.verdict === "pass" && isExact(proof))
    .toSorted((a, b) => a.margin - b.margin);
  const rows = all.slice(0, shown);
  const more = all.length - rows.length;
  return rows.length === 0
    ? html``
    : html`<h2 id="exact">Exact as drawn</h2>
<p>These follow from counts, rules and measures of the design; nothing uncertain goes into them. A part that fills the bed it is drawn for has
no margin and needs none.${more > 0 && html` The ${rows.length} with the least room; ${more} more stand above, each in its area.`}</p>
<div class="scroll"><table class="stack dense"><thead><tr><th>What is proved</th><th>Figure</th></tr></thead>
<tbody>${rows.map(exactRow)}</tbody></table></div>`;
};

const timesText = (share: number): string => `${share < 9.95 ? share.toFixed(1) : Math.round(share)} ×`;

const sensitivityRow = ({
  key,
  what,
  dimension,
  taken,
  tightest,
  marginTypical,
  failsFrom,
}: Sensitivity): Html => html`<tr>
<td><strong>${what}</strong><br><code>measured.${key}</code></td>
<td data-h="taken as">${figureText(taken.worst, dimension)} <span class="soft">typical ${figureText(taken.typical, dimension)}</span><br><span class="${taken.confidence === "memory" ? "warn memory" : "soft"}">${taken.confidence === "memory" ? "from memory" : taken.confidence}</span> <span class="soft">${taken.source}</span></td>
<td data-h="tightest proof it moves"><a href="#${tightest.id}">${tightest.title}</a> <span class="soft nw">${tightest.subject}</span><br><span class="nw">${percentText(tightest.margin)} <span class="soft">now,</span> ${percentText(marginTypical)} <span class="soft">if typical</span></span></td>
<td class="nw" data-h="a proof fails from">${
  failsFrom === undefined
    ? html`<span class="soft">never</span>`
    : html`${figureText(failsFrom, dimension)}<br><span class="soft">${timesText(failsFrom / taken.worst)} what is taken</span>`
}</td></tr>
`;

/** Which figures decide the verdict, and which of them are known from memory. */
export const sensitivitySection = (rows: readonly Sensitivity[]): Html =>
  rows.length === 0
    ? html``
    : html`<h2 id="decides">What decides the verdict</h2>
<p>Every figure that you can measure, in the frame with the least margin, all others staying at their worst: what it is
taken as, what margin it would leave if it measured typical, and from what reading on a proof fails. The first has the
least room. What is known from memory is worth measuring on the first pieces; state the reading as <code>measured.…</code>
in <code>cluster.yaml</code>.</p>
<div class="scroll"><table class="stack"><thead><tr><th>Figure</th><th>Taken as</th><th>Tightest proof it moves</th><th>A proof fails from</th></tr></thead>
<tbody>${rows.map(sensitivityRow)}</tbody></table></div>`;
