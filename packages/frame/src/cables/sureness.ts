/** How sure a row of the catalogue is as a whole. */
import { type Confidence, figuresOf, type Row } from "@rubus/catalogue";

/** The least sure of a row's figures, with its source. */
export const surenessOf = (row: Row): { readonly confidence: Confidence; readonly source: string } => {
  const order: readonly Confidence[] = ["primary", "tested", "secondary", "derived", "memory"];
  const all = figuresOf(row).map(([, { confidence, source }]) => ({ confidence, source }));
  const [worst] = [...all].sort((a, b) => order.indexOf(b.confidence) - order.indexOf(a.confidence));
  return worst ?? { confidence: "memory", source: "no figure" };
};
