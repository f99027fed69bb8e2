/** Every power proof of one frame, in one list, without remedies. */
import { proveFeedCurrents, proveNodeVoltages } from "./distribution-proofs.js";
import type { FrameLoad, FramePower } from "./frame-power.js";
import type { ProofResult } from "./result.js";
import { proveNoLoadVoltage, proveSupplyLoad } from "./supply-proofs.js";

/** The proofs that need no ladder. */
export const proveSupplyOf = (load: FrameLoad): readonly ProofResult[] => [
  proveSupplyLoad(load),
  proveNoLoadVoltage(load),
];

export const provePowerOf = (power: FramePower): readonly ProofResult[] => [
  ...proveSupplyOf(power),
  ...proveFeedCurrents(power),
  ...proveNodeVoltages(power),
];
