/** Cables and bars: the drawings, every kind of cable with its length and ends, and what to buy for them. */
import type { BillLine, CableGroup, WiringSummary } from "@rubus/frame";
import { countText } from "./format.js";
import type { GuideInput } from "./guide-input.js";
import { type Html, href, html } from "./html.js";

const ampereText = (value: number): string => `${value.toFixed(1)} A`;

const currentText = ({ kind, load }: CableGroup): string => {
  if (kind === "management") return "signals";
  const [typical, worst] = [ampereText(load.typical), ampereText(load.worst)];
  return typical === worst ? typical : `${typical}, at worst ${worst}`;
};

const useText = ({ kind, count, id, from, to }: CableGroup): string => {
  if (kind === "node") return "node: power board to HAT";
  if (kind === "management") return "back-plane to back-plane";
  return count === 1 ? `${id}: ${from} to ${to}` : id.replace(/ \d+/, "").replace(/^feed /, "feed, ");
};

const remark = (words: string): Html => html`<br><span class="soft">${words}</span>`;

const endsText = ({ fromEnd, toEnd }: CableGroup): Html => html`${fromEnd}<br>${toEnd}`;

const cableRow = (cable: CableGroup): Html => html`<tr><td class="n" data-h="pieces">${cable.count}</td>
<td>${useText(cable)}${cable.fuse !== "" && remark(`fuse: ${cable.fuse}`)}${cable.note !== "" && remark(cable.note)}</td>
<td class="nw" data-h="wire">${cable.net}, ${cable.colour}<br>${cable.conductorMm2} mm²</td><td class="n" data-h="length">${cable.lengthMm} mm</td>
<td class="nw" data-h="ends">${endsText(cable)}</td><td data-h="current">${currentText(cable)}</td></tr>
`;

const billRow = ({
  what,
  quantity,
  unit,
  article,
  used,
  confidence,
}: BillLine): Html => html`<tr><td class="n" data-h="quantity">${quantity}${unit === "m" && " m"}</td>
<td>${what}</td><td class="soft">${used}</td><td data-h="article">${article.startsWith("frame/") ? html`<a href="${href(article)}"><code>${article}</code></a>` : article}</td>
<td class="nw soft" data-h="figures">${confidence}</td></tr>
`;

const milliohms = (value: number): string => `${value.toFixed(2)} mΩ`;

const barsText = ({ barsPerPole, spacersPerPole, chain }: WiringSummary): Html => {
  if (barsPerPole === 0)
    return html`<p>No frame of this cluster has two cells, so nothing is linked: the feed's lugs lie on the bushes of the
back-plane themselves.</p>`;
  return html`<p>Each gap between two cells takes one link bar a pole: ${countText(barsPerPole, "bar")} for 5 V and as many for GND,
laid alternately below and above${spacersPerPole > 0 && html`, and ${countText(spacersPerPole, "spacer")} a pole under the end of a row's last upper bar`}.
From cell to cell, both poles and their joints: ${milliohms(chain.typical)}, at worst ${milliohms(chain.worst)}. The drawings below have their DXF files
beside them, one to one in millimetres; what is to be cut is on layer <code>CUT</code>.</p>`;
};

const sheet = ({
  path,
  title,
}: WiringSummary["sheets"][number]): Html => html`<figure><a href="${href(path)}"><img src="${href(path)}" alt="${title}, drawing" loading="lazy"></a>
<figcaption>${title}: <a href="${href(path)}">drawing</a>, <a href="${href(path.replace(/svg$/, "dxf"))}">DXF to cut</a></figcaption></figure>
`;

export const wiringSection = ({
  wiring,
}: Pick<GuideInput, "wiring">): Html => html`<h2 id="cables">Cables and bars</h2>
${barsText(wiring)}
<div class="sheets">${wiring.sheets.map(sheet)}</div>
<h3>Cables</h3>
<p>${wiring.lengthRule} The power proof reckons with legs that are no longer: a supply that stands
further away needs thicker wire. <a href="frame/cables.csv"><code>frame/cables.csv</code></a> lists each cable by itself. Look
whether the terminals of your supply take these lugs: their screw, the width between their barriers, and one for each feed.</p>
<p>Torque: ${wiring.bolts.map(({ land, bolt, torque }) => `${land} ${bolt}, ${torque} N·m`).join("; ")}; tighten again after 24 h. Lay the pairs of feeds apart; tie at most three together. Relieve each
cable of pull within 50 mm of its lug. Power up first with all trays out, from a supply limited to 5 A or through an in-line fuse of 5 A; with every touch guard screwed on. Only a
qualified person works on the mains side of a supply.</p>
<div class="scroll"><table class="stack"><thead><tr><th class="n">Pieces</th><th>Cable</th><th>Wire</th><th class="n">Length</th><th>Ends</th><th>Current</th></tr></thead>
<tbody>${wiring.cables.map(cableRow)}</tbody></table></div>
<h3>What to buy and to cut for them</h3>
<p>Any make will do where no article is named. <a href="frame/power-parts.csv"><code>frame/power-parts.csv</code></a> is the same list.</p>
<div class="scroll"><table class="stack"><thead><tr><th class="n">Quantity</th><th>What</th><th>For</th><th>Article</th><th>Figures known from</th></tr></thead>
<tbody>${wiring.bill.map(billRow)}</tbody></table></div>`;
