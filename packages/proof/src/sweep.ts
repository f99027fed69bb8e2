/** A sweep: what the proofs say of a cluster with other values at one key or two. Plain data. */
import type { Cluster } from "@rubus/cluster";
import type { DiagnosticCode } from "@rubus/units";
import type { HeatKnown } from "./heat/prove-heat.js";
import { proveAll } from "./prove-all.js";
import type { ProofResult, Verdict } from "./result.js";
import { worstVerdict } from "./verdict.js";

export type ProvedPoint = {
  readonly verdict: Verdict;
  /** The proof with the least margin of those that the swept keys move; of all where they move none. */
  readonly tightest: ProofResult;
  /** The least margin of each area, of the same proofs. */
  readonly margins: Readonly<Partial<Record<ProofResult["area"], number>>>;
};

/** What became of one combination of values. */
export type SweepPoint = {
  /** A value a key, as it would stand in the file. */
  readonly values: readonly string[];
  /** `refused`: these values make no cluster, with the code of what is wrong. */
  readonly outcome:
    | ProvedPoint
    | { readonly verdict: "refused"; readonly code: DiagnosticCode; readonly says: string };
};

export type SweptKey = { readonly name: string; readonly values: readonly string[] };

export type Sweep = {
  /** Name of the cluster as the file has it. */
  readonly name: string;
  readonly keys: readonly [SweptKey] | readonly [SweptKey, SweptKey];
  /** The last key's values run fastest. */
  readonly points: readonly SweepPoint[];
  /** The proof with the least margin of those that are the same at every point. */
  readonly steady?: ProofResult;
};

/** The proofs of one cluster: of each title the one with the least margin, and the verdict on all. */
export type PointProofs = {
  readonly verdict: Verdict;
  readonly least: ReadonlyMap<string, ProofResult>;
};

const lesser = (a: ProofResult, b: ProofResult): ProofResult => (b.margin < a.margin ? b : a);

/**
 * Prove one cluster, without a search for remedies.
 * @param heat what earlier points found of their frames' heat; filled with what this one finds
 */
export const provePoint = (cluster: Cluster, heat: HeatKnown = new Map()): PointProofs => {
  const proofs = proveAll(cluster, undefined, 0, heat);
  const least = new Map<string, ProofResult>();
  for (const proof of proofs) least.set(proof.title, lesser(least.get(proof.title) ?? proof, proof));
  return { verdict: worstVerdict(proofs.map(({ verdict }) => verdict)), least };
};

type Refused = Extract<SweepPoint["outcome"], { readonly verdict: "refused" }>;

/** A combination of values with its proofs, or why it is no cluster. */
export type SweptPoint = { readonly values: readonly string[]; readonly proved: PointProofs | Refused };

/** Margins nearer than this are the same. */
const same = 1e-9;

/** Titles whose least margin is not the same everywhere; a title that some points lack is one. */
const movingTitles = (points: readonly PointProofs[]): ReadonlySet<string> => {
  const titles = new Set(points.flatMap(({ least }) => [...least.keys()]));
  return new Set(
    [...titles].filter((title) => {
      const margins = points.map(({ least }) => least.get(title)?.margin ?? Number.NaN);
      return !(Math.max(...margins) - Math.min(...margins) <= same);
    }),
  );
};

const shortOf = ({ verdict, least }: PointProofs, moving: ReadonlySet<string>): ProvedPoint => {
  const moved = [...least].filter(([title]) => moving.has(title)).map(([, result]) => result);
  const shown = moved.length > 0 ? moved : [...least.values()];
  const margins: Partial<Record<ProofResult["area"], number>> = {};
  for (const { area, margin } of shown) margins[area] = Math.min(margin, margins[area] ?? margin);
  return { verdict, tightest: shown.reduce(lesser), margins };
};

/** A sweep from its points: which proofs the keys move, and the tightest of those and of the others. */
export const sweepOf = (name: string, keys: Sweep["keys"], points: readonly SweptPoint[]): Sweep => {
  const proved = points.flatMap(({ proved: each }) => ("least" in each ? [each] : []));
  const moving = movingTitles(proved);
  const others = [...(proved[0]?.least ?? [])]
    .filter(([title]) => !moving.has(title))
    .map(([, result]) => result);
  return {
    name,
    keys,
    points: points.map(({ values, proved: each }) => ({
      values,
      outcome: "least" in each ? shortOf(each, moving) : each,
    })),
    ...(moving.size > 0 && others.length > 0 ? { steady: others.reduce(lesser) } : {}),
  };
};
