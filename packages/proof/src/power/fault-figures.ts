/** What the proofs of moments and faults take from the catalogue, gathered so that a caller can put others in their place. */
import {
  type ConductorRule,
  conductorRules,
  type EfuseResponse,
  efuseResponses,
  type LoopInductance,
  loopInductances,
  type PathCapacitor,
  pathCapacitors,
  rowOf,
  suppressors,
} from "@rubus/catalogue";

export type FaultFigures = {
  readonly inductances: readonly LoopInductance[];
  readonly bulk: PathCapacitor;
  readonly trayInput: PathCapacitor;
  readonly responses: readonly EfuseResponse[];
  /** Ahead of the eFuse. */
  readonly suppressor: (typeof suppressors)[0];
  readonly conductor: ConductorRule;
};

export const catalogueFaults: FaultFigures = {
  inductances: loopInductances,
  bulk: rowOf(pathCapacitors, "bay-bulk"),
  trayInput: rowOf(pathCapacitors, "tray-input"),
  responses: efuseResponses,
  suppressor: suppressors[0],
  conductor: conductorRules[0],
};
