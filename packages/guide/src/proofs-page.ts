/** `proofs.html`: every proof with its formula, its inputs and where they come from. */
import type { ProofResult, Sensitivity, YearlyEnergy } from "@rubus/proof";
import { canonicalJson } from "@rubus/units";
import { countText, figureText, percentText, rangeText, worstText } from "./format.js";
import type { GuideInput } from "./guide-input.js";
import { type Html, html } from "./html.js";
import { honestNote, pageText } from "./page.js";
import { chainsSection } from "./proofs-chains.js";
import { copperSection } from "./proofs-copper.js";
import { energySection } from "./proofs-energy.js";
import { inputsTable } from "./proofs-inputs.js";
import { proofStrip } from "./proofs-strip.js";
import { sensitivitySection, tightestSection } from "./proofs-summary.js";
import { marginBar, verdictChip } from "./proofs-table.js";
import { verdictLine } from "./verdict-line.js";

/** @param same the proof above that has the same inputs, if any */
const article = (
  proof: ProofResult,
  same: ProofResult | undefined,
): Html => html`<details id="${proof.id}"${proof.verdict !== "pass" && html` open`}>
<summary>${verdictChip(proof)}<strong>${proof.title}</strong><span class="soft">${proof.subject}</span><span>${worstText(proof)}</span><span>${percentText(proof.margin)}</span></summary>
<div>
<p>${proof.statement}</p>
${proof.remedy !== undefined && html`<p class="remedy">${proof.remedy}</p>`}
${proofStrip(proof)}
<dl><div><dt>typical</dt><dd>${figureText(proof.typical, proof.dimension)}</dd></div>
<div><dt>worst</dt><dd>${worstText(proof)}</dd></div>
${
  proof.range &&
  html`<div><dt>with all tolerances</dt><dd>${rangeText(proof)}</dd></div>
`
}<div><dt>margin, of ${proof.marginOf}</dt><dd>${marginBar(proof)}</dd></div>
<div><dt>decided by</dt><dd><code>${proof.key}</code></dd></div></dl>
<p>${proof.formula}</p>
${same ? html`<p>Inputs as of <a href="#${same.id}">${same.title}, ${same.subject}</a>.</p>` : inputsTable(proof.inputs)}
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

const section = (area: ProofResult["area"], proofs: readonly ProofResult[]): Html => {
  const own = proofs.filter((proof) => proof.area === area);
  // Nodes of one kind have the same inputs: said once, the page of a large cluster stays readable.
  const first = new Map<string, ProofResult>();
  const articles = own.map((proof) => {
    const key = canonicalJson(proof.inputs);
    const same = first.get(key);
    if (!same) first.set(key, proof);
    return article(proof, same);
  });
  return own.length === 0
    ? html``
    : html`<h2 id="${area}">${areas[area]}</h2>
${articles}`;
};

/** @param sensitivities what `sensitivities` of the same cluster gives */
export const proofsPage = (
  input: GuideInput,
  sensitivities: readonly Sensitivity[],
  energy: YearlyEnergy,
): string =>
  pageText({
    title: "Proofs",
    cluster: input.cluster.name,
    verdict: input.verdict,
    header: html`<p class="kicker"><a href="index.html">${input.cluster.name}</a></p>
<h1>Proofs</h1>
${verdictLine(input)}`,
    body: html`${honestNote}
<p>${countText(input.proofs.length, "proof")}, the worst of each area first. The same in a form for programs:
<a href="proofs.json"><code>proofs.json</code></a>. Confidence says how a figure is known: read in a primary or a secondary
source, tested, derived by arithmetic, or from memory only.</p>
${tightestSection(input.proofs)}
${sensitivitySection(sensitivities)}
${section("power", input.proofs)}
${chainsSection(input.cluster)}
${copperSection(input)}
${section("heat", input.proofs)}
${section("rack", input.proofs)}
${section("fit", input.proofs)}
${section("print", input.proofs)}
${energySection(energy)}`,
  });
