/**
 * Figures that nobody states under `measured:` and that a margin rests on all the same, being known from memory: at which value
 * the proof that leans on it most turns.
 */
import type { Input, ProofResult } from "./result.js";

/** How a proof hangs on one of its inputs: its figure or its limit is proportional to it, or a capacitor slows a slope. */
type Law = "figure" | "limit" | "slope";

type Assumption = {
  readonly key: string;
  /** Of the proof's id. */
  readonly proof: string;
  /** How the name of the input begins. */
  readonly input: string;
  /** The end of its range that the proof takes. */
  readonly end: "least" | "greatest";
  readonly law: Law;
};

const assumptions = [
  {
    key: "supply-overload-most",
    proof: "power.short-at-lands-bars",
    input: "overload of",
    end: "greatest",
    law: "figure",
  },
  { key: "supply-overload-least", proof: "power.start-up", input: "overload of", end: "least", law: "limit" },
  {
    key: "supply-capacitors",
    proof: "power.over-voltage",
    input: "capacitors of",
    end: "least",
    law: "slope",
  },
  {
    key: "supply-trip",
    proof: "power.over-voltage-capacitors",
    input: "over-voltage trip",
    end: "greatest",
    law: "figure",
  },
  {
    key: "supply-terminal",
    proof: "power.supply-terminals",
    input: "rating of one",
    end: "least",
    law: "limit",
  },
  { key: "link-bar", proof: "power.short-at-lands-bars", input: "ampacity", end: "least", law: "limit" },
  { key: "feed-wire", proof: "power.feed-fuse-guard", input: "ampacity", end: "least", law: "limit" },
  {
    key: "feed-fuse",
    proof: "power.feed-fuse",
    input: "share that the feed fuse carries",
    end: "least",
    law: "limit",
  },
  { key: "finger-rating", proof: "power.fingers", input: "rating of one", end: "least", law: "limit" },
  {
    key: "node-survives",
    proof: "power.over-voltage",
    input: "stands for a moment",
    end: "least",
    law: "limit",
  },
] as const satisfies readonly Assumption[];

export type AssumptionKey = (typeof assumptions)[number]["key"];

export type AssumedFigure = {
  readonly key: AssumptionKey;
  readonly input: Input;
  /** The value that the proof takes, in the input's base unit. */
  readonly taken: number;
  /** The proof of that kind with the least margin. */
  readonly proof: ProofResult;
  /** Beyond this the proof fails. */
  readonly failsFrom: number;
  readonly failsWhen: "below" | "above";
};

const leastOf = ({ value, min = value }: Input): number => min;
const greatestOf = ({ value, max = value }: Input): number => max;

const named = ({ inputs }: ProofResult, begins: string): Input | undefined =>
  inputs.find(({ name }) => name.startsWith(begins));

/**
 * What a supply's capacitors must come to: the bus rises by I·t/C above the lock-out until the eFuses are open. The supply's share
 * of C follows from the rise that was found.
 */
const capacitorsAt = (proof: ProofResult, taken: number): number | undefined => {
  const [rated, overload, lockOut, delay] = ["rated current", "overload", "lock-out", "delay"].map((begins) =>
    named(proof, begins),
  );
  if (!rated || !overload || !lockOut || !delay) return undefined;
  const charge = rated.value * greatestOf(overload) * greatestOf(delay);
  const rise = proof.worst - greatestOf(lockOut);
  const room = proof.limit - greatestOf(lockOut);
  return rise > 0 && room > 0 ? Math.max(0, charge / room - (charge / rise - taken)) : undefined;
};

const crossing = (law: Law, proof: ProofResult, taken: number): number | undefined => {
  const { worst, limit } = proof;
  if (law === "slope") return capacitorsAt(proof, taken);
  return law === "figure" ? (taken * limit) / worst : (taken * worst) / limit;
};

const ofAssumption = (
  { key, proof: kind, input: begins, end, law }: (typeof assumptions)[number],
  proofs: readonly ProofResult[],
): readonly AssumedFigure[] => {
  const [proof] = proofs
    .filter(({ id }) => id.startsWith(`${kind}:`))
    .toSorted((a, b) => a.margin - b.margin);
  const input = proof && named(proof, begins);
  if (!proof || input?.confidence !== "memory") return [];
  const taken = end === "least" ? leastOf(input) : greatestOf(input);
  const failsFrom = crossing(law, proof, taken);
  return failsFrom === undefined
    ? []
    : [{ key, input, taken, proof, failsFrom, failsWhen: law === "figure" ? "above" : "below" }];
};

/** @returns those that some proof of the list takes from memory, that with the least margin first */
export const assumedFigures = (proofs: readonly ProofResult[]): readonly AssumedFigure[] =>
  assumptions
    .flatMap((each) => ofAssumption(each, proofs))
    .toSorted((a, b) => a.proof.margin - b.proof.margin || (a.key < b.key ? -1 : 1));
