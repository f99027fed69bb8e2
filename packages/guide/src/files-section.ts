/** Every file of the package, by folder. */
import { byCodeUnit } from "@rubus/units";
import { bytesText } from "./format.js";
import type { FileFact } from "./guide-input.js";
import { type Html, href, html } from "./html.js";

const row = ({
  path,
  bytes,
  what,
}: FileFact): Html => html`<tr><td><a href="${href(path)}"><code>${path}</code></a></td>
<td>${what}</td><td class="n">${bytesText(bytes)}</td></tr>
`;

export const filesSection = (files: readonly FileFact[]): Html => {
  const sorted = [...files].sort((a, b) => byCodeUnit(a.path, b.path));
  return html`<h2 id="files">Files</h2>
<p><a href="manifest.json"><code>manifest.json</code></a> lists each of them with its SHA-256.</p>
<div class="scroll"><table class="stack"><thead><tr><th>File</th><th>What it is for</th><th class="n">Size</th></tr></thead>
<tbody>${sorted.map(row)}</tbody></table></div>`;
};
