/**
 * Drops and currents of a frame's ladder, in every state and at both ends of every tolerance.
 *
 * The loads take constant currents, so neither depends on the supply's voltage: the ladder is solved
 * once with its source at 0 V and every set-point is arithmetic from there.
 *
 * Greatest drop: every resistance and load at its greatest. More resistance in a feed or in a bay can only
 * lower a node; a length of the chain can also lend current away from it, so the chain is tried at both
 * ends and the greater drop counts. Worst current of a feed: that feed at its least resistance, all
 * others at their greatest, the chain at either end; where no least figure is known the typical one stands.
 */
import type { Frame } from "@rubus/cluster";
import { describeNetworkError, type NetworkSolution, solveNetwork } from "@rubus/physics";
import { volt } from "@rubus/units";
import {
  bayDrop,
  type Corner,
  landOf,
  occupiedBays,
  rowNetwork,
  typicalCorner,
  worstCorner,
} from "./ladder.js";
import type { LoadState } from "./load-state.js";
import type { ProofFigures, Wear } from "./proof-figures.js";

export type Spread = { readonly typical: number; readonly worst: number };

/** Volts between the supply and a header, at both ends of every tolerance. */
export type Drop = { readonly typical: number; readonly least: number; readonly greatest: number };

/** What the nodes draw, and whether the contacts are new: `new` and `aged` are of full load. */
export type NodeState = "idle" | "typical" | "new" | "aged";

export const nodeStates: readonly NodeState[] = ["idle", "typical", "new", "aged"];

const atState: Readonly<Record<NodeState, { readonly load: LoadState; readonly wear: Wear }>> = {
  idle: { load: "idle", wear: "aged" },
  typical: { load: "typical", wear: "aged" },
  new: { load: "full", wear: "greatest" },
  aged: { load: "full", wear: "aged" },
};

export type FrameDrops = {
  /** Of each node, in the order of `occupiedBays`. */
  readonly nodeDrops: Readonly<Record<NodeState, readonly Drop[]>>;
  /** Amperes of each feed, in the frame's order. */
  readonly feedCurrents: readonly Spread[];
  /** Amperes of each length of the chain, the first between cells 1 and 2; without a sign. */
  readonly chainCurrents: readonly Spread[];
};

const solveCorner = (frame: Frame, figures: ProofFigures, corner: Corner): NetworkSolution => {
  const solution = solveNetwork(rowNetwork(frame, figures, corner, volt(0)));
  if (!solution.ok)
    throw new Error(`the ladder of ${frame.path} has no solution: ${describeNetworkError(solution.error)}`);
  return solution;
};

const chainEnds: readonly Wear[] = ["aged", "least"];

/** Volts between the supply and each header at one corner. */
const cornerDrops = (frame: Frame, figures: ProofFigures, corner: Corner): readonly number[] => {
  const { voltages } = solveCorner(frame, figures, corner);
  return occupiedBays(frame).map(
    (bay) => bayDrop(bay, figures, corner) - (voltages.get(landOf(bay.cell)) ?? Number.NaN),
  );
};

/** The greater at each place. */
const greatestOf = (lists: readonly (readonly number[])[]): readonly number[] =>
  (lists[0] ?? []).map((_, index) => Math.max(...lists.map((list) => list[index] ?? Number.NaN)));

const stateDrops = (frame: Frame, figures: ProofFigures, state: NodeState): readonly Drop[] => {
  const { load, wear } = atState[state];
  const solve = (corner: Corner): readonly number[] => cornerDrops(frame, figures, corner);
  const typical = solve({ ...typicalCorner, state: load });
  const worn = { ...worstCorner, state: load, feed: () => wear, bay: wear };
  const greatest = greatestOf([solve({ ...worn, chain: wear }), solve({ ...worn, chain: "least" })]);
  const least = solve({ feed: () => "least", chain: "least", bay: "least", load: "least", state: load });
  return typical.map((drop, index) => ({
    typical: drop,
    least: least[index] ?? Number.NaN,
    greatest: greatest[index] ?? Number.NaN,
  }));
};

const flowCurrents = (frame: Frame, figures: ProofFigures) => {
  const feeds = frame.feeds.length;
  const lengths = frame.cells.length - 1;
  const flows = ({ resistorCurrents }: NetworkSolution): readonly number[] =>
    resistorCurrents.slice(0, feeds + lengths).map(Math.abs);
  const typical = flows(solveCorner(frame, figures, typicalCorner));
  const corners = frame.feeds.flatMap((_, index) =>
    chainEnds.map((chain) =>
      solveCorner(frame, figures, {
        ...worstCorner,
        chain,
        feed: (each) => (each === index ? "least" : "aged"),
      }),
    ),
  );
  const worst = greatestOf(corners.map(flows));
  const spreads = typical.map((each, index) => ({ typical: each, worst: worst[index] ?? Number.NaN }));
  return { feedCurrents: spreads.slice(0, feeds), chainCurrents: spreads.slice(feeds) };
};

/** Solve every corner of a frame's ladder that a proof needs. Throws on a frame that no feed supplies. */
const frameDrops = (frame: Frame, figures: ProofFigures): FrameDrops => {
  const of = (state: NodeState): readonly Drop[] => stateDrops(frame, figures, state);
  return {
    nodeDrops: { idle: of("idle"), typical: of("typical"), new: of("new"), aged: of("aged") },
    ...flowCurrents(frame, figures),
  };
};

/** Volts from the supply to the lowest header and amperes of the heaviest feed, at full load with aged contacts. */
export const agedFlows = (
  frame: Frame,
  figures: ProofFigures,
): { readonly greatestDrop: number; readonly greatestFeed: number } => ({
  greatestDrop: Math.max(
    ...chainEnds.flatMap((chain) => cornerDrops(frame, figures, { ...worstCorner, chain })),
  ),
  greatestFeed: Math.max(...flowCurrents(frame, figures).feedCurrents.map(({ worst }) => worst)),
});

export type DropSolver = (frame: Frame) => FrameDrops;

/** What a frame's drops depend on: which bay holds what, and where the feeds are. */
const keyOf = ({ cells, feeds }: Frame): string =>
  JSON.stringify([
    cells.map(({ number, bays }) => [number, bays.map(({ node }) => node && [node.model, node.fan])]),
    feeds.map(({ cell }) => cell),
  ]);

/** Solves each different ladder once: frames are often alike, and a search tries the same feeds again. */
export const dropSolver = (figures: ProofFigures): DropSolver => {
  const known = new Map<string, FrameDrops>();
  return (frame) => {
    const key = keyOf(frame);
    const drops = known.get(key) ?? frameDrops(frame, figures);
    known.set(key, drops);
    return drops;
  };
};
