/** Net classes of the HAT. */
import type { FabRules, NetClass } from "@rubus/pcb";
import { viaOf } from "../fab-rules.js";

/** Least width of the tracks of each class. */
export const hatTrackMm = { signal: 0.2, supply: 0.3, ground: 0.25, power: 0.4 } as const;

/**
 * Signals; 3V3, at most 0.5 A; ground, whose tracks only leave the pads of small parts for the pours; 5 V, whose tracks
 * carry fan and lamps, 0.5 A.
 */
export const hatNetClasses = (rules: FabRules): readonly NetClass[] => {
  const clearanceMm = Math.max(0.15, rules.minClearanceMm);
  const of = (name: keyof typeof hatTrackMm): NetClass => ({
    name,
    trackMm: Math.max(hatTrackMm[name], rules.minTrackMm),
    clearanceMm,
    ...viaOf(0.3, 0.15, rules),
  });
  return [of("signal"), of("supply"), of("ground"), of("power")];
};
