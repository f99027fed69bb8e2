/**
 * Drops and feed currents of a frame's ladder, typical and worst.
 *
 * The loads take constant currents, so neither depends on the supply's voltage: the ladder is solved
 * once with its source at 0 V and every set-point is arithmetic from there.
 *
 * Worst drop: every resistance and load at its greatest. More resistance in a feed or in a bay can only
 * lower a node; a length of the chain can also lend current away from it, so the chain is tried at both
 * ends and the greater drop counts. Worst current of a feed: that feed at its least resistance, all
 * others at their greatest, the chain at either end; where no least figure is known the typical one stands.
 */
import type { Frame } from "@rubus/cluster";
import { describeNetworkError, type NetworkSolution, solveNetwork } from "@rubus/physics";
import { volt } from "@rubus/units";
import { type Corner, headerOf, ladderNetwork, occupiedBays, typicalCorner, worstCorner } from "./ladder.js";
import type { End, ProofFigures } from "./proof-figures.js";

export type Spread = { readonly typical: number; readonly worst: number };

export type FrameDrops = {
  /** Volts between the supply and the header of each node, in the order of `occupiedBays`. */
  readonly nodeDrops: readonly Spread[];
  /** Amperes of each feed, in the frame's order. */
  readonly feedCurrents: readonly Spread[];
};

const solveCorner = (frame: Frame, figures: ProofFigures, corner: Corner): NetworkSolution => {
  const solution = solveNetwork(ladderNetwork(frame, figures, corner, volt(0)));
  if (!solution.ok)
    throw new Error(`the ladder of ${frame.path} has no solution: ${describeNetworkError(solution.error)}`);
  return solution;
};

const chainEnds: readonly End[] = ["greatest", "least"];

/** Solve every corner of a frame's ladder that a proof needs. Throws on a frame that no feed supplies. */
const frameDrops = (frame: Frame, figures: ProofFigures): FrameDrops => {
  const corner = (chain: End, feed: Corner["feed"]): NetworkSolution =>
    solveCorner(frame, figures, { ...worstCorner, feed, chain });
  const typical = solveCorner(frame, figures, typicalCorner);
  const worst = chainEnds.map((chain) => corner(chain, worstCorner.feed));
  const dropIn = (solution: NetworkSolution, path: string): number =>
    -(solution.voltages.get(headerOf(path)) ?? Number.NaN);
  return {
    nodeDrops: occupiedBays(frame).map(({ path }) => ({
      typical: dropIn(typical, path),
      worst: Math.max(...worst.map((solution) => dropIn(solution, path))),
    })),
    feedCurrents: frame.feeds.map((_, index) => {
      const currents = chainEnds.map((chain) => {
        const { resistorCurrents } = corner(chain, (each) => (each === index ? "least" : "greatest"));
        return resistorCurrents[index] ?? Number.NaN;
      });
      return {
        typical: typical.resistorCurrents[index] ?? Number.NaN,
        worst: Math.max(...currents),
      };
    }),
  };
};

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
