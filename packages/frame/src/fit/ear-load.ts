/**
 * What a frame's weight does to its ears: it hangs on their slots, its centre of gravity behind them, so that the upper
 * screws pull and the lower ones push, and each panel is bent between its slots and its flange.
 */
import { type CellHeight, cellMeasures } from "../cell/measures.js";
import { earMeasures, earPlaces, type RackKey } from "../ears/measures.js";

export type EarLoad = {
  /** At each slot, from the moment of the weight. */
  readonly slotN: number;
  /** Bending of the panel beside the gusset, which stands for years. */
  readonly stressMPa: number;
  /** How far the rear of the frame sinks by it. */
  readonly sagMm: number;
};

const gravity = 9.81;

/**
 * A panel as a cantilever from the gusset's end to the slot's middle: σ = 6·F·u / b·t², δ = 4·F·u³ / E·b·t³ (any
 * handbook of strength); half the panel's height carries each slot.
 * @param behindMm of the centre of gravity from the rack's posts
 * @param modulusMPa of the filament, lowered for years under load
 */
export const earLoad = (
  { rack, height }: { readonly rack: RackKey; readonly height: CellHeight },
  grams: number,
  behindMm: number,
  modulusMPa: number,
): EarLoad => {
  const { slotAtMm, slotZs, gussetMm, lowMm, highMm } = earPlaces({ rack, height });
  const apartMm = Math.max(...slotZs) - Math.min(...slotZs);
  const perEarN = ((grams / 1000) * gravity) / 2;
  const slotN = (perEarN * behindMm) / apartMm;
  const leverMm = Math.max(0, slotAtMm - gussetMm);
  const broadMm = (highMm - lowMm) / 2;
  const thickMm = earMeasures.panelMm;
  const bentMm = (4 * slotN * leverMm ** 3) / (modulusMPa * broadMm * thickMm ** 3);
  const deepMm = cellMeasures(height).rearMm - earMeasures.panelMm;
  return {
    slotN,
    stressMPa: (6 * slotN * leverMm) / (broadMm * thickMm ** 2),
    sagMm: ((2 * bentMm) / apartMm) * deepMm,
  };
};
