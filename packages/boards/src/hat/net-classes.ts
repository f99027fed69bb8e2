/** Net classes of the HAT. */
import type { FabRules, NetClass } from "@rubus/pcb";
import { viaOf } from "../fab-rules.js";

/** Signals; 3V3, at most 0.5 A; 5 V and ground, whose current the pours carry. */
export const hatNetClasses = (rules: FabRules): readonly NetClass[] => {
  const clearanceMm = Math.max(0.2, rules.minClearanceMm);
  const of = (name: string, trackMm: number): NetClass => ({
    name,
    trackMm: Math.max(trackMm, rules.minTrackMm),
    clearanceMm,
    ...viaOf(0.3, 0.15, rules),
  });
  return [of("signal", 0.2), of("supply", 0.3), of("power", 0.4)];
};
