/** Every power proof of one frame, in one list, without remedies. */
import { proveFeedCurrents } from "./feed-proofs.js";
import type { FrameLoad, FramePower } from "./frame-power.js";
import { proveNodeVoltages } from "./node-voltage-proofs.js";
import { proveConductors } from "./ratings/conductor-proofs.js";
import { proveContacts } from "./ratings/contact-proofs.js";
import { proveBoardCopper } from "./ratings/copper-proofs.js";
import { proveFuses } from "./ratings/fuse-proofs.js";
import { provePowerBoards } from "./ratings/power-board-proofs.js";
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
  ...proveFuses(power),
  ...proveConductors(power),
  ...proveBoardCopper(power),
  ...proveContacts(power),
  ...provePowerBoards(power),
];

/** True of what supply, set-point and feeds decide; the rest is decided by the nodes and the boards. */
export const decidedBySettings = ({ key }: ProofResult): boolean => key.startsWith("power.");
