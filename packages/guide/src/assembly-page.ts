/** `assembly.html`: what to buy for the frames, how to print, and the order in which everything goes together. */
import { type Filament, filaments, findRow } from "@rubus/catalogue";
import {
  type AssemblyGuide,
  type AssemblyStep,
  type HardwareLine,
  linesIn,
  printProfile,
  printRules,
} from "@rubus/frame";
import { byCodeUnit } from "@rubus/units";
import { countText } from "./format.js";
import type { GuideInput } from "./guide-input.js";
import { type Html, href, html } from "./html.js";
import { honestNote, pageText } from "./page.js";
import { verdictLine } from "./verdict-line.js";

const hardwareRow = ({
  what,
  quantity: needed,
  unit,
  order,
  figures,
  used,
  confidence,
}: HardwareLine): Html => html`<tr>
<td><strong>${what}</strong>${figures !== "" && html`<br><span class="soft">${figures}</span>`}</td>
<td class="n" data-h="needed">${needed}${unit === "kg" && " kg"}</td><td class="n" data-h="order">${order}${unit === "kg" && " kg"}</td>
<td class="soft" data-h="for">${used}</td><td class="soft nw" data-h="figures known from">${confidence}</td></tr>
`;

const hardwareSection = (lines: readonly HardwareLine[]): Html => html`<h2 id="hardware">What to buy</h2>
<p>Everything for the frames but boards, cables and bars, which have lists of their own on the <a href="index.html">first page</a>;
<a href="frame/hardware.csv"><code>frame/hardware.csv</code></a> is the same list. The second number has spares.</p>
<div class="scroll"><table class="stack"><thead><tr><th>What</th><th class="n">Needed</th><th class="n">Order</th><th>For</th><th>Figures known from</th></tr></thead>
<tbody>${lines.map(hardwareRow)}</tbody></table></div>`;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What a filament wants, as its row has it. */
const filamentItems = (key: string): readonly Html[] => {
  const row = findRow<Filament>(filaments, key);
  if (row === undefined) return [];
  const span = ({ min, max, value }: Filament["nozzleTemperature"]): string =>
    `${min ?? value} to ${max ?? value} °C`;
  return [
    html`<li>${row.name}: nozzle ${span(row.nozzleTemperature)}, bed ${span(row.bedTemperature)}${
      row.needsChamber && ", in a closed chamber"
    }.${row.flameRetardant && " Parts near bars and cables, of flame retardant filament and no other: a joint that grows hot must not set its frame on fire."}</li>
`,
  ];
};

const printSection = ({ frame }: Pick<GuideInput, "frame">): Html => {
  const { layerMm, nozzleMm, lineMm, perimeters, topLayers, bottomLayers, infillShare } = printProfile;
  const used = [...new Set(frame.plates.map(({ filament }) => filament))].sort(byCodeUnit);
  return html`<h2 id="print">How to print</h2>
<p>Begin with the fit test, the first plate of each filament: no other plate is worth printing before it. Try its gauge in the
comb: the narrowest slot that it falls into by its own weight says your printer's clearance. Write that figure as
<code>printer.clearance</code> into <code>cluster.yaml</code> and build again. Then key and base slide into each other, an insert stands
straight in its hole, the rod passes, and an M3 nut snaps into the slot of the nut and stays when you turn it over.</p>
<p>Nozzle of ${nozzleMm} mm, layers of ${layerMm} mm, lines of ${lineMm} mm, ${perimeters} perimeters, ${topLayers} layers on top and ${bottomLayers} below,
${percent(infillShare)} infill: a wall of ${printRules.wallMm} mm is ${linesIn(printRules.wallMm).lines} lines, so let your slicer count with this width. The settings beside the <a href="frame/plates/plates.csv">plates</a> (<code>.ini</code>) say the same to PrusaSlicer: keep your printer's own
start and end code. Every part lies on the bed as it is to be printed; none needs supports unless its row says so. What takes
longer than five hours lies on a plate alone.</p>
<ul>${used.flatMap(filamentItems)}</ul>
`;
};

const torqueText = ({ screw, torque }: AssemblyStep["torques"][number]): string =>
  `${screw}: ${torque.toFixed(2)} N·m`;

const stepItem = ({
  title,
  times,
  brings,
  tool,
  torques,
  how,
}: AssemblyStep): Html => html`<li><strong>${title}</strong>${
  times > 1 && html` <span class="soft">${countText(times, "time")}, each with</span>`
}: ${brings.map(({ what, count }) => `${count} × ${what}`).join(", ")}. <span class="soft">${tool}${
  torques.length > 0 && html`; ${torques.map(torqueText).join(", ")}`
}</span>${how !== undefined && html` ${how}`}</li>
`;

const guideSection = (
  { title, times, picture, steps }: AssemblyGuide,
  number: number,
): Html => html`<h3 id="step-${number}">${number}. ${title} <span class="soft">${times} ×</span></h3>
<div class="step">${
  picture !== undefined &&
  html`<a href="${href(picture)}"><img src="${href(picture)}" alt="${title}, taken apart" loading="lazy"></a>`
}<ol>${steps.map(stepItem)}</ol></div>
`;

const stepsSection = (steps: readonly AssemblyGuide[]): Html => html`<h2 id="order">Order of assembly</h2>
<p>Each kind of sub-assembly once, what goes into another before it. A picture shows every piece at the end of the way it is
put in by. Inserts go in first and hot, flush with the plastic; a nut that drops out of its pocket is drawn in with a screw from the
other side. Tighten by feel or to the torque given: plastic under a screw creeps, so tighten once more after a day. A fan blows through its HAT onto the Pi: the side with the label and the struts, where the air comes out, lies
on the HAT.</p>
${steps.map((guide, index) => guideSection(guide, index + 1))}`;

export const assemblyPage = (input: GuideInput): string =>
  pageText({
    title: "Put together",
    cluster: input.cluster.name,
    verdict: input.verdict,
    header: html`<p class="kicker"><a href="index.html">${input.cluster.name}</a></p>
<h1>Put together</h1>
${verdictLine(input)}
<nav><a href="#hardware">What to buy</a><a href="#print">How to print</a><a href="#order">Order of assembly</a></nav>`,
    body: html`${honestNote}
${hardwareSection(input.hardware)}
${printSection(input)}
${stepsSection(input.steps)}`,
  });
