/** Which margins no tolerance can eat: those of counts, rules and measures as drawn. */
import type { Input, ProofResult } from "@rubus/proof";

const isSpread = ({ value, min = value, max = value, confidence }: Input): boolean =>
  min !== value || max !== value || confidence === "memory";

/**
 * Whether a figure is known to the last digit: its worst is its typical one and nothing that went into it has a range or is from
 * memory. Such a margin says how the design was drawn, not how sure it is.
 */
export const isExact = ({ typical, worst, range, inputs }: ProofResult): boolean =>
  typical === worst && range === undefined && !inputs.some(isSpread);
