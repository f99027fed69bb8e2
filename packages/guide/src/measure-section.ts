/** Inputs known from memory only: what to measure or look up before ordering. */

import type { UncertainFigure } from "@rubus/boards";
import { measurables } from "@rubus/catalogue";
import type { Input, ProofResult } from "@rubus/proof";
import { byCodeUnit } from "@rubus/units";
import { countText, inputText } from "./format.js";
import type { GuideInput } from "./guide-input.js";
import { type Html, html } from "./html.js";

export type Unmeasured = { readonly input: Input; readonly proofs: number };

/** Each such input once, by name, with the number of proofs that use it. */
export const unmeasured = (proofs: readonly ProofResult[]): readonly Unmeasured[] => {
  const found = new Map<string, Unmeasured>();
  for (const { inputs } of proofs) {
    const own = new Map(
      inputs
        .filter(({ confidence }) => confidence === "memory")
        .map((input) => [`${input.name} ${inputText(input)}`, input]),
    );
    for (const [key, input] of own) found.set(key, { input, proofs: (found.get(key)?.proofs ?? 0) + 1 });
  }
  return [...found].sort(([a], [b]) => byCodeUnit(a, b)).map(([, entry]) => entry);
};

const row = ({ input, proofs }: Unmeasured): Html => html`<tr><td>${input.name}</td>
<td class="nw" data-h="taken as">${inputText(input)}</td><td class="soft">${input.source}</td>
<td class="nw soft">${countText(proofs, "proof")}</td></tr>
`;

const partRow = ({ name, takenAs, source }: UncertainFigure): Html => html`<tr><td>${name}</td>
<td class="nw" data-h="taken as">${takenAs}</td><td class="soft">${source}</td><td class="nw soft">parts</td></tr>
`;

export const measureSection = ({
  proofs,
  boards,
  wiring,
}: Pick<GuideInput, "proofs" | "boards" | "wiring">): Html => {
  const entries = unmeasured(proofs);
  const ofParts = [...boards.flatMap(({ uncertain }) => uncertain), ...wiring.uncertain];
  if (entries.length + ofParts.length === 0) return html``;
  return html`<h2 id="measure">Measure before ordering</h2>
<p>These figures come from engineering memory, not from a data sheet. The proofs use the worse end of their range:
look each up in the data sheet of the part you buy, or measure it on the first one, before ordering the rest.
State what you found under <code>measured:</code> in <code>cluster.yaml</code>, as in
<code>measured: { finger-contact: 8 mΩ }</code>: the proofs then use it. It takes ${measurables.map(({ key }) => key).join(", ")}.</p>
<div class="scroll"><table class="stack"><thead><tr><th>Figure</th><th>Taken as (range)</th><th>Why</th><th>Used by</th></tr></thead>
<tbody>${entries.map(row)}${ofParts.map(partRow)}</tbody></table></div>`;
};
