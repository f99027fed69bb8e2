/** `pilot.html`: what to build first, and the twelve measurements that make the rest worth ordering. */
import type { PilotMeasurement } from "@rubus/proof";
import { countText, figureText } from "./format.js";
import type { GuideInput } from "./guide-input.js";
import { type Html, html } from "./html.js";
import { honestNote, pageText } from "./page.js";
import { verdictLine } from "./verdict-line.js";

type Way = { readonly instrument: string; readonly how: string };

/** Of the current that resistances are measured with, in amperes. */
const benchAmpere = 3;

const fourWires = "bench supply limited to 3 A, multimeter on its least range of millivolts";

/** How each is measured; what both ends of a resistance are. */
const ways: Readonly<Record<PilotMeasurement["key"], Way>> = {
  "finger-contact": {
    instrument: fourWires,
    how: "Tray in its seat. 3 A through one power finger alone (the others insulated with tape): between the finger's copper behind the edge and the socket's pin on the rear.",
  },
  feed: {
    instrument: fourWires,
    how: "3 A through the cable pair, lugs bolted and torqued: between screw clamp and land, 5 V and GND added.",
  },
  "feed-fuse": {
    instrument: fourWires,
    how: "3 A through the fuse, bolted: between the lugs on either side of it.",
  },
  "chain-cell": { instrument: fourWires, how: "3 A along the chain: from land to land, both poles added." },
  "bay-fuse": { instrument: fourWires, how: "3 A through the bay: between the fuse's two solder pads." },
  shunt: { instrument: fourWires, how: "3 A through the power board: between the solder pads of R2." },
  "hat-wires": {
    instrument: fourWires,
    how: "3 A through both wires, lugs screwed on: between lug and lug of each, both added.",
  },
  "hat-header": {
    instrument: fourWires,
    how: "HAT on the Pi, 3 A into the HAT's lugs and out of the Pi's test pads: lugs to the Pi's own 5 V and GND, both added.",
  },
  "bay-copper": {
    instrument: fourWires,
    how: "3 A into the lands and out of the socket's pins, the fuse bridged and taken off again: both poles added.",
  },
  "power-board-copper": {
    instrument: fourWires,
    how: "3 A from the fingers to the lugs: what is left after eFuse and shunt, both poles added.",
  },
  "efuse-pi5": {
    instrument: fourWires,
    how: "Switched on, 3 A: between IN and OUT of the eFuse at its pads, board warm.",
  },
  "efuse-pi3-pi4": {
    instrument: fourWires,
    how: "Switched on, 3 A: between IN and OUT of the eFuse at its pads, board warm.",
  },
  "fan-current": {
    instrument: "multimeter in the fan's 5 V lead, greatest reading held",
    how: "Fan at full speed, started from rest three times: the greatest of the readings.",
  },
  "supply-error": {
    instrument: "multimeter of 0.1 % or better at the supply's terminals",
    how: "Set without load to the set-point; read cold and warm, without load and at full load: the greatest distance from it.",
  },
  "cell-width-error": {
    instrument: "caliper of 150 mm, 0.02 mm",
    how: "The printed cell across its outer walls, in three heights: the greatest distance from 84 mm.",
  },
};

const expected = ({ dimension, taken: { typical, worst } }: PilotMeasurement): Html => {
  const both = html`${figureText(typical, dimension)} to ${figureText(worst, dimension)}`;
  return dimension === "resistance"
    ? html`${both}<br><span class="soft">${figureText(typical * benchAmpere, "voltage")} to ${figureText(worst * benchAmpere, "voltage")} at ${benchAmpere} A</span>`
    : both;
};

const row = (measurement: PilotMeasurement, index: number): Html => {
  const { key, what, dimension, taken } = measurement;
  const { instrument, how } = ways[key];
  return html`<tr><td><strong>${index + 1}. ${what}</strong><br><span class="soft">known: ${taken.confidence}</span></td>
<td data-h="how">${how}<br><span class="soft">${instrument}</span></td>
<td class="nw" data-h="expected">${expected(measurement)}</td>
<td data-h="line"><code>${key}: ${figureText(taken.worst, dimension)}</code><br>read: ______</td></tr>
`;
};

const isPilotPart = (key: string): boolean => /^(?:cell|tray|face|fit-test|filler|label|strain-relief|touch-guard)/u.test(key);

const printList = ({ frame }: GuideInput): Html => {
  const parts = frame.parts.filter(({ key }) => isPilotPart(key));
  return html`<ol><li><strong>Print</strong> the fit test first and try it; it says whether the clearance is right. Then, one of each:
${parts.length > 0 ? parts.map(({ title }) => title).join(", ") : "cell and tray"}. Ears, blank faces and washers can wait.</li>`;
};

/** @param measurements what `pilotMeasurements` of the pilot gives */
export const pilotPage = (input: GuideInput, measurements: readonly PilotMeasurement[]): string =>
  pageText({
    title: "Pilot",
    cluster: input.cluster.name,
    verdict: input.verdict,
    header: html`<p class="kicker"><a href="index.html">${input.cluster.name}</a></p>
<h1>Pilot: one cell, one tray</h1>
${verdictLine(input)}`,
    body: html`${honestNote}
<p>This package is the first node of the cluster alone, to be built and measured before the rest is bought. Its parts, host name and
address are those that it keeps in the whole cluster.</p>
<h2>What to make</h2>
${printList(input)}
<li><strong>Order boards</strong>, one needed of each (${input.boards.map(({ title }) => title).join(", ")}), in the least number that the house
sells; what is left over serves the cluster, since the boards are the same.</li>
<li><strong>Buy</strong> for one node: <a href="boards/bom.csv"><code>boards/bom.csv</code></a>,
<a href="frame/power-parts.csv"><code>frame/power-parts.csv</code></a> and <a href="frame/hardware.csv"><code>frame/hardware.csv</code></a>.</li>
<li><strong>Put together</strong> as <a href="assembly.html">the assembly page</a> says; first power on a fuse of 5 A with the tray out.</li>
<li><strong>Measure</strong> what stands below, write the readings into <code>measured:</code> of <code>cluster.yaml</code>, and run
<code>rubus check</code>: it says with your figures whether the whole cluster holds.</li></ol>
<h2 id="measurements">${countText(measurements.length, "measurement")}</h2>
<p>Resistances with four wires: 3 A flow through one pair, the millivolts are read with another pair, inside the first. One milliohm is
3 mV. Let the parts settle for a minute, read with the current both ways where no eFuse is in it, and take the mean; of several pieces write the worst.
A reading outside the range expected is no mistake by itself, but look for one first.</p>
<div class="scroll"><table class="stack"><thead><tr><th>What</th><th>How, with what</th><th>Expected</th><th>Line under <code>measured:</code></th></tr></thead>
<tbody>${measurements.map(row)}</tbody></table></div>
<p>As a whole, with what is taken now; put your readings in its place:</p>
<pre><code>measured:
${measurements.map(({ key, dimension, taken }) => `  ${key}: ${figureText(taken.worst, dimension)}`).join("\n")}</code></pre>`,
  });
