/** What a conductor of a board carries, by its row's rule. */
import type { CopperRule } from "./current-ratings.js";

const squareMilsPerSquareMm = (1000 / 25.4) ** 2;

/**
 * Amperes that warm a conductor of a board by so many kelvin: I = k · ΔT^0.44 · A^0.725, A in square mils
 * (IPC-2221 §6.2).
 * @param areaMm2 cross-section of its copper
 */
export const copperAmpacity = (
  rule: CopperRule,
  layer: "outer" | "inner",
  riseKelvin: number,
  areaMm2: number,
): number => rule[layer].value * riseKelvin ** 0.44 * (areaMm2 * squareMilsPerSquareMm) ** 0.725;
