/** The printed parts of the package: a picture, how many to print, and where their files are. */
import type { TraySummary } from "@rubus/frame";
import { byCodeUnit } from "@rubus/units";
import type { FileFact, GuideInput } from "./guide-input.js";
import { type Html, href, html } from "./html.js";

const folder = "frame/parts/";

/** Files of one model's tray and face, its picture left out. */
const downloads = ({ model, picture }: TraySummary, files: readonly FileFact[]): readonly FileFact[] =>
  files
    .filter(
      ({ path }) =>
        [`${folder}tray-${model}.`, `${folder}face-${model}.`].some((stem) => path.startsWith(stem)) &&
        path !== picture,
    )
    .sort((a, b) => byCodeUnit(a.path, b.path));

const card = (tray: TraySummary, files: readonly FileFact[]): Html => html`<article class="board">
<h3>Tray of a ${tray.title}</h3>
<div class="pictures"><a href="${href(tray.picture)}"><img src="${href(tray.picture)}" alt="Tray of a ${tray.title}, taken apart" loading="lazy"></a></div>
<dl><div><dt>to print</dt><dd>${String(tray.quantity)} of each part</dd></div>
<div><dt>filament, at most</dt><dd>${String(tray.grams)} g each</dd></div></dl>
<ul>${downloads(tray, files).map(
  ({ path, what }) =>
    html`<li><a href="${href(path)}"><code>${path.slice(folder.length)}</code></a> ${what}</li>`,
)}</ul>
</article>
`;

/** Nothing where the cluster needs no part that is made here. */
export const printedSection = ({ trays, files }: Pick<GuideInput, "trays" | "files">): Html | false =>
  trays.length > 0 &&
  html`<h2 id="printed">Printed parts</h2>
<p>Each lies on the bed as it is printed, without supports. A face has the openings of one model.</p>
<div class="boards">${trays.map((tray) => card(tray, files))}</div>`;
