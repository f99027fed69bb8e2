/** The numbered pads of a part type that belong to a pin. */
import type { PartType, Pin } from "../model/parts.js";

export type PinnedPad = { readonly number: string; readonly pin: string; readonly kind: Pin["kind"] };

/** One entry a pad number, in the order of the type's pins; two pins never share a pad. */
export const partPads = (type: PartType): readonly PinnedPad[] =>
  Object.entries(type.pins).map(([pin, { pad, kind }]) => ({ number: pad, pin, kind }));
