/** The inputs of proofs as tables: value, confidence, source. */
import type { Input, ProofResult } from "@rubus/proof";
import { inputText } from "./format.js";
import { type Html, html } from "./html.js";

const inputCells = (
  input: Input,
): Html => html`<td>${input.name}</td><td class="nw" data-h="value">${inputText(input)}</td>
<td class="nw" data-h="confidence">${input.confidence}</td><td class="soft">${input.source}</td>`;

/** Every input with its range and where it comes from. */
export const inputsTable = (
  inputs: readonly Input[],
): Html => html`<div class="scroll"><table class="stack"><thead><tr><th>Input</th><th>Value (range)</th><th>Confidence</th><th>Source</th></tr></thead>
<tbody>${inputs.map((input) => html`<tr>${inputCells(input)}</tr>\n`)}</tbody></table></div>`;

/** Every input of some proofs once, in the order of the proofs. */
export type InputList = {
  readonly inputs: readonly Input[];
  /** From 1. */
  readonly numberOf: (input: Input) => number;
};

const keyOf = (input: Input): string => [input.name, inputText(input), input.source].join("\n");

export const listedInputs = (proofs: readonly ProofResult[]): InputList => {
  const found = new Map<string, Input>();
  for (const { inputs } of proofs)
    for (const input of inputs) if (!found.has(keyOf(input))) found.set(keyOf(input), input);
  const numbers = new Map([...found.keys()].map((key, index) => [key, index + 1]));
  return { inputs: [...found.values()], numberOf: (input) => numbers.get(keyOf(input)) ?? 0 };
};

/** What the proofs of a printed page refer to by number. */
export const inputsSection = ({ inputs }: InputList): Html => html`<h2 id="inputs">Every input</h2>
<details><summary><strong>${inputs.length} figures with their ranges and sources</strong></summary>
<div><div class="scroll"><table class="stack dense"><thead><tr><th class="n">No.</th><th>Input</th><th>Value (range)</th><th>Confidence</th><th>Source</th></tr></thead>
<tbody>${inputs.map((input, index) => html`<tr><td class="n">${index + 1}</td>${inputCells(input)}</tr>\n`)}</tbody></table></div></div></details>`;
