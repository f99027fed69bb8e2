/** Whether the fingers of every power board meet their socket: the chain of tolerances against float and capture. */
import { fingerPlaces, fingerSetback } from "@rubus/boards";
import type { Cluster } from "@rubus/cluster";
import { type FingerChain, fingerChains, hornDepths } from "@rubus/frame";
import { judged, withRemedy } from "./judged.js";
import { exactInput, figureAt, inputOf } from "./proof-figures.js";
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

/**
 * That the horns of a cell have lifted a card to its height before its first copper comes to a contact.
 * @param deepMm of the card in its socket when its corner is on top of a ramp
 */
export const proveHorns = (cluster: Cluster, deepMm = hornDepths().heightMm): ProofResult => {
  const { contactLine } = fingerPlaces.slot;
  const contactMm = contactLine.value + fingerSetback.long;
  return withRemedy(
    judged(
      {
        id: `fit.horns:${cluster.name}`,
        area: "fit",
        title: "Card at its height before its contacts",
        subject: cluster.name,
        typical: deepMm,
        worst: deepMm,
        limit: contactMm,
        sense: "at-most",
        dimension: "length",
        marginOf: "the depth of the first contact",
        formula: "t_ramp ≤ t_contact + t_copper",
        inputs: [
          exactInput("depth when the horns have done", deepMm, "length", "measures of the cell", "derived"),
          inputOf("depth of the socket's contacts", contactLine),
        ],
        code: "RUB-FIT-006",
        statement: `A card is at its height ${deepMm.toFixed(1)} mm deep in its socket; its first copper meets a contact at ${contactMm.toFixed(1)} mm.`,
        key: "printer.clearance",
      },
      "exact",
    ),
    () => ({ remedy: "Report this: the horns follow from the parts, not from the file." }),
  );
};
