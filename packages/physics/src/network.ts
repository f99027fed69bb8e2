/** What a resistor network is, and what its solution or its refusal looks like. Plain data. */
import type { Ampere, Ohm, Volt } from "@rubus/units";

export type Resistor = {
  readonly from: string;
  readonly to: string;
  /** Greater than zero; join two nodes into one instead of giving zero. */
  readonly resistance: Ohm;
};

/** A source between a node and the reference. */
export type VoltageSource = {
  readonly node: string;
  readonly voltage: Volt;
  /** In series with the source; absent, the node is held at `voltage`. */
  readonly resistance?: Ohm;
};

/** A current drawn from a node and returned to the reference, whatever the node's voltage. */
export type CurrentLoad = {
  readonly node: string;
  /** Negative feeds the node. */
  readonly current: Ampere;
};

export type Network = {
  /** Names, each once; the reference (0 V) is none of them. */
  readonly nodes: readonly string[];
  readonly resistors: readonly Resistor[];
  readonly sources: readonly VoltageSource[];
  readonly currentLoads: readonly CurrentLoad[];
};

export type NetworkSolution = {
  readonly ok: true;
  readonly voltages: ReadonlyMap<string, Volt>;
  /** Through each resistor in the order given, positive from `from` to `to`. */
  readonly resistorCurrents: readonly Ampere[];
  /** Out of each source in the order given. */
  readonly sourceCurrents: readonly Ampere[];
  /** The greatest breach of Kirchhoff's current law, as a share of the largest current. */
  readonly residual: number;
};

export type NetworkError =
  | { readonly kind: "duplicate-node"; readonly node: string }
  | {
      readonly kind: "unknown-node";
      readonly node: string;
      readonly element: "resistor" | "source" | "load";
      readonly index: number;
    }
  | {
      readonly kind: "bad-resistance";
      readonly element: "resistor" | "source";
      readonly index: number;
      readonly resistance: number;
    }
  | {
      readonly kind: "bad-value";
      readonly element: "source" | "load";
      readonly index: number;
      readonly value: number;
    }
  | { readonly kind: "conflicting-sources"; readonly node: string }
  /** No path of resistors leads from these nodes to a source: their voltage is not defined. */
  | { readonly kind: "floating-nodes"; readonly nodes: readonly string[] }
  /** Resistances so far apart that doubles do not hold the solution. */
  | { readonly kind: "ill-conditioned"; readonly residual: number };

export type NetworkRefusal = { readonly ok: false; readonly error: NetworkError };
