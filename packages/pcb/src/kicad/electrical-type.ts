/** KiCad's words for the electrical kinds of pins. */
import type { PinKind } from "../model/parts.js";

const words = {
  passive: "passive",
  input: "input",
  output: "output",
  bidirectional: "bidirectional",
  "tri-state": "tri_state",
  "open-collector": "open_collector",
  "power-in": "power_in",
  "power-out": "power_out",
  "no-connect": "no_connect",
} as const satisfies Record<PinKind, string>;

export const electricalType = (kind: PinKind): string => words[kind];
