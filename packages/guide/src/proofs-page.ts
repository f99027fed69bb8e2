/** `proofs.html`: every proof with its formula, its inputs and where they come from. */
import type { Sensitivity, YearlyEnergy } from "@rubus/proof";
import { countText } from "./format.js";
import type { GuideInput } from "./guide-input.js";
import { html } from "./html.js";
import { honestNote, pageText } from "./page.js";
import { areaSection } from "./proofs-area.js";
import { assumedSection } from "./proofs-assumed.js";
import { chainsSection } from "./proofs-chains.js";
import { copperSection } from "./proofs-copper.js";
import { energySection } from "./proofs-energy.js";
import { inputsSection, listedInputs } from "./proofs-inputs.js";
import { scopeSection } from "./proofs-scope.js";
import { exactSection, sensitivitySection, tightestSection } from "./proofs-summary.js";
import { verdictLine } from "./verdict-line.js";

/** @param sensitivities what `sensitivities` of the same cluster gives */
export const proofsPage = (
  input: GuideInput,
  sensitivities: readonly Sensitivity[],
  energy: YearlyEnergy,
): string => {
  const listed = listedInputs(input.proofs);
  return pageText({
    title: "Proofs",
    cluster: input.cluster.name,
    verdict: input.verdict,
    header: html`<p class="kicker"><a href="index.html">${input.cluster.name}</a></p>
<h1>Proofs</h1>
${verdictLine(input)}
<nav><a href="#tightest">Tightest</a><a href="#decides">What decides</a><a href="#assumed">Known from memory</a><a href="#scope">Not proved</a><a href="#power">Power</a><a href="#heat">Heat</a><a href="#rack">Rack</a><a href="#fit">Fit</a><a href="#print">Printing</a><a href="#exact">Exact as drawn</a><a href="#energy">Energy</a><a href="#inputs">Every input</a></nav>`,
    body: html`${honestNote}
<p>${countText(input.proofs.length, "proof")}, the worst of each area first. The same in a form for programs:
<a href="proofs.json"><code>proofs.json</code></a>. Confidence says how a figure is known: read in a primary or a secondary
source, tested, derived by arithmetic, or from memory only.</p>
${tightestSection(input.proofs)}
${sensitivitySection(sensitivities)}
${assumedSection(input.proofs)}
${scopeSection}
${areaSection("power", input.proofs, listed.numberOf)}
${chainsSection(input.cluster)}
${copperSection(input)}
${areaSection("heat", input.proofs, listed.numberOf)}
${areaSection("rack", input.proofs, listed.numberOf)}
${areaSection("fit", input.proofs, listed.numberOf)}
${areaSection("print", input.proofs, listed.numberOf)}
${exactSection(input.proofs)}
${energySection(energy)}
${inputsSection(listed)}`,
  });
};
