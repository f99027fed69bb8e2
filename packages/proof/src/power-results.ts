/** Every power proof of one frame, without remedies: what its settings decide, and what its parts do. */
import { proveFeedCurrents } from "./feed-proofs.js";
import type { FrameLoad, FramePower } from "./frame-power.js";
import { proveNodeVoltages } from "./node-voltage-proofs.js";
import { proveBoardRises } from "./ratings/board-rise-proofs.js";
import { proveFeedConductors, proveHatConductors, proveLinkBar } from "./ratings/conductor-proofs.js";
import { proveContacts } from "./ratings/contact-proofs.js";
import { proveBoardCopper } from "./ratings/copper-proofs.js";
import { proveBayFuse, proveFeedFuses } from "./ratings/fuse-proofs.js";
import { provePowerBoards } from "./ratings/power-board-proofs.js";
import { proveTerminals } from "./ratings/terminal-proofs.js";
import type { ProofResult } from "./result.js";
import { proveNoLoadVoltage, proveSupplyLoad } from "./supply-proofs.js";

/** The proofs that need no ladder. */
export const proveSupplyOf = (load: FrameLoad): readonly ProofResult[] => [
  proveSupplyLoad(load),
  proveNoLoadVoltage(load),
];

/** What supply, set-point and feeds decide. */
export const proveSettingsOf = (power: FramePower): readonly ProofResult[] => [
  ...proveSupplyOf(power),
  ...proveFeedCurrents(power),
  ...proveNodeVoltages(power),
  ...proveFeedFuses(power),
  ...proveFeedConductors(power),
  ...proveLinkBar(power),
  ...proveTerminals(power),
];

/** What the nodes and the boards decide. */
export const provePartsOf = (power: FramePower): readonly ProofResult[] => [
  ...proveBayFuse(power),
  ...proveHatConductors(power),
  ...proveBoardCopper(power),
  ...proveBoardRises(power),
  ...proveContacts(power),
  ...provePowerBoards(power),
];
