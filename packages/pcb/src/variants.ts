/** Assembly variants: one bare board, other parts fitted. */
import type { AssemblyVariant, PlacedPart } from "./model/design.js";

type Assembled = {
  readonly parts: readonly PlacedPart[];
  readonly variants?: readonly AssemblyVariant[];
};

/**
 * A design or compiled board with the parts of one variant fitted; its copper, and so its id, stay.
 * Throws a RangeError for a variant that the board lacks.
 */
export const selectVariant = <T extends Assembled>(board: T, key: string): T => {
  const variant = board.variants?.find((each) => each.key === key);
  if (!variant) throw new RangeError(`the board has no variant ${key}`);
  const off = new Set(variant.unfitted);
  return { ...board, parts: board.parts.map((part) => ({ ...part, fitted: !off.has(part.ref) })) };
};
