/** `index.html`: what the package is, whether it is proved, and what is in it. */
import { framesOf, nodesOf } from "@rubus/cluster";
import { boardsSection } from "./boards-section.js";
import { filesSection } from "./files-section.js";
import { countText } from "./format.js";
import { framesSection } from "./frames-section.js";
import type { FileFact, GuideInput } from "./guide-input.js";
import { html } from "./html.js";
import { measureSection, unmeasured } from "./measure-section.js";
import { nodesSection } from "./nodes-section.js";
import { honestNote, pageText } from "./page.js";
import { printedSection } from "./printed-section.js";
import { proofsSection } from "./proofs-table.js";
import { verdictLine } from "./verdict-line.js";
import { wiringSection } from "./wiring-section.js";

const sizeText = ({ cluster }: GuideInput): string => {
  const frames = countText(framesOf(cluster).length, "frame");
  return `${countText(nodesOf(cluster).length, "node")} in ${frames} at ${countText(cluster.sites.length, "site")}`;
};

/** @param others every other file of the package, the other pages included */
export const indexPage = (input: GuideInput, others: readonly FileFact[]): string =>
  pageText({
    title: "Package",
    cluster: input.cluster.name,
    verdict: input.verdict,
    header: html`<p class="kicker">Raspberry Pi cluster</p>
<h1>${input.cluster.name}</h1>
<p class="soft">${sizeText(input)}, hardware generation ${input.cluster.hardware}</p>
${verdictLine(input)}
<nav>${input.pilot && html`<a href="pilot.html">Pilot: build and measure this first</a>`}<a href="#frames">Frames</a><a href="#boards">Boards</a>
${input.frame.parts.length > 0 && html`<a href="#printed">Printed parts</a><a href="assembly.html">Put together</a>`}<a href="#cables">Cables and bars</a><a href="#proofs">Proofs</a>
${unmeasured(input.proofs).length > 0 && html`<a href="#measure">Measure before ordering</a>`}<a href="#nodes">Nodes</a><a href="#files">Files</a></nav>`,
    body: html`${honestNote}
${framesSection(input.cluster)}
${boardsSection(input)}
${printedSection(input)}
${wiringSection(input)}
${proofsSection(input.proofs)}
${measureSection(input)}
${nodesSection(input)}
${filesSection(others)}`,
  });
