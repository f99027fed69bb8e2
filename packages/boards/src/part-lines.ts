/** What a board is made of: each article once, with where its number and its land were read. */
import type { PartLine } from "./calculation.js";
import type { CircuitPart } from "./parts/circuit-part.js";
import { cited } from "./quantity-words.js";

/** One line an article, in the order of the circuit. */
export const partLines = (circuit: Readonly<Record<string, CircuitPart<string>>>): readonly PartLine[] => {
  const lines = new Map<string, PartLine>();
  for (const [ref, { type, value, purchase }] of Object.entries(circuit)) {
    const { maker, partNumber } = purchase;
    const key = `${maker} ${partNumber} ${type.land.name}`;
    const refs = [...(lines.get(key)?.refs ?? []), ref];
    const values = type.prefix === "TP" ? "" : value;
    lines.set(key, {
      refs,
      value: values,
      maker,
      partNumber,
      source: cited(purchase),
      land: `${type.land.name}: ${type.land.source}`,
    });
  }
  return [...lines.values()];
};
