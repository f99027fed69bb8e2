/**
 * Which figures decide the verdict: each that can be measured is put at its typical value, and then as high as it may
 * be before a proof fails, and everything is proved again.
 */
import { type Measurable, type MeasurableKey, measurables } from "@rubus/catalogue";
import { type Cluster, framesOf } from "@rubus/cluster";
import { figuresOf } from "./figures-of.js";
import type { HeatKnown } from "./heat/prove-heat.js";
import { type TakenFigure, takenFigure } from "./measurable-figures.js";
import type { MomentsKnown } from "./power/moments.js";
import { provePower } from "./power.js";
import { proveAll } from "./prove-all.js";
import type { ProofResult } from "./result.js";

export type Sensitivity = {
  readonly key: MeasurableKey;
  readonly what: string;
  readonly dimension: Measurable["dimension"];
  /** What the proofs take, in the dimension's base unit. */
  readonly taken: TakenFigure;
  /** Of the proofs that the figure moves the one with the least margin, as it is now. */
  readonly tightest: Pick<ProofResult, "id" | "title" | "subject" | "margin">;
  /** The least margin of those proofs if it measures typical. */
  readonly marginTypical: number;
  /** The reading from which a proof fails that passes now; absent where none does within what can be a reading. */
  readonly failsFrom?: number;
};

/** What is solved once for all trials: nothing that is measured moves heat, and little of it a moment. */
type Known = { readonly heat: HeatKnown; readonly moments: MomentsKnown };

/** Margins nearer than this are the same. */
const same = 1e-9;

/** Of the path at rest, which is what can be measured; the least first. */
const powerMargins = (cluster: Cluster): readonly number[] =>
  provePower(cluster, figuresOf(cluster), 0)
    .map(({ margin }) => margin)
    .sort((a, b) => a - b);

/** Whether the first margin in which two lists differ is less in the one. */
const isTighter = (one: readonly number[], other: readonly number[]): boolean => {
  const at = one.findIndex((margin, index) => Math.abs(margin - (other[index] ?? Infinity)) > same);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? Infinity);
};

/** The frame that has the least margin, as a cluster of its own: the others are no worse. */
const tightestFrame = (cluster: Cluster): Cluster => {
  const alone = framesOf(cluster).map(({ site, frame }) => ({
    ...cluster,
    sites: cluster.sites
      .filter(({ name }) => name === site.name)
      .map((each) => ({ ...each, frames: [frame] })),
  }));
  // Frames that differ in nothing but their names are proved once.
  const kinds = new Map(
    alone.map((each) => {
      const frame = each.sites[0]?.frames[0];
      const hostless = frame?.cells.map(({ bays }) =>
        bays.map(({ node }) => node && [node.model, node.stack, node.fan]),
      );
      return [
        JSON.stringify([frame?.supply, frame?.feeds, frame?.rack, frame?.height, hostless]),
        each,
      ] as const;
    }),
  );
  const [first, ...rest] = [...kinds.values()];
  if (first === undefined) throw new RangeError("a cluster has frames");
  if (rest.length === 0) return first;
  const all = [first, ...rest].map((each) => ({ each, margins: powerMargins(each) }));
  return all.reduce((worst, other) => (isTighter(other.margins, worst.margins) ? other : worst)).each;
};

type Margins = ReadonlyMap<string, ProofResult>;

const marginsWith = (cluster: Cluster, known: Known, key?: MeasurableKey, value?: number): Margins => {
  const own = { rows: cluster.own?.rows ?? {}, measured: { ...cluster.own?.measured } };
  const with_ =
    key === undefined
      ? cluster
      : { ...cluster, own: { ...own, measured: { ...own.measured, [key]: value } } };
  return new Map(
    proveAll(with_, figuresOf(with_), 0, known.heat, known.moments).map((result) => [result.id, result]),
  );
};

/** A reading is found to this share of itself. */
const near = 0.002;
const mostTrials = 24;

/**
 * The reading at which the least of some margins crosses zero between two readings, by false position with the Illinois
 * rule (Dowell and Jarratt, 1971): a voltage's margin is a straight line over a resistance, so that few trials do.
 */
const crossing = (margin: (value: number) => number, low: number, high: number): number => {
  let [a, b] = [low, high];
  let [marginA, marginB] = [margin(a), margin(b)];
  for (let trial = 0; trial < mostTrials && b - a > near * b; trial++) {
    const guess = a + (marginA / (marginA - marginB)) * (b - a);
    const next = Math.min(b - (b - a) * 0.001, Math.max(a + (b - a) * 0.001, guess));
    const value = margin(next);
    if (value >= 0) {
      [a, marginA] = [next, value];
      marginB /= 2;
    } else {
      [b, marginB] = [next, value];
      marginA /= 2;
    }
  }
  return a;
};

const sensitivityOf = (
  cluster: Cluster,
  known: Known,
  base: Margins,
  row: Measurable & { readonly key: MeasurableKey },
): Sensitivity | undefined => {
  const { key, what, dimension } = row;
  const taken = takenFigure(key, cluster, figuresOf(cluster));
  if (!taken || cluster.own?.measured[key] !== undefined) return undefined;
  const atMost = marginsWith(cluster, known, key, row.greatest);
  // What this figure makes worse; what it makes better, such as a voltage without load, is not its doing.
  const moved = [...base.values()].filter(
    ({ id, margin }) => (atMost.get(id)?.margin ?? margin) < margin - same,
  );
  const [first, ...rest] = moved;
  if (first === undefined) return undefined;
  const tightest = rest.reduce((least, each) => (each.margin < least.margin ? each : least), first);
  const leastOf = (margins: Margins, of: readonly ProofResult[]): number =>
    Math.min(...of.map(({ id, margin }) => margins.get(id)?.margin ?? margin));
  const passing = moved.filter(({ margin }) => margin >= 0);
  const fails = passing.length > 0 && leastOf(atMost, passing) < 0;
  const found = fails
    ? crossing(
        (value) => leastOf(marginsWith(cluster, known, key, value), passing),
        taken.worst,
        row.greatest,
      )
    : undefined;
  return {
    key,
    what,
    dimension,
    taken,
    tightest: { id: tightest.id, title: tightest.title, subject: tightest.subject, margin: tightest.margin },
    marginTypical: leastOf(marginsWith(cluster, known, key, Math.max(row.least, taken.typical)), moved),
    ...(found === undefined ? {} : { failsFrom: found }),
  };
};

/**
 * How the verdict hangs on each figure that can be measured, in the frame with the least margin: what fails first as a
 * share of what is assumed comes first, what never fails last. What was measured already is left out.
 */
export const sensitivities = (cluster: Cluster): readonly Sensitivity[] => {
  const known: Known = { heat: new Map(), moments: new Map() };
  const frame = tightestFrame(cluster);
  const base = marginsWith(frame, known);
  const room = ({ failsFrom, taken }: Sensitivity): number =>
    failsFrom === undefined ? Number.POSITIVE_INFINITY : failsFrom / taken.worst;
  return measurables
    .flatMap((row) => sensitivityOf(frame, known, base, row) ?? [])
    .toSorted(
      (a, b) => room(a) - room(b) || a.tightest.margin - b.tightest.margin || (a.key < b.key ? -1 : 1),
    );
};
