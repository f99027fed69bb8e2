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

/** Each kind is a network of its own to solve: a file of many is answered at once and not after minutes. */
const mostKinds = 6;

type Kind = { readonly subject: HeatCase; readonly site: string; readonly alike: number };

/** Frames that are alike in all that heat depends on, by the first of them. */
const kindsOf = (cluster: Cluster): readonly Kind[] => {
  const { filament } = cluster.printer;
  const kinds = new Map<string, Kind>();
  for (const { site, frame } of framesOf(cluster)) {
    const key = heatKey(frame);
    const known = kinds.get(key);
    kinds.set(
      key,
      known
        ? { ...known, alike: known.alike + 1 }
        : { subject: { frame, filament }, site: site.name, alike: 0 },
    );
  }
  return [...kinds.values()];
};

/** What is said in place of proofs that were not made. */
const notProved = ({ name }: Cluster, kinds: number): ProofResult => ({
  id: `heat.kinds:${name}`,
  area: "heat",
  title: "Kinds of frame",
  subject: name,
  verdict: "warn",
  typical: kinds,
  worst: kinds,
  limit: mostKinds,
  sense: "at-most",
  dimension: "ratio",
  margin: 0,
  marginOf: "what is not proved",
  formula: "Frames are of one kind when every bay has the same node.",
  inputs: [],
  code: "RUB-HEAT-006",
  statement: `The file has ${kinds} kinds of frame; heat is proved for up to ${mostKinds}, and was not for these.`,
  remedy: `Check the frames in several files, up to ${mostKinds} kinds in each.`,
  key: "sites",
});

/**
 * Each node's sustained power, the failure of its fan and the steps of its fan; each cell's warmest air; each
 * frame's noise. Frames that are alike are proved once, by the first of them.
 * @param searched for how many results a remedy is sought
 * @param known states of frames already solved; filled with what is found
 */
export const proveHeat = (
  cluster: Cluster,
  figures: ProofFigures = figuresOf(cluster),
  known: HeatKnown = new Map(),
  searched: number = mostSearches,
): readonly ProofResult[] => {
  const kinds = kindsOf(cluster);
  if (kinds.length > mostKinds) return [notProved(cluster, kinds.length)];
  const solve = statesOf(figures, known);
  const prove = ({ frame, filament }: HeatCase): readonly ProofResult[] => {
    const states = solve(frame);
    return [...proveNodeHeat(states, figures), ...proveFrameHeat(frame, states, figures, filament)];
  };
  const several = framesOf(cluster).length > 1;
  let searches = 0;
  return kinds.flatMap(({ subject, site, alike }) => {
    const where = several ? `sites.${site}.frames.${subject.frame.name}` : undefined;
    const found = new Map<string, ReturnType<typeof heatRemedy>>();
    const also = alike === 0 ? "" : ` Alike: ${alike} more ${alike === 1 ? "frame" : "frames"}.`;
    return prove(subject)
      .map((result) => ({ ...result, statement: result.statement + also }))
      .map((result) =>
        withRemedy(result, () => {
          // Results of one code in one frame are mended by one change.
          const mended = found.get(result.code);
          if (mended) return mended;
          if (++searches > searched) return later;
          const remedy = heatRemedy(result, subject, figures, prove, where);
          found.set(result.code, remedy);
          return remedy;
        }),
      );
  });
};
