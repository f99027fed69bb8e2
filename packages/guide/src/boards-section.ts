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
  const shown = new Set([board.topPicture, board.bottomPicture]);
  const isWanted = ({ path }: FileFact): boolean =>
    path.endsWith(".kicad_pro") || (!path.slice(folder.length).includes("/") && !shown.has(path));
  return files
    .filter((file) => file.path.startsWith(folder) && isWanted(file))
    .sort((a, b) => byCodeUnit(a.path, b.path));
};

const card = (board: BoardSummary, files: readonly FileFact[]): Html => html`<article class="board">
<h3>${board.title}</h3>
<div class="pictures">${picture(board.topPicture, `${board.title} from above`)}${picture(board.bottomPicture, `${board.title} from below`)}</div>
<dl>${fact("needed", String(board.quantity))}${fact("size", `${board.widthMm} × ${board.heightMm} mm`)}${fact("layers", String(board.layers))}
${fact("parts", String(board.parts))}${fact("lines to buy", String(board.bomLines))}${fact("nets", String(board.nets))}
<div><dt>id</dt><dd><code>${board.id}</code></dd></div></dl>
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
an older one. A bill of materials counts the parts of one board: multiply by the boards needed.</p>
<div class="boards">${boards.map((board) => card(board, files))}</div>`;
