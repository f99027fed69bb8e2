/** The boards of the package: pictures, figures, and where their files are. */
import type { BoardSummary } from "@rubus/boards";
import { byCodeUnit } from "@rubus/units";
import { countText } from "./format.js";
import type { FileFact, GuideInput } from "./guide-input.js";
import { type Html, href, html } from "./html.js";

const picture = (path: string, alt: string): Html =>
  html`<a href="${href(path)}"><img src="${href(path)}" alt="${alt}" loading="lazy"></a>`;

const fact = (name: string, value: string): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** What to take from the board's folder: all in it but the pictures, and its KiCad project. */
const downloads = (board: BoardSummary, files: readonly FileFact[]): readonly FileFact[] => {
  const folder = `boards/${board.name}/`;
  const shown = new Set([board.topPicture, board.bottomPicture, board.panel?.picture]);
  const isWanted = ({ path }: FileFact): boolean =>
    path.endsWith(".kicad_pro") || (!path.slice(folder.length).includes("/") && !shown.has(path));
  return files
    .filter((file) => file.path.startsWith(folder) && isWanted(file))
    .sort((a, b) => byCodeUnit(a.path, b.path));
};

const panelBlock = ({ name, title, panel, quantity }: BoardSummary): Html => {
  if (!panel) return html``;
  const panels = Math.ceil(quantity / panel.boards);
  return html`<p class="soft">Or as ${countText(panels, "panel")} of ${panel.boards}, V-scored, ${panel.widthMm} × ${panel.heightMm} mm:
take the files named <code>${name}-panel</code>.</p>
<div class="pictures">${picture(panel.picture, `Panel of ${panel.boards}: ${title}`)}</div>`;
};

/** What no proof refuses, but the house will ask about. */
const remarks = (board: BoardSummary): Html =>
  board.remarks.length === 0
    ? html``
    : html`<div class="remarks warn"><p><strong>Settle before ordering:</strong></p><ul>${board.remarks.map(
        ({ what, remedy }) => html`<li>${what} ${remedy}</li>`,
      )}</ul></div>`;

/** Joints of all boards needed: who solders them decides what an order costs, or an evening. */
const jointsText = (boards: readonly BoardSummary[]): Html => {
  const total = (kind: "surface" | "throughHole"): number =>
    boards.reduce((sum, { joints, quantity }) => sum + joints[kind] * quantity, 0);
  const of = boards
    .filter(({ joints }) => joints.throughHole > 0)
    .map(
      ({ title, joints, quantity }) =>
        `${title} ${quantity} × ${joints.throughHole} = ${quantity * joints.throughHole}`,
    );
  return html`<p>All boards together have ${total("surface")} joints on the surface, which the assembly house reflows, and
<strong>${total("throughHole")} through the board</strong>${of.length > 0 && html` (${of.join(", ")})`}: tick them in the assembly order,
or leave their parts out of it and solder them by hand, lowest parts first, as each board's notes list them.</p>`;
};

const card = (board: BoardSummary, files: readonly FileFact[]): Html => html`<article class="board">
<h3>${board.title}</h3>
<div class="pictures">${picture(board.topPicture, `${board.title} from above`)}${picture(board.bottomPicture, `${board.title} from below`)}</div>
<dl>${fact("needed", String(board.quantity))}${fact("size", `${board.widthMm} × ${board.heightMm} mm`)}${fact("layers", String(board.layers))}
${fact("parts", String(board.parts))}${fact("joints, surface", String(board.joints.surface))}${fact("joints, through-hole", String(board.joints.throughHole))}
${fact("lines to buy", String(board.bomLines))}${fact("nets", String(board.nets))}
<div><dt>id</dt><dd><code>${board.id}</code></dd></div></dl>
${remarks(board)}${panelBlock(board)}
<ul>${downloads(board, files).map(
  ({ path, what }) =>
    html`<li><a href="${href(path)}"><code>${path.slice(`boards/${board.name}/`.length)}</code></a> ${what}</li>`,
)}</ul>
</article>
`;

export const boardsSection = ({
  boards,
  files,
}: Pick<GuideInput, "boards" | "files">): Html => html`<h2 id="boards">Boards</h2>
<p>This package holds the files of ${countText(boards.length, "board")}${boards.length > 0 && ":"}
${boards.map(({ title }) => title).join(", ")}. The id is printed on the silkscreen, so that a board in hand can be told from
an older one. A board's own bill counts the parts of one board; <a href="boards/bom.csv"><code>boards/bom.csv</code></a>
adds them up for all boards of this cluster. Start with a board's notes: they hold the order form, what is soldered when,
which way round parts stand, and what to check in the house's preview.</p>
${boards.length > 0 && jointsText(boards)}
<div class="boards">${boards.map((board) => card(board, files))}</div>`;
