/** Every proof of heat: that processors keep cool enough to work, and nothing softens when a fan fails. */
import { type Cluster, type Frame, framesOf } from "@rubus/cluster";
import { canonicalJson } from "@rubus/units";
import { figuresOf } from "../figures-of.js";
import { withRemedy } from "../judged.js";
import type { ProofFigures } from "../proof-figures.js";
import type { ProofResult } from "../result.js";
import { proveFrameHeat } from "./frame-proofs.js";
import { type FrameStates, frameStates } from "./frame-states.js";
import { type HeatCase, heatRemedy } from "./heat-remedy.js";
import { kindKey } from "./kinds.js";
import { proveNodeHeat } from "./node-proofs.js";

/** More frames in trouble than these get their remedies after the first are mended: each search proves many. */
const mostSearches = 8;
const later = { remedy: `Change what the first ${mostSearches} results need, then check again.` };

/** States of frames by what they depend on, so that frames alike are solved once. */
export type HeatKnown = Map<string, FrameStates>;

/** What of a frame its heat depends on. */
const heatKey = (frame: Frame): string =>
  canonicalJson(
    frame.cells.map(({ bays }) => bays.map(({ node }) => (node === null ? "empty" : kindKey(node)))),
  );

const statesOf = (figures: ProofFigures, known: HeatKnown): ((frame: Frame) => FrameStates) => {
  const { piModels, heat } = figures;
  const fans = figures.fans.map(({ key, bore, freeFlow, stallPressure, leastDuty, ratedCurrent }) => ({
    key,
    bore,
    freeFlow,
    stallPressure,
    leastDuty,
    ratedCurrent,
  }));
  const currents = piModels.map(({ key, idleCurrent, typicalCurrent }) => ({
    key,
    idleCurrent,
    typicalCurrent,
  }));
  const ofFigures = canonicalJson({ fans, currents, heat });
  return (frame) => {
    const key = `${heatKey(frame)} ${ofFigures}`;
    const before = known.get(key);
    if (!before) {
      const states = frameStates(frame, figures);
      known.set(key, states);
      return states;
    }
    // The states of another frame, with this one's nodes in their places.
    const own = frame.cells.flatMap(({ bays }) => bays);
    return {
      ...before,
      nodes: before.nodes.map((node) => {
        const bay = own[node.at.place];
        return bay?.node ? { ...node, at: { place: node.at.place, path: bay.path, node: bay.node } } : node;
      }),
    };
  };
};

/**
 * Each node's sustained power, the failure of its fan and the steps of its fan; each cell's warmest air; each
 * frame's noise.
 * @param searched for how many results a remedy is sought
 * @param known states of frames already solved; filled with what is found
 */
export const proveHeat = (
  cluster: Cluster,
  figures: ProofFigures = figuresOf(cluster),
  known: HeatKnown = new Map(),
  searched: number = mostSearches,
): readonly ProofResult[] => {
  const solve = statesOf(figures, known);
  const prove = ({ frame, filament }: HeatCase): readonly ProofResult[] => {
    const states = solve(frame);
    return [...proveNodeHeat(states, figures), ...proveFrameHeat(frame, states, figures, filament)];
  };
  const frames = framesOf(cluster);
  let searches = 0;
  return frames.flatMap(({ site, frame }) => {
    const subject = { frame, filament: cluster.printer.filament };
    const where = frames.length > 1 ? `sites.${site.name}.frames.${frame.name}` : undefined;
    const found = new Map<string, ReturnType<typeof heatRemedy>>();
    return prove(subject).map((result) =>
      withRemedy(result, () => {
        // Results of one code in one frame are mended by one change.
        const known = found.get(result.code);
        if (known) return known;
        if (++searches > searched) return later;
        const remedy = heatRemedy(result, subject, figures, prove, where);
        found.set(result.code, remedy);
        return remedy;
      }),
    );
  });
};
