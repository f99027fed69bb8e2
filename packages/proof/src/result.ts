/** What a proof says: a pure function of the cluster and the catalogue gives these. Plain data. */
import type { Confidence } from "@rubus/catalogue";
import type { DiagnosticCode, Dimension } from "@rubus/units";

export type Verdict = "pass" | "warn" | "fail";

/** A figure that went into a proof, in the base unit of its dimension. */
export type Input = {
  readonly name: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly dimension: Dimension;
  readonly source: string;
  readonly confidence: Confidence;
};

/** A key of `cluster.yaml` and the value to give it, as it is written there. */
export type Change = { readonly key: string; readonly value: string };

/** An axis of a picture. */
export type Axis = {
  readonly label: string;
  readonly dimension: Dimension;
  readonly isLogarithmic?: boolean;
};

/** A line of a picture; `limit` is drawn as one, `worst` stands out. */
export type Line = {
  readonly name: string;
  readonly style: "course" | "worst" | "limit";
  readonly points: readonly (readonly [x: number, y: number])[];
};

/** What explains a proof better than words: a course in time, a curve beside another. */
export type Picture = {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly Line[];
};

export type ProofResult = {
  /** Stable and unique in a package: `power.supply-load:home/a`. */
  readonly id: string;
  readonly area: "power" | "heat" | "rack" | "print" | "fit";
  readonly title: string;
  /** Path of what is proved: `home/a`, `home/a/3/1`, or the cluster's name. */
  readonly subject: string;
  readonly verdict: Verdict;
  /** The computed figure, typical and at the worst end of every tolerance, beside its limit. */
  readonly typical: number;
  readonly worst: number;
  readonly limit: number;
  /** The figure at both ends of every tolerance, where both have a limit. */
  readonly range?: { readonly least: number; readonly greatest: number };
  /** Whether the figure must stay at or above the limit, or at or below it. */
  readonly sense: "at-least" | "at-most";
  readonly dimension: Dimension;
  /** Distance from the worst figure to the limit as a share of the limit's scale; negative fails. */
  readonly margin: number;
  /** What `margin` is a share of, in words: `the 0.5 V window`. */
  readonly marginOf: string;
  readonly formula: string;
  readonly inputs: readonly Input[];
  /** The code of the diagnostic a warning or a failure is reported with. */
  readonly code: DiagnosticCode;
  /** One sentence with the figures in it, for the diagnostic and the page. */
  readonly statement: string;
  /** What to change, computed so that the proof passes once it is done; absent on a pass. */
  readonly remedy?: string;
  /** The remedy as data: each alternative is a set of changes of `cluster.yaml` that were tried and pass. */
  readonly changes?: readonly (readonly Change[])[];
  readonly picture?: Picture;
  /** The key of `cluster.yaml` that decides it: `power.supply`, for the diagnostic's position. */
  readonly key: string;
};
