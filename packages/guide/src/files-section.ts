/** Every file of the package, by folder; those of the nodes are listed by kind in their own section. */
import { byCodeUnit } from "@rubus/units";
import { bytesText, countText } from "./format.js";
import type { FileFact } from "./guide-input.js";
import { type Html, href, html } from "./html.js";

const row = ({
  path,
  bytes,
  what,
}: FileFact): Html => html`<tr><td><a href="${href(path)}"><code>${path}</code></a></td>
<td>${what}</td><td class="n">${bytesText(bytes)}</td></tr>
`;

const isNodes = ({ path }: FileFact): boolean => path.startsWith("nodes/");

const nodesRow = (files: readonly FileFact[]): Html => {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return html`<tr><td><a href="#nodes"><code>nodes/</code></a></td>
<td>What the nodes boot with: ${countText(files.length, "file")}</td><td class="n">${bytesText(bytes)}</td></tr>
`;
};

export const filesSection = (files: readonly FileFact[]): Html => {
  const sorted = files.filter((file) => !isNodes(file)).sort((a, b) => byCodeUnit(a.path, b.path));
  const ofNodes = files.filter(isNodes);
  return html`<h2 id="files">Files</h2>
<p><a href="manifest.json"><code>manifest.json</code></a> lists each of them with its SHA-256.</p>
<div class="scroll"><table class="stack"><thead><tr><th>File</th><th>What it is for</th><th class="n">Size</th></tr></thead>
<tbody>${sorted.map(row)}${ofNodes.length > 0 && nodesRow(ofNodes)}</tbody></table></div>`;
};
