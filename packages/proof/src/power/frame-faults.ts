/** Every proof of moments and faults of one frame. */
import type { FramePower } from "../frame-power.js";
import type { ProofResult } from "../result.js";
import { proveLosses } from "./loss-proofs.js";
import { proveMoments } from "./moment-proofs.js";
import { type MomentsKnown, momentsOf } from "./moments.js";
import { proveOverVoltage } from "./over-voltage-proofs.js";
import { proveShorts } from "./short-proofs.js";
import { proveWithstand } from "./withstand-proofs.js";

/** Results without remedies. */
export const proveFaultsOf = (power: FramePower, known: MomentsKnown): readonly ProofResult[] => {
  const moments = momentsOf(power, known);
  return [
    ...proveMoments(power, moments),
    ...proveShorts(power, moments),
    ...proveLosses(power),
    ...proveOverVoltage(power),
    ...proveWithstand(power),
  ];
};
