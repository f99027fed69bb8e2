/** A result of one kind of element, at the place in the frame where it is worst. */
import type { FramePower } from "../frame-power.js";
import { type Claim, judged } from "../judged.js";
import type { ProofResult } from "../result.js";
import type { VerdictKind } from "../verdict.js";
import type { Place } from "./worst-places.js";

export type ElementClaim = Pick<
  Claim,
  "title" | "typical" | "worst" | "limit" | "formula" | "inputs" | "code" | "statement" | "key" | "picture"
> & {
  /** Of the id: `fingers` of `power.fingers:home/a`. */
  readonly element: string;
  /** What `limit` is, in words. */
  readonly limitIs: string;
  readonly dimension?: Claim["dimension"];
  readonly sense?: Claim["sense"];
  readonly kind?: VerdictKind;
  /** What the margin is a share of; the limit where absent. */
  readonly scale?: number;
};

/** One result a frame: the place with the most speaks for all of its kind. */
export const elementResult = (
  { frame }: FramePower,
  { path }: Pick<Place, "path">,
  {
    element,
    limitIs,
    dimension = "current",
    sense = "at-most",
    kind = "current",
    scale,
    ...claim
  }: ElementClaim,
): ProofResult =>
  judged(
    {
      ...claim,
      id: `power.${element}:${frame.path}`,
      area: "power",
      subject: path,
      sense,
      dimension,
      marginOf: limitIs,
    },
    kind,
    scale,
  );
