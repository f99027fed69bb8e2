/** The printed parts of the package: pictures, how many to print, how long it takes, and where their files are. */
import type { FrameSummary, PartSummary, TraySummary } from "@rubus/frame";
import { byCodeUnit } from "@rubus/units";
import { countText } from "./format.js";
import type { FileFact, GuideInput } from "./guide-input.js";
import { type Html, href, html } from "./html.js";

const folder = "frame/parts/";

/** Files of one tray and its face, its picture left out. */
const downloads = ({ word, picture }: TraySummary, files: readonly FileFact[]): readonly FileFact[] =>
  files
    .filter(
      ({ path }) =>
        [`${folder}tray-${word}.`, `${folder}face-${word}.`].some((stem) => path.startsWith(stem)) &&
        path !== picture,
    )
    .sort((a, b) => byCodeUnit(a.path, b.path));

const card = (tray: TraySummary, files: readonly FileFact[]): Html => html`<article class="board">
<h3>Tray of a ${tray.title}</h3>
<div class="pictures"><a href="${href(tray.picture)}"><img src="${href(tray.picture)}" alt="Tray of a ${tray.title}, taken apart" loading="lazy"></a></div>
<dl><div><dt>to print</dt><dd>${String(tray.quantity)} of each part</dd></div>
<div><dt>filament</dt><dd>${String(tray.grams)} g each</dd></div></dl>
<ul>${downloads(tray, files).map(
  ({ path, what }) =>
    html`<li><a href="${href(path)}"><code>${path.slice(folder.length)}</code></a> ${what}</li>`,
)}</ul>
</article>
`;

/** A label's picture is the plate without letters. */
const plainLabel = `${folder}label-shaded.png`;

/** Every printed part as a row, its file linked: for the slicer, or the mesh alone where it is only on a plate. */
const partRow = (part: PartSummary, files: readonly FileFact[]): Html => {
  const has = (path: string): boolean => files.some((file) => file.path === path);
  const stem = `${folder}${part.key}`;
  const file = [`${stem}.3mf`, `${stem}.stl`].find(has);
  const picture = [`${stem}-shaded.png`, ...(part.key.startsWith("label-") ? [plainLabel] : [])].find(has);
  const name = html`<code>${part.key}</code>`;
  return html`<tr><td>${file === undefined ? name : html`<a href="${href(file)}">${name}</a>`}</td>
<td>${
    picture !== undefined &&
    html`<a href="${href(picture)}"><img class="thumb" src="${href(picture)}" alt="${part.title}, as it lies on the bed" loading="lazy"></a>`
  }${part.title}</td><td>${String(part.count)}</td><td>${part.filament}</td><td>${String(part.grams)} g</td>
<td>${part.hours.toFixed(1)} h</td><td>${part.supports === "" ? "none" : part.supports}</td></tr>
`;
};

const platesText = ({ plates }: FrameSummary): Html => {
  const copies = plates.reduce((sum, plate) => sum + plate.copies, 0);
  const grams = plates.reduce((sum, plate) => sum + plate.grams * plate.copies, 0);
  const hours = plates.reduce((sum, plate) => sum + plate.hours * plate.copies, 0);
  return html`<p>Packed for the printer's bed they are ${countText(copies, "plate")} in <a href="${href("frame/plates/plates.csv")}"><code>frame/plates</code></a>:
about ${(grams / 1000).toFixed(1)} kg and ${String(Math.round(hours))} hours.</p>`;
};

/** Nothing where the cluster needs no part that is made here. */
export const printedSection = ({ frame, files }: Pick<GuideInput, "frame" | "files">): Html | false =>
  frame.parts.length > 0 &&
  html`<h2 id="printed">Printed parts</h2>
${frame.pictures.map(
  ({
    path,
    title,
  }) => html`<figure><div class="paper"><a href="${href(path)}"><img src="${href(path)}" alt="${title}" loading="lazy"></a></div>
<figcaption>${title}</figcaption></figure>
`,
)}<p>Print the fit test first. Each part lies on the bed as it is printed. The whole is in <a href="${href("frame/assembly.step")}"><code>frame/assembly.step</code></a>
and, for viewers, in <a href="${href("frame/assembly.glb")}"><code>frame/assembly.glb</code></a>. A face has the openings of one model.</p>
${frame.plates.length > 0 && platesText(frame)}
<div class="boards">${frame.trays.map((tray) => card(tray, files))}</div>
<p>How to print them, what to buy for them and how they go together: <a href="assembly.html">put together</a>.</p>
<div class="scroll"><table><thead><tr><th>part</th><th>what</th><th>to print</th><th>filament</th><th>each</th><th>alone</th><th>supports</th></tr></thead>
<tbody>${frame.parts.map((part) => partRow(part, files))}</tbody></table></div>`;
