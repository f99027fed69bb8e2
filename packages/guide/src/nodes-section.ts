/** Every node: its name, address, bay and model. */
import { findRow, piModels } from "@rubus/catalogue";
import { type Cluster, type NodeAt, nodesOf } from "@rubus/cluster";
import { type Html, html } from "./html.js";

export const modelName = (key: string): string => findRow(piModels, key)?.name ?? key;

const row = ({ bay, node }: NodeAt): Html =>
  html`<tr><td><code>${node.host}</code></td><td class="nw" data-h="address"><code>${node.address}</code></td>
<td class="nw" data-h="bay">${bay.path}</td><td data-h="model">${modelName(node.model)}</td></tr>
`;

export const nodesSection = (cluster: Cluster): Html => html`<h2 id="nodes">Nodes</h2>
<p>A bay is named site / frame / cell / bay, cells and bays counted from the left as seen from the front. An address belongs
to its bay, so adding nodes renumbers none.</p>
<div class="scroll"><table class="stack"><thead><tr><th>Host</th><th>Address</th><th>Bay</th><th>Model</th></tr></thead>
<tbody>${nodesOf(cluster).map(row)}</tbody></table></div>`;
