/** Whether the fingers of every power board meet their socket: the chain of tolerances against float and capture. */
import type { Cluster } from "@rubus/cluster";
import { type FingerChain, fingerChains } from "@rubus/frame";
import { judged, withRemedy } from "./judged.js";
import { figureAt, inputOf } from "./proof-figures.js";
import type { ProofResult } from "./result.js";

const words = { across: "across the board", height: "along the fingers" } as const;

const proveChain = (cluster: Cluster, chain: FingerChain): ProofResult => {
  const { direction, links, likelyMm, worstMm, float, capture } = chain;
  // A socket that takes a card in least far is as good as any other: its range enters at that end.
  const limit = figureAt(float, "least") + figureAt(capture, "least");
  const result = judged(
    {
      id: `fit.fingers-${direction}:${cluster.name}`,
      area: "fit",
      title: `Fingers into sockets, ${words[direction]}`,
      subject: cluster.name,
      typical: likelyMm,
      worst: worstMm,
      limit,
      sense: "at-most",
      dimension: "length",
      marginOf: "float and capture",
      formula: "typical √Σ Δ², worst Σ Δ ≤ float + capture",
      inputs: [
        ...links.map(({ name, off }) => inputOf(name, off)),
        inputOf("float of the power board", float),
        inputOf("capture of the socket", capture),
      ],
      code: "RUB-FIT-006",
      statement: `Fingers stand at most ${worstMm.toFixed(2)} mm off their socket ${words[direction]}; float and capture take ${limit.toFixed(2)} mm.`,
      key: "printer.clearance",
    },
    "exact",
  );
  return withRemedy(result, () => ({
    remedy: "Print the fit test first, and correct the printer until its parts keep their measures.",
  }));
};

/** One result a direction. */
export const proveFingers = (
  cluster: Cluster,
  chains: readonly FingerChain[] = fingerChains(),
): readonly ProofResult[] => chains.map((chain) => proveChain(cluster, chain));
