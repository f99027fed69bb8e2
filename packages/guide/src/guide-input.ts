/** What the pages are made from. */
import type { BoardSummary } from "@rubus/boards";
import type { Cluster } from "@rubus/cluster";
import type { AssemblyGuide, FrameSummary, HardwareLine, WiringSummary } from "@rubus/frame";
import type { ProofResult, Verdict } from "@rubus/proof";

/** A file of the package, without its bytes. */
export type FileFact = { readonly path: string; readonly bytes: number; readonly what: string };

export type GuideInput = {
  readonly cluster: Cluster;
  /** Worst first. */
  readonly proofs: readonly ProofResult[];
  readonly verdict: Verdict;
  readonly boards: readonly BoardSummary[];
  readonly frame: FrameSummary;
  readonly wiring: WiringSummary;
  readonly hardware: readonly HardwareLine[];
  /** In the order of assembly. */
  readonly steps: readonly AssemblyGuide[];
  /** The package is the pilot of a cluster: its first node alone, to be measured. */
  readonly pilot?: true;
  /** The other files of the package. */
  readonly files: readonly FileFact[];
};
