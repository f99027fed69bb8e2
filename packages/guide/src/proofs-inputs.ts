/** The inputs of a proof as a table: value, confidence, source. */
import type { Input } from "@rubus/proof";
import { inputText } from "./format.js";
import { type Html, html } from "./html.js";

const inputRow = (
  input: Input,
): Html => html`<tr><td>${input.name}</td><td class="nw" data-h="value">${inputText(input)}</td>
<td class="nw" data-h="confidence">${input.confidence}</td><td class="soft">${input.source}</td></tr>
`;

/** Every input with its range and where it comes from. */
export const inputsTable = (
  inputs: readonly Input[],
): Html => html`<div class="scroll"><table class="stack"><thead><tr><th>Input</th><th>Value (range)</th><th>Confidence</th><th>Source</th></tr></thead>
<tbody>${inputs.map(inputRow)}</tbody></table></div>`;
