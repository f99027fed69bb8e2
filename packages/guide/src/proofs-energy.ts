/** What the cluster draws in a year, on the proofs' page. */
import type { FrameEnergy, YearlyEnergy } from "@rubus/proof";
import { energyText, wattText } from "./energy-text.js";
import { type Html, html } from "./html.js";
import { inputsTable } from "./proofs-inputs.js";

const row = ({ path, idleW, fullW, kwh }: FrameEnergy): Html => html`<tr><td><strong>${path}</strong></td>
<td class="nw" data-h="idle">${wattText(idleW)}</td><td class="nw" data-h="full load">${wattText(fullW)}</td>
<td class="nw" data-h="a year">${Math.round(kwh.typical)} kWh</td></tr>
`;

/** @param energy what `yearlyEnergy` of the cluster gives */
export const energySection = (energy: YearlyEnergy): Html => html`<h2 id="energy">Energy of a year</h2>
<p><strong>${energyText(energy)}.</strong> From the mains, with every loss between socket and Pi; USB devices are not
in it.${
  energy.cost === undefined &&
  html` State <code>energy: { tariff: 0.30 EUR/kWh, duty: 40 % }</code> in <code>cluster.yaml</code> for its cost.`
} An estimate with its range: nothing limits it, so it is no proof.</p>
<div class="scroll"><table class="stack"><thead><tr><th>Frame</th><th>Idle</th><th>Full load</th><th>A year</th></tr></thead>
<tbody>${energy.frames.map(row)}</tbody></table></div>
<details><summary><strong>Formula and inputs</strong></summary><div>
<p>${energy.formula}</p>
${inputsTable(energy.inputs)}</div></details>`;
