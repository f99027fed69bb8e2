/** The margins that rest on figures from memory: what each may be before the verdict flips, and how to find out. */
import { type AssumedFigure, type AssumptionKey, assumedFigures, type ProofResult } from "@rubus/proof";
import { figureText, inputText, percentText } from "./format.js";
import { type Html, html } from "./html.js";

/** Instrument and place; what to look up where a bench can't tell. */
const ways: Readonly<Record<AssumptionKey, string>> = {
  "supply-overload-most":
    "Data sheet of the supply, “overload”. Or: electronic load on its output terminals, clamp meter on the 5 V lead; raise the load slowly until the voltage falls below 4.5 V. The greatest current read, divided by the rated one.",
  "supply-overload-least":
    "The same reading: the current at which the voltage begins to fall, divided by the rated one. Cold and after an hour at full load, the lesser.",
  "supply-capacitors":
    "LCR meter at 100 or 120 Hz between +V and −V of the supply, off the mains for ten minutes, nothing connected.",
  "supply-trip": "Data sheet, “over voltage”. A bench can't raise it without opening the supply: don't.",
  "supply-terminal":
    "Data sheet of the terminal block, or its maker's mark. Or: thermocouple under the screw of the terminal with the heaviest feed, an hour at full load: at most 30 K above the air.",
  "link-bar":
    "Supply limited to the current of this proof, one bar between two lugs in still air, thermocouple at its narrowest place, half an hour: it fails from 25 K above the air (65 °C in air of 40 °C).",
  "feed-wire":
    "Data sheet of the wire that you buy: current of a single one in free air at 30 °C, 70 °C at the conductor.",
  "feed-fuse":
    "Data sheet of the fuse, “continuous current” or the table of opening times: the greatest share of its rating that it carries without end.",
  "finger-rating":
    "Data sheet of the card-edge socket, current of one contact with all of them loaded. Or: thermocouple on the rear of a 5 V pin, an hour at full load: at most 30 K above the air.",
  "node-survives":
    "Nothing that one measures on a board that one wants to keep: data sheet of its supply circuit where it is known, absolute maximum at 5 V.",
};

const row = ({ key, input, taken, proof, failsFrom, failsWhen }: AssumedFigure): Html => html`<tr>
<td><strong>${input.name}</strong><br><span class="soft">${input.source}</span></td>
<td data-h="taken as">${inputText(input)}<br><span class="soft">the proof takes ${figureText(taken, input.dimension)}</span></td>
<td data-h="margin it leaves"><a href="#${proof.id}">${proof.title}</a><br><span class="nw">${percentText(proof.margin)}</span></td>
<td data-h="a proof fails">${failsFrom === 0 ? "never: what else is there is enough" : `${failsWhen} ${figureText(failsFrom, input.dimension)}`}</td>
<td data-h="how to find out">${ways[key]}</td></tr>
`;

/** Beside those that `measured:` takes, which stand with what decides the verdict. */
export const assumedSection = (proofs: readonly ProofResult[]): Html => {
  const rows = assumedFigures(proofs);
  return rows.length === 0
    ? html``
    : html`<h2 id="assumed">Margins that rest on memory</h2>
<p>These were not read in a data sheet. The proofs take the bad end of their range, so the margin that is shown has it in it already.
Find each out before you order the rest; state a supply's as a row of your own in <code>catalogue:</code>, and check again.</p>
<div class="scroll"><table class="stack"><thead><tr><th>Figure</th><th>Taken as (range)</th><th>Margin it leaves</th><th>A proof fails</th><th>How to find out</th></tr></thead>
<tbody>${rows.map(row)}</tbody></table></div>`;
};
