/** @rubus/proof: computed checks with their margins. */
/** Each proof is a pure function of the cluster and the catalogue. */

export { proveAir } from "./air-proofs.js";
export { type AssumedFigure, type AssumptionKey, assumedFigures } from "./assumed-figures.js";
export { type BoardCopper, boardCopperOf, budgetedCopper, type CopperPath } from "./board-copper.js";
export { type EarPair, proveEars } from "./ear-proofs.js";
export * from "./energy.js";
export { figuresOf } from "./figures-of.js";
export { proveFingers } from "./finger-proofs.js";
export { proveFit } from "./fit-proofs.js";
export { proveGrips } from "./grip-proofs.js";
export { type HeatKnown, proveHeat } from "./heat/prove-heat.js";
export {
  bayDrop,
  type Corner,
  headerOf,
  ladderNetwork,
  landOf,
  rowNetwork,
  typicalCorner,
  worstCorner,
} from "./ladder.js";
export { type LongestChain, longestChains } from "./longest-chains.js";
export { type MeasuredPart, provePrintedParts } from "./part-proofs.js";
export { type PilotMeasurement, pilotMeasurements } from "./pilot-measurements.js";
export type { MomentsKnown } from "./power/moments.js";
export { proveFaults } from "./power/prove-faults.js";
export { provePower } from "./power.js";
export { provePrint } from "./print-proofs.js";
export {
  catalogueFigures,
  type End,
  type ProofFigures,
} from "./proof-figures.js";
export { proveAll } from "./prove-all.js";
export { proveGuard } from "./rack/guard-proofs.js";
export { proveHeights } from "./rack/height-proofs.js";
export { proveRack } from "./rack-proofs.js";
export * from "./result.js";
export { type Sensitivity, sensitivities } from "./sensitivity.js";
export { proveSprings } from "./spring-proofs.js";
export * from "./sweep.js";
export { toDiagnostics } from "./to-diagnostics.js";
export { warnBelow, worstFirst, worstVerdict } from "./verdict.js";
