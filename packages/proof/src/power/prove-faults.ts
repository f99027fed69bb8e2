/** Every proof of moments and faults of a cluster; frames that are alike are proved once, by the first of them. */
import { type Cluster, type Frame, framesOf } from "@rubus/cluster";
import { canonicalJson } from "@rubus/units";
import { figuresOf } from "../figures-of.js";
import { dropSolver } from "../frame-drops.js";
import { frameLoad, framePower } from "../frame-power.js";
import { withRemedy } from "../judged.js";
import type { ProofFigures } from "../proof-figures.js";
import type { ProofResult } from "../result.js";
import { faultRemedy } from "./fault-remedy.js";
import { proveFaultsOf } from "./frame-faults.js";
import type { MomentsKnown } from "./moments.js";

/** What of a frame decides these proofs. */
const keyOf = ({ cells, feeds, supply }: Frame): string =>
  canonicalJson([
    cells.map(({ bays }) => bays.map(({ node }) => node && [node.model, node.stack, node.fan])),
    feeds.map(({ cell }) => cell),
    supply.key,
    supply.setpoint,
  ]);

type Kind = { readonly site: string; readonly frame: Frame; readonly alike: number };

const kindsOf = (cluster: Cluster): readonly Kind[] => {
  const kinds = new Map<string, Kind>();
  for (const { site, frame } of framesOf(cluster)) {
    const key = keyOf(frame);
    const before = kinds.get(key);
    kinds.set(key, before ? { ...before, alike: before.alike + 1 } : { site: site.name, frame, alike: 0 });
  }
  return [...kinds.values()];
};

/** A kind's courses take a tenth of a second and more: a file of many kinds is answered at once and not after minutes. */
const mostKinds = 6;

/** What is said in place of proofs that were not made. */
const notProved = ({ name }: Cluster, kinds: number): ProofResult => ({
  id: `power.kinds:${name}`,
  area: "power",
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
  formula: "Frames are of one kind when bays, feeds and supply are the same.",
  inputs: [],
  code: "RUB-PWR-018",
  statement: `The file has ${kinds} kinds of frame; faults and first moments are proved for up to ${mostKinds}, and were not for these.`,
  remedy: `Check the frames in several files, up to ${mostKinds} kinds in each.`,
  key: "sites",
});

/** More frames in trouble than these get their remedies after the first are mended. */
const mostSearches = 4;

/**
 * Start-up, insertion, shorts, lost and reversed ways, over-voltage and what a fuse lets through, each answering who trips,
 * in what time, what stays up and what survives. A frame without nodes gives none.
 * @param known moments already solved; filled with what is found
 * @param searched for how many kinds of frame remedies are sought
 */
export const proveFaults = (
  cluster: Cluster,
  figures: ProofFigures = figuresOf(cluster),
  known: MomentsKnown = new Map(),
  searched: number = mostSearches,
): readonly ProofResult[] => {
  const solve = dropSolver(figures);
  const several = framesOf(cluster).length > 1;
  let searches = 0;
  const kinds = kindsOf(cluster);
  if (kinds.length > mostKinds) return [notProved(cluster, kinds.length)];
  return kinds.flatMap(({ site, frame, alike }) => {
    const load = frameLoad(frame, figures, solve);
    if (!load) return [];
    const power = framePower(load);
    const results = proveFaultsOf(power, known);
    const also = alike === 0 ? "" : ` Alike: ${alike} more ${alike === 1 ? "frame" : "frames"}.`;
    const said = results.map((result) => ({ ...result, statement: result.statement + also }));
    if (said.every(({ verdict }) => verdict === "pass")) return said;
    const seeks = ++searches <= searched;
    const where = several ? `sites.${site}.frames.${frame.name}` : undefined;
    return said.map((result) =>
      withRemedy(result, () =>
        seeks
          ? faultRemedy(power, result, known, where)
          : {
              remedy: `Change what the first ${mostSearches} kinds of frame in trouble need, then check again.`,
            },
      ),
    );
  });
};
