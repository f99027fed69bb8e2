/** The style sheet of the assembly page: desk, phone and paper, light and dark. */
import { pageTones, paperTones, trusted } from "@rubus/drawing";

/** Tones of the drawing; a lit net and a chosen part keep apart for colour-blind eyes too, by hue and by lightness. */
const boardTones = `:root{--board:#eef0ea;--edge:#57534d;--area:#e0e4d9;--track:#c3cbb8;--pad:#b9a36a;--hole:#fcfbf9;--silk:#abaea9;
--body:#ffffffb8;--body-line:#6a645d;--done:#bfe3cd;--hand:#f6e3b4;--lit:#0b63ce;--lit-area:#8fbdf2;--pick:#d1256b;--pick-bg:#fbdbe8;--row:#f4f1ec}
@media (prefers-color-scheme:dark){:root{--board:#22261f;--edge:#98938a;--area:#2c3228;--track:#47513f;--pad:#a58d4f;--hole:#171614;--silk:#5f6462;
--body:#171614a8;--body-line:#a49c91;--done:#1f5a3a;--hand:#5a4614;--lit:#58a6ff;--lit-area:#2a5f9e;--pick:#ff7fa6;--pick-bg:#45222f;--row:#282623}}
`;

export const pageStyle = trusted(`
${pageTones}${boardTones}*{box-sizing:border-box}
html,body{height:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:.94rem/1.45 system-ui,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif;display:grid;grid:auto 1fr/minmax(25rem,2fr) 3fr;grid-template-areas:"head head" "list board"}
header{grid-area:head;display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem 1.4rem;padding:.7rem 1.1rem .6rem;border-bottom:1px solid var(--line)}
h1{font-size:1.35rem;line-height:1.15;letter-spacing:-.015em;margin:0}
h1 small{font-size:.8rem;font-weight:600;letter-spacing:.04em;color:var(--accent);margin-right:.5rem}
header p{margin:0;color:var(--soft)}
header output{margin-left:auto;font-variant-numeric:tabular-nums}
header output b{font-size:1.05rem}
#list{grid-area:list;display:flex;flex-direction:column;min-height:0;border-right:1px solid var(--line)}
#board{grid-area:board;display:flex;flex-direction:column;min-height:0;min-width:0}
.bar{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center;padding:.5rem .8rem;border-bottom:1px solid var(--line)}
.bar label{display:inline-flex;gap:.35rem;align-items:center;white-space:nowrap}
button,select,input[type=search]{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.4rem;padding:.25rem .6rem;min-height:2rem}
button{cursor:pointer}button:hover{border-color:var(--soft)}
button[aria-pressed=true]{background:var(--ink);color:var(--paper);border-color:var(--ink)}
input[type=search]{flex:1 1 7rem;min-width:6rem}
.pin{white-space:nowrap}
select{max-width:13rem}
.set{display:inline-flex}.set button{border-radius:0;margin-left:-1px}.set button:first-child{border-radius:.4rem 0 0 .4rem;margin-left:0}.set button:last-child{border-radius:0 .4rem .4rem 0}
:focus-visible{outline:2px solid var(--lit);outline-offset:1px}
input[type=checkbox]{width:1.15rem;height:1.15rem;margin:0;accent-color:var(--pass);vertical-align:middle}
#lines{overflow:auto;flex:1;min-height:0;scrollbar-gutter:stable}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.38rem .5rem;border-bottom:1px solid var(--line)}
thead th{position:sticky;top:0;background:var(--paper);color:var(--soft);font-weight:600;font-size:.86rem;z-index:1}
th.t,td.t{text-align:center;width:1%;white-space:nowrap;padding-inline:.35rem}
td.n{text-align:right;font-variant-numeric:tabular-nums;color:var(--soft)}
tbody th{padding:.9rem .5rem .3rem;font-size:.92rem;color:var(--accent)}
tbody th span{font-weight:400;color:var(--soft);margin-left:.6rem}
tr.line{cursor:pointer}
tr.line:hover,tr.line.over{background:var(--row)}
tr.line.picked{background:var(--pick-bg);box-shadow:inset 3px 0 var(--pick)}
tr.line:focus-visible{outline-offset:-2px}
tr.done td{color:var(--soft)}
td.refs{font-weight:600;overflow-wrap:anywhere;min-width:5rem}
td.refs s{font-weight:400}
td small{display:block;color:var(--soft);font-size:.84rem}
td .side{font-weight:400;color:var(--soft);font-size:.84rem}
.none{padding:1.5rem .8rem;color:var(--soft)}
#panes{flex:1;min-height:0;display:flex;gap:1px;background:var(--line)}
#panes[data-stack]{flex-direction:column}
figure{margin:0;flex:1 1 0;min-width:0;min-height:0;position:relative;background:var(--paper);display:flex}
figure[hidden]{display:none}
figcaption{position:absolute;left:.7rem;top:.4rem;color:var(--soft);font-size:.86rem;pointer-events:none}
.pane{flex:1;width:100%;height:100%;touch-action:none;cursor:grab;user-select:none;-webkit-user-select:none}
.pane.moving{cursor:grabbing}
.pane path{fill:none;stroke-linecap:round;stroke-linejoin:round}
.pane .edge{fill:var(--board);fill-rule:evenodd;stroke:var(--edge);stroke-width:12}
.c{--w:0}
.pane .zone,.zone{fill:var(--own-area,var(--area));fill-rule:evenodd;pointer-events:none}
.pane .track,.pane .via,.track,.via{fill:none;stroke:var(--own-track,var(--track))}
.pane .pad,.pad{fill:var(--own-pad,var(--pad))}
.pane .pad.first,.pad.first{stroke:var(--own-first,var(--ink));stroke-width:7}
.pane .zone.lit,.zone.lit{fill:var(--lit-area)}
.pane .track.lit,.pane .via.lit,.track.lit,.via.lit{stroke:var(--lit)}
.pane .pad.lit,.pad.lit{fill:var(--lit)}
.ghost{--own-area:none;--own-track:none;--own-pad:none;--own-first:none;--own-body:hidden;opacity:.3;pointer-events:none}
.pane .body,.body{fill:var(--body);stroke:var(--body-line);stroke-width:8;visibility:var(--own-body,visible)}
.pane .mark,.mark{stroke:var(--body-line);stroke-width:6;visibility:var(--own-body,visible);pointer-events:none}
.part{cursor:pointer}.pad{cursor:pointer}
.part.placed .body{fill:var(--done)}
.part.hand .body{stroke-width:14}
.part.left-off .body{stroke-dasharray:40 30;fill:none}
.part.picked .body{fill:var(--pick-bg)}
.pane .ring{stroke:var(--pick);stroke-width:3px;vector-effect:non-scaling-stroke;pointer-events:none}
.pane .halo{stroke:var(--pick);stroke-width:13px;opacity:.35;vector-effect:non-scaling-stroke;pointer-events:none}
.pane .over{stroke-width:2px}
.pane .hole{stroke:var(--hole);pointer-events:none}
.pane .legend{stroke:var(--silk);pointer-events:none}.pane .legend-area{fill:var(--silk);pointer-events:none}
.labels{pointer-events:none}
.labels text{font-family:system-ui,"DejaVu Sans",sans-serif;font-weight:650;text-anchor:middle;dominant-baseline:central;fill:var(--ink);stroke:var(--paper);stroke-width:.22em;stroke-linejoin:round;paint-order:stroke}
.pane.plain .labels,.pane.bare .legends{display:none}
#said{padding:.4rem .9rem;height:4.9rem;overflow:auto;flex-shrink:0;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
#said b{color:var(--lit)}
dialog{max-width:min(40rem,92vw);width:100%;border:1px solid var(--line);border-radius:.7rem;background:var(--card);color:var(--ink);padding:1.1rem 1.3rem}
dialog::backdrop{background:#0006}
dialog h2{margin:0 0 .4rem;font-size:1.15rem}
dialog p{margin:.4rem 0}
dialog textarea{width:100%;height:12rem;font:.85rem ui-monospace,"DejaVu Sans Mono",monospace;background:var(--paper);color:inherit;border:1px solid var(--line);border-radius:.4rem;padding:.5rem}
dialog form{display:flex;flex-wrap:wrap;gap:.5rem;justify-content:flex-end;margin-top:.7rem}
kbd{font:.86em ui-monospace,"DejaVu Sans Mono",monospace;border:1px solid var(--line);border-radius:.25rem;padding:0 .3rem;background:var(--paper)}
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem;margin:.6rem 0}dd{margin:0}
.wrong{color:var(--fail)}
@media (max-width:56rem){html,body{height:auto}
body{grid:auto auto auto/minmax(0,1fr);grid-template-areas:"head" "board" "list"}
#board{position:sticky;top:0;height:52vh;height:52dvh;background:var(--paper);border-bottom:1px solid var(--line);z-index:3}
#list{border-right:0}#lines{overflow:visible}thead th{position:static}
header output{margin-left:0}
#board .bar{flex-wrap:nowrap;overflow-x:auto}.bar>*{flex-shrink:0}input[type=search]{flex-shrink:1}
#list .bar{flex-wrap:wrap}
th.t{font-size:.72rem}th.t,td.t{padding-inline:.25rem}td.refs{min-width:4rem}
button,select,input[type=search]{min-height:2.4rem}input[type=checkbox]{width:1.4rem;height:1.4rem}
#said{height:2.9rem;padding:.25rem .8rem}#keys{display:none}}
@media print{${paperTones}:root{--board:#fff;--area:#eee;--track:#ccc;--pad:#bbb;--hole:#fff;--silk:#888;--body:#ffffffd0;--body-line:#000;--done:#fff;--pick:#000;--pick-bg:#fff}
html,body{height:auto}body{display:block}.bar,#said,dialog,.none{display:none!important}
#lines{overflow:visible}#list{border:0}.pane .ring,.pane .halo{display:none}thead th{position:static}tr{break-inside:avoid}
#panes,#panes[data-stack]{display:block}figure,figure[hidden]{display:block!important;break-inside:avoid;margin-top:.5rem}figcaption{position:static}
.pane{height:auto;max-height:11cm}input[type=checkbox]{appearance:none;border:1px solid #000;width:.9rem;height:.9rem;text-align:center;line-height:.85rem}
input[type=checkbox]:checked::before{content:"✓"}}
`);
