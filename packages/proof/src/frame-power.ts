/** What the power proofs of one frame have in common. */
import { rowOf, type SupplyRow } from "@rubus/catalogue";
import type { Frame } from "@rubus/cluster";
import type { DropSolver, FrameDrops, Spread } from "./frame-drops.js";
import { type Occupied, occupiedBays } from "./ladder.js";
import { nodeCurrent } from "./load-state.js";
import { exactInput, figureAt, type ProofFigures } from "./proof-figures.js";
import type { Input } from "./result.js";

/** A frame's loads and supply, before its ladder is solved. */
export type FrameLoad = {
  readonly frame: Frame;
  readonly figures: ProofFigures;
  /** Solves this frame, and others with the same figures. */
  readonly solve: DropSolver;
  readonly supply: SupplyRow;
  readonly bays: readonly Occupied[];
  /** Amperes of all nodes and fans. */
  readonly total: Spread;
  /** Volts that every node's header keeps within: the narrowest of the models' windows. */
  readonly window: { readonly min: number; readonly max: number };
};

export type FramePower = FrameLoad & { readonly drops: FrameDrops };

/** Gather a frame's loads and supply; undefined for a frame without a node. */
export const frameLoad = (frame: Frame, figures: ProofFigures, solve: DropSolver): FrameLoad | undefined => {
  const bays = occupiedBays(frame);
  if (bays.length === 0) return undefined;
  const sum = (end: "typical" | "greatest"): number =>
    bays.reduce((total, { node }) => total + nodeCurrent(node, figures, end), 0);
  const windows = bays.map(({ node }) => rowOf(figures.piModels, node.model).headerWindow);
  return {
    frame,
    figures,
    solve,
    supply: rowOf(figures.supplies, frame.supply.key),
    bays,
    total: { typical: sum("typical"), worst: sum("greatest") },
    window: {
      min: Math.max(...windows.map((each) => figureAt(each, "least"))),
      max: Math.min(...windows.map((each) => figureAt(each, "greatest"))),
    },
  };
};

/** Solve the ladder of a frame's loads. */
export const framePower = (load: FrameLoad): FramePower => ({ ...load, drops: load.solve(load.frame) });

/** The set-point as the input of a proof. */
export const setpointInput = ({ frame }: FrameLoad): Input =>
  exactInput("set-point", frame.supply.setpoint, "voltage", "power.setpoint in cluster.yaml");

/** Volts to the millivolt and amperes to a tenth, for sentences. */
export const volts = (value: number): string => `${value.toFixed(3)} V`;
export const amperes = (value: number): string => `${value.toFixed(1)} A`;
