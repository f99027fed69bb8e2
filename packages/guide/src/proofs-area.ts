/** The proofs of one area, kind by kind: the worst in full, those like it as rows. */
import { type Input, type ProofResult, worstFirst } from "@rubus/proof";
import { canonicalJson } from "@rubus/units";
import { figureText, percentText, rangeText, worstText } from "./format.js";
import { type Html, html } from "./html.js";
import { inputsTable } from "./proofs-inputs.js";
import { proofPlot } from "./proofs-plot.js";
import { proofStrip } from "./proofs-strip.js";
import { marginBar, verdictChip } from "./proofs-table.js";

const kindOf = ({ id }: ProofResult): string => id.slice(0, id.indexOf(":"));

/** Proofs of one kind with the same inputs, worst first. */
export type KindOfProof = readonly [ProofResult, ...(readonly ProofResult[])];

/** In the order of their worst. */
export const kindsWithInputs = (proofs: readonly ProofResult[]): readonly KindOfProof[] => {
  const groups = new Map<string, [ProofResult, ...ProofResult[]]>();
  for (const proof of proofs.toSorted(worstFirst)) {
    const key = `${kindOf(proof)} ${proof.limit} ${canonicalJson(proof.inputs)}`;
    const group = groups.get(key);
    if (group) group.push(proof);
    else groups.set(key, [proof]);
  }
  return [...groups.values()];
};

const likeRow = (
  proof: ProofResult,
): Html => html`<tr id="${proof.id}"><td class="nw">${verdictChip(proof)} ${proof.subject}</td>
<td class="nw" data-h="typical">${figureText(proof.typical, proof.dimension)}</td>
<td class="nw" data-h="worst">${figureText(proof.worst, proof.dimension)}</td>
<td class="nw" data-h="margin">${percentText(proof.margin)}</td></tr>
`;

/** With what they say where they do not pass. */
const likeTable = (
  others: readonly ProofResult[],
): Html => html`<div class="scroll"><table class="stack dense"><thead><tr><th>The others</th><th>Typical</th><th>Worst</th><th>Margin</th></tr></thead>
<tbody>${others.map(likeRow)}</tbody></table></div>
${others.flatMap(({ verdict, statement, remedy }) => (verdict === "pass" ? [] : [html`<p>${statement} ${remedy}</p>`]))}`;

/** `3, 5–8`. */
export const numbersText = (numbers: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const each of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === each - 1) last[1] = each;
    else runs.push([each, each]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
};

/** @param same the proof above that has the same inputs, if any */
const article = (
  [proof, ...others]: KindOfProof,
  same: ProofResult | undefined,
  numberOf: (input: Input) => number,
): Html => html`<details id="${proof.id}"${proof.verdict !== "pass" && html` open`}>
<summary>${verdictChip(proof)}<strong>${proof.title}</strong><span class="soft">${proof.subject}${others.length > 0 && ` and ${others.length} more`}</span><span>${worstText(proof)}</span><span>${percentText(proof.margin)}</span></summary>
<div>
<p>${proof.statement}</p>
${proof.remedy !== undefined && html`<p class="remedy">${proof.remedy}</p>`}
${proofStrip(proof)}
${proof.picture && proofPlot(proof.picture)}
<dl><div><dt>typical</dt><dd>${figureText(proof.typical, proof.dimension)}</dd></div>
<div class="screen"><dt>worst</dt><dd>${worstText(proof)}</dd></div>
${
  proof.range &&
  html`<div><dt>with all tolerances</dt><dd>${rangeText(proof)}</dd></div>
`
}<div><dt>margin, of ${proof.marginOf}</dt><dd>${marginBar(proof)}</dd></div>
<div><dt>decided by</dt><dd><code>${proof.key}</code></dd></div></dl>
<p>${proof.formula}</p>
${others.length > 0 && likeTable(others)}
<div class="screen">${same ? html`<p>Inputs as of <a href="#${same.id}">${same.title}, ${same.subject}</a>.</p>` : inputsTable(proof.inputs)}</div>
<p class="paper-only soft">Inputs: ${numbersText(proof.inputs.map(numberOf))}.</p>
</div>
</details>
`;

const areas: Readonly<Record<ProofResult["area"], string>> = {
  power: "Power",
  heat: "Heat",
  rack: "Rack",
  print: "Printing",
  fit: "Fit",
};

/** @param numberOf of an input in the list at the page's end, which paper refers to */
export const areaSection = (
  area: ProofResult["area"],
  proofs: readonly ProofResult[],
  numberOf: (input: Input) => number,
): Html => {
  const own = proofs.filter((proof) => proof.area === area);
  const first = new Map<string, ProofResult>();
  const articles = kindsWithInputs(own).map((kind) => {
    const key = canonicalJson(kind[0].inputs);
    const same = first.get(key);
    if (!same) first.set(key, kind[0]);
    return article(kind, same, numberOf);
  });
  return own.length === 0
    ? html``
    : html`<h2 id="${area}">${areas[area]}</h2>
<div class="articles">${articles}</div>`;
};
