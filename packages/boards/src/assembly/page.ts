/** The assembly page: one file that lists the parts of a board beside drawings of both its sides. */
import { html, trusted } from "@rubus/drawing";
import type { Board } from "@rubus/pcb";
import { sideDrawing } from "./board-drawing.js";
import { pageScript } from "./page-script.js";
import { pageStyle } from "./page-style.js";
import { assemblyData } from "./part-list.js";

/** JSON that can stand inside a script element: no end tag and no comment can begin in it. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

const keys = [
  ["↑ ↓", "the line above, the line below"],
  ["S, P", "tick the line as sourced, as placed"],
  ["F, R", "the other side, a quarter turn"],
  ["+ − 0", "closer, farther, the whole board"],
  ["G", "group by value or list each reference"],
  ["L", "only what is left to place"],
  ["/", "search"],
  ["Esc", "let go of what is chosen"],
] as const;

/**
 * The page as a whole HTML document: it opens from disk, fetches nothing and keeps its ticks in the browser's
 * storage under the board's name and id. The same board gives the same text.
 */
export const assemblyPage = (board: Board): string => {
  const data = assemblyData(board);
  const bought = new Set(data.parts.map(({ ref }) => ref));
  const size = `${Math.round(data.widthMm * 100) / 100} × ${Math.round(data.heightMm * 100) / 100} mm`;
  return html`${trusted("<!doctype html>")}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Assembly · ${board.title}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1><small>Assembly</small>${board.title}</h1>
<p>hardware ${board.hardware} · id <code>${board.id}</code> · ${size}</p>
<output id="left" aria-live="polite"></output>
<noscript><p>Ticks, search and the list itself need this page's script; the bill of materials beside it lists the same parts.</p></noscript>
</header>
<section id="list" aria-label="Parts">
<div class="bar">
<input type="search" id="search" placeholder="Search  /" aria-label="Search for references, values, articles">
<span class="set" role="group" aria-label="Lines"><button type="button" id="by-value">By value</button><button type="button" id="by-ref">By reference</button></span>
<label><input type="checkbox" id="only-left">left only</label>
<button type="button" id="ticks">Ticks …</button>
</div>
<div id="lines"><table><thead><tr><th class="t">Sourced</th><th class="t">Placed</th><th>References</th><th>Value and article</th></tr></thead></table>
<p class="none" id="none" hidden>No line matches.</p></div>
</section>
<section id="board" aria-label="Board">
<div class="bar">
<span class="set" role="group" aria-label="Side"><button type="button" id="view-top">Top</button><button type="button" id="view-bottom">Bottom</button><button type="button" id="view-both">Both</button></span>
<label>Net <select id="net"><option value="">none</option></select></label>
<button type="button" id="rotate" aria-label="Rotate by 90 degrees">↻ 90°</button>
<span class="set" role="group" aria-label="Zoom"><button type="button" id="closer" aria-label="Closer">+</button><button type="button" id="farther" aria-label="Farther">−</button><button type="button" id="whole">Fit</button></span>
<label><input type="checkbox" id="references" checked>references</label>
<label><input type="checkbox" id="legend" checked>legend</label>
<button type="button" id="keys">Keys</button>
</div>
<div id="panes">
<figure id="figure-top"><figcaption>Top</figcaption>${sideDrawing(board, "top", bought)}</figure>
<figure id="figure-bottom"><figcaption>Bottom, seen from below</figcaption>${sideDrawing(board, "bottom", bought)}</figure>
</div>
<div id="said" aria-live="polite"></div>
</section>
<dialog id="transfer" aria-labelledby="transfer-title">
<h2 id="transfer-title">Ticks of this board</h2>
<p>They stay in this browser. To keep them elsewhere, copy this text; to bring them back, paste it here and press Take over.</p>
<textarea id="transfer-text" spellcheck="false" aria-label="Ticks as JSON"></textarea>
<p id="transfer-said" role="status"></p>
<form method="dialog"><button type="button" id="transfer-clear">Remove all ticks</button><button type="button" id="transfer-copy">Copy</button><button type="button" id="transfer-take">Take over</button><button>Close</button></form>
</dialog>
<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keys</h2>
<dl>${keys.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl>
<p>A click on a pad or a track lights its net on both sides; the part with pin 1 outlined is the one to turn by. Drag to move, wheel or two fingers to zoom.</p>
<form method="dialog"><button>Close</button></form></dialog>
<script type="application/json" id="data">${trusted(inScript(data))}</script>
<script type="module">
${trusted(pageScript())}
</script>
</body>
</html>
`.text;
};
