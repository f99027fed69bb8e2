/** How tight the rods are, and what that presses on: the ears' plastic under the washers. */
import { figure, source } from "@rubus/catalogue";
import { cellBasics } from "./measures.js";

/** Of the inner nut: what fingers give a nut of M4; the counter nut is tightened against it, not against plastic. */
export const rodTorque = figure(
  "torque",
  0.05,
  source("design: the inner nut by the fingers alone, ± 20 %", "derived"),
  { min: 0.04, max: 0.06 },
);

/** Of a dry thread and its face: tension is torque over this and the diameter. */
export const nutFactor = figure("ratio", 0.2, source("dry galvanised threads, handbooks", "memory"), {
  min: 0.15,
  max: 0.3,
});

export type RodClamp = { readonly forceN: number; readonly areaMm2: number; readonly pressureMPa: number };

/**
 * Tension of a rod by F = T / (k · d), and what it presses on the ring of its washer over the hole (handbook formulas).
 * @param torque N·m of the inner nut
 */
export const rodClamp = (torque: number, factor: number): RodClamp => {
  const { thread, washer } = cellBasics.rod;
  const forceN = torque / (factor * (thread.diameter.value / 1000));
  const areaMm2 = (Math.PI / 4) * (washer.outerDiameter.value ** 2 - thread.clearanceHole.value ** 2);
  return { forceN, areaMm2, pressureMPa: forceN / areaMm2 };
};
