/** How long a row so many feeds can serve: a table for whoever plans a frame. */
import { findRow, piModels } from "@rubus/catalogue";
import type { Cluster } from "@rubus/cluster";
import { type LongestChain, longestChains } from "@rubus/proof";
import { type Html, html } from "./html.js";

const cellOf = ({ cells, feedCells, lowest, heaviest }: LongestChain): Html =>
  lowest === undefined || heaviest === undefined
    ? html`<td class="soft">none</td>`
    : html`<td><strong>${cells}</strong> <span class="soft nw">at ${feedCells.join(", ")}</span><br><span class="soft nw">${lowest.toFixed(3)} V, ${heaviest.toFixed(1)} A</span></td>`;

const modelRow = (rows: readonly LongestChain[]): Html => {
  const [first] = rows;
  if (!first) return html``;
  const name = findRow(piModels, first.model)?.name ?? first.model;
  return html`<tr><td><strong>${name}</strong><br><span class="soft">${first.bayFuses ? "bay fuses" : "no bay fuses"}</span></td>${rows.map(cellOf)}</tr>
`;
};

/** Rows of the same model and fuses, in their order. */
const grouped = (chains: readonly LongestChain[]): readonly (readonly LongestChain[])[] => {
  const groups = new Map<string, LongestChain[]>();
  for (const row of chains) {
    const key = `${row.model} ${row.bayFuses}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
};

export const chainsSection = (cluster: Cluster): Html => {
  const groups = grouped(longestChains(cluster));
  const feeds = groups[0]?.map((row) => row.feeds) ?? [];
  return html`<h2 id="chains">Longest row per number of feeds</h2>
<p>The most cells, both bays full, that so many feeds serve with every header in its window and every feed within its
rating, at full load with aged contacts and the lowest source of this cluster. Behind each: the cells that the feeds go
to, the lowest header and the heaviest feed of that row. Boards are fitted with bay fuses.</p>
<div class="scroll"><table><thead><tr><th>Every node a</th>${feeds.map((count) => html`<th>${count} ${count === 1 ? "feed" : "feeds"}</th>`)}</tr></thead>
<tbody>${groups.map(modelRow)}</tbody></table></div>`;
};
