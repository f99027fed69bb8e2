/** The style sheet of every page: light and dark, desk, phone and paper; no font is fetched. */
import { pageTones, paperTones } from "@rubus/drawing";
import { trusted } from "./html.js";

export const style = trusted(`
${pageTones}*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif}
main,header,footer{max-width:66rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem}
h1{font-size:2.4rem;line-height:1.1;letter-spacing:-.02em;margin:0}
h2{font-size:1.35rem;margin:3rem 0 .75rem;letter-spacing:-.01em}
h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
p{margin:.6rem 0;max-width:46rem}
a{color:var(--accent);text-underline-offset:.15em}
.kicker{margin:0 0 .25rem;color:var(--accent);font-weight:600;letter-spacing:.04em}
.soft{color:var(--soft)}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;margin:1rem 0 0;font-size:.95rem}
.verdict{display:flex;flex-wrap:wrap;align-items:baseline;gap:.35rem 1rem;margin:1.25rem 0 0;padding:.8rem 1rem;border-radius:.6rem;max-width:none}
.verdict strong{font-size:1.15rem}
.pass{--v:var(--pass);--vb:var(--pass-bg)}.warn{--v:var(--warn);--vb:var(--warn-bg)}.fail{--v:var(--fail);--vb:var(--fail-bg)}
.verdict,.chip{background:var(--vb);color:var(--v)}
.verdict span{color:var(--ink)}
.chip{display:inline-block;padding:.05rem .55rem;border-radius:1rem;font-size:.82rem;font-weight:650}
.banner{margin:0;padding:.7rem 1.25rem;max-width:none;background:#b3171f;color:#fff;font-weight:700;text-align:center}
.remarks{margin:.6rem 0;padding:.1rem 1rem;border-left:3px solid var(--v);background:var(--vb);max-width:46rem}
.remarks p,.remarks ul{margin:.4rem 0}
.note{border-left:3px solid var(--accent);padding:.1rem 0 .1rem 1rem}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:.6rem;background:var(--card)}
table{border-collapse:collapse;width:100%;font-size:.94rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .8rem;border-top:1px solid var(--line)}
thead th{border-top:0;color:var(--soft);font-weight:600;white-space:nowrap}
tbody tr:first-child td{border-top:1px solid var(--line)}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.nw{white-space:nowrap}
code{font:.92em ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.bar{display:block;position:relative;width:6.5rem;height:.45rem;margin-top:.35rem;border-radius:1rem;background:var(--line);overflow:hidden}
.bar i{position:absolute;inset:0 auto 0 0;background:var(--v);border-radius:1rem}
.strip{display:block;width:20rem;max-width:100%;height:auto;margin:.35rem 0;font-size:.68rem}
.strip text{fill:var(--ink)}.strip text.soft{fill:var(--soft)}.strip .no{fill:var(--fail-bg)}.strip .axis{stroke:var(--line);stroke-width:2}
.strip .span{stroke:var(--v);stroke-width:3;opacity:.45}.strip .limit{stroke:var(--fail);stroke-width:1.6}
.strip .typical{fill:var(--card);stroke:var(--v);stroke-width:1.5}.strip .worst{fill:var(--v)}
.plot{margin:.5rem 0;max-width:32rem}.plot figcaption{font-size:.85rem;color:var(--soft)}.plot svg{display:block;width:100%;height:auto;font-size:.62rem}
.plot text{fill:var(--ink)}.plot text.soft{fill:var(--soft)}.plot .grid{stroke:var(--line);stroke-width:.6}.plot polyline{fill:none;stroke-width:1.8;stroke-linejoin:round}
.plot .course{stroke:var(--pass)}.plot .worst{stroke:var(--warn)}.plot .limit{stroke:var(--fail);stroke-dasharray:5 3}
.plot p{margin:.2rem 0;font-size:.8rem}.plot .key{margin-right:1rem;white-space:nowrap}.plot .key::before{content:"";display:inline-block;width:1.4rem;border-top:2px solid;margin-right:.4rem;vertical-align:middle}
.plot .key.course::before{border-color:var(--pass)}.plot .key.worst::before{border-color:var(--warn)}.plot .key.limit::before{border-color:var(--fail);border-top-style:dashed}
.memory{color:var(--v);font-weight:600}
.remedy{margin:.2rem 0 0;font-weight:600}
figure{margin:1rem 0;padding:0}
figcaption{margin-top:.5rem;color:var(--soft);font-size:.94rem}
.paper{background:#fcfbf9;border:1px solid var(--line);border-radius:.6rem;padding:.75rem;overflow-x:auto}
.paper svg{display:block;width:100%;height:auto}
.sheets{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,25rem),1fr));gap:0 1.25rem}
.sheets img{display:block;width:100%;height:auto;border:1px solid var(--line)}
.thumb{display:block;width:9rem;height:auto;background:#fff;border-radius:.4rem;margin-bottom:.3rem}
.step{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1rem;align-items:start}
.step img{display:block;width:100%;height:auto;background:#fff;border:1px solid var(--line);border-radius:.6rem}
.step ol{margin:0;padding-left:1.3rem}.step li{margin:.35rem 0}
.boards{display:grid;gap:1.25rem}
.board{border:1px solid var(--line);border-radius:.6rem;background:var(--card);padding:1rem 1.25rem}
.board h3{margin-top:0}
.pictures{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1rem}
.pictures img{display:block;width:100%;height:auto;max-height:22rem;object-fit:contain;background:#fcfbf9;border-radius:.4rem;padding:.5rem}
dl{display:flex;flex-wrap:wrap;gap:.3rem 1.75rem;margin:.75rem 0}
dl div{display:flex;gap:.45rem}dt{color:var(--soft)}dd{margin:0;font-variant-numeric:tabular-nums}
details{border-top:1px solid var(--line)}details:last-child{border-bottom:1px solid var(--line)}
summary{display:flex;flex-wrap:wrap;gap:.2rem .8rem;align-items:baseline;padding:.6rem 0;cursor:pointer}
summary::before{content:"▸";color:var(--soft)}details[open]>summary::before{content:"▾"}
details>div{padding:0 0 1.25rem 1.2rem}
main ul{max-width:46rem;padding-left:1.2rem}main li{margin:.35rem 0}
.dense td,.dense th{padding:.25rem .8rem}.paper-only{display:none}
footer{margin-top:3.5rem;padding-bottom:3rem;color:var(--soft);font-size:.92rem;border-top:1px solid var(--line)}
@media (prefers-color-scheme:dark){.paper,.pictures img{filter:brightness(.86)}}
@media (max-width:40rem){.paper::after{content:"scroll sideways for the rest →";position:sticky;left:0;display:block;padding-top:.4rem;color:#6a645d;font-size:.85rem}.paper{max-width:none!important}.paper svg{min-width:34rem}h1{font-size:1.9rem}header{padding-top:1.5rem}
.stack thead{display:none}.stack,.stack tbody,.stack tr,.stack td{display:block;width:100%}
.stack tr{border-top:1px solid var(--line);padding:.6rem 0}.stack tr:first-child{border-top:0}
.stack td,.stack tbody tr:first-child td{border:0;padding:.1rem .9rem;text-align:left}
.stack td[data-h]::before{content:attr(data-h) ": ";color:var(--soft)}}
@page{margin:12mm 11mm}@media print{${paperTones}main,header,footer{max-width:none;padding:0}p,main ul{max-width:none}nav{display:none}.verdict{border:1px solid}.banner{position:fixed;top:0;left:0;right:0;print-color-adjust:exact}
tr,figure,.board{break-inside:avoid}h2,h3{break-after:avoid}.bar,.chip{print-color-adjust:exact}
thead{display:table-header-group}h2,h3,summary,figcaption,h2+p{break-after:avoid}h2{margin:1.4rem 0 .5rem}
.screen{display:none!important}.paper-only{display:block}
.scroll{overflow:visible;border-radius:0}th,td{padding:.22rem .5rem}table{font-size:.82rem}
.articles{columns:2;column-gap:1.4rem;font-size:.74rem;line-height:1.3}.articles details{break-inside:avoid}.articles summary{padding:.35rem 0 0}
.articles details>div{padding:0 0 .5rem}.articles p{margin:.2rem 0}.articles dl{margin:.25rem 0;gap:.1rem 1rem}.articles .strip{width:15rem}.articles .plot{max-width:18rem}
.articles .bar,summary::before{display:none}.pictures{grid-template-columns:repeat(3,1fr)}.pictures img{max-height:12rem}.dense{font-size:.65rem;line-height:1.2}.dense td{padding:.05rem .4rem}
.stack .strip{width:13rem}details::details-content{content-visibility:visible;display:block}}
`);
