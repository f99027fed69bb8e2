/** Whether the fingers of every power board meet their socket: into the horns, and out of them into the slot. */
import { fingerPlaces, fingerSetback } from "@rubus/boards";
import type { Cluster } from "@rubus/cluster";
import { type ChainLink, type FingerChain, fingerChains, hornDepths } from "@rubus/frame";
import { type Claim, judged, withRemedy } from "./judged.js";
import { exactInput, figureAt, inputOf } from "./proof-figures.js";
import type { ProofResult } from "./result.js";

const words = { across: "across the board", height: "along the fingers" } as const;

type Part = Pick<Claim, "typical" | "worst" | "limit" | "sense" | "marginOf" | "formula"> & {
  readonly what: string;
  readonly title: string;
  readonly inputs: Claim["inputs"];
  readonly statement: string;
  /** What the margin is a share of where that is not the limit. */
  readonly scale?: number;
};

const named = (links: readonly ChainLink[]): Claim["inputs"] =>
  links.map(({ name, off }) => inputOf(name, off));

/** First phase: the horns take the board wherever it floats, and it can follow them. */
const catchParts = ({ catches }: FingerChain, way: string): readonly Part[] => {
  const { links, likelyMm, worstMm, float, takes } = catches;
  const floats = figureAt(float, "least");
  const reach = figureAt(takes, "least");
  return [
    {
      what: "float",
      title: `Float of the power board, ${way}`,
      typical: likelyMm,
      worst: worstMm,
      limit: floats,
      sense: "at-most",
      marginOf: "float",
      formula: "typical √Σ Δ², worst Σ Δ ≤ float",
      inputs: [...named(links), inputOf("float of the power board", float)],
      statement: `Horns stand at most ${worstMm.toFixed(2)} mm off a power board ${way}; it floats ${floats.toFixed(2)} mm.`,
    },
    {
      what: "catch",
      title: `Power board into the horns, ${way}`,
      typical: floats + likelyMm,
      worst: floats + worstMm,
      limit: reach,
      sense: "at-most",
      marginOf: "what the horns take",
      formula: "float + Σ Δ ≤ reach of the horns",
      inputs: [
        ...named(links),
        inputOf("float of the power board", float),
        inputOf("reach of the horns", takes),
      ],
      statement: `A power board comes at most ${(floats + worstMm).toFixed(2)} mm off the middle of its horns ${way}; they take ${reach.toFixed(2)} mm.`,
    },
  ];
};

/** Second phase: out of the horns, with the play they leave, into the socket. */
const enterParts = ({ enters }: FingerChain, way: string): readonly Part[] => {
  const { links, size, play, likelyMm, worstMm, sumMm, leastPlayMm, capture } = enters;
  // A socket that takes a card in least far is as good as any other: its range enters at that end.
  const limit = figureAt(capture, "least");
  const all = [...named([size]), inputOf("play between the horns", play)];
  const [gap] = links;
  return [
    {
      what: "through",
      title: `Largest board between the horns, ${way}`,
      typical: play.value,
      worst: leastPlayMm,
      limit: 0,
      scale: play.value,
      sense: "at-least",
      marginOf: "the play as drawn",
      formula: "play − Δ_board − Δ_gap ≥ 0",
      inputs: [...named(gap === undefined ? [] : [gap]), ...all],
      statement: `The largest power board has ${leastPlayMm.toFixed(2)} mm left on either side between the narrowest horns ${way}.`,
    },
    {
      what: "fingers",
      title: `Fingers into sockets, ${way}`,
      typical: likelyMm,
      worst: worstMm,
      limit,
      sense: "at-most",
      marginOf: "capture",
      formula: "typical √Σ Δ², worst play + Δ_board + √Σ Δ² ≤ capture",
      inputs: [
        ...named(links),
        ...all,
        inputOf("capture of the socket", capture),
        exactInput("plain sum", sumMm, "length", "every link at its end on the same side", "derived"),
      ],
      statement: `Out of the horns fingers stand at most ${worstMm.toFixed(2)} mm off their socket ${way} (${sumMm.toFixed(2)} mm with every link at its end on the same side); it takes ${limit.toFixed(2)} mm.`,
    },
  ];
};

/** Boards after those that set the sockets: the plain sum, every link at its end. */
const againPart = ({ again }: FingerChain, way: string): Part => {
  const { play, size, gap, likelyMm, worstMm, lead } = again;
  const limit = figureAt(lead, "least");
  return {
    what: "aligned",
    title: `Fingers into sockets that their boards have set, ${way}`,
    typical: likelyMm,
    worst: worstMm,
    limit,
    sense: "at-most",
    marginOf: "what leads the card in",
    formula: "typical √2 · √Σ Δ², worst 2 (play + Δ_board + Δ_gap) ≤ lead-in",
    inputs: [
      ...named([size, gap]),
      inputOf("play between the horns", play),
      inputOf("what leads the card in", lead),
    ],
    statement: `A back-plane tightened with boards in its sockets has them where the horns hold the boards: the next board comes at most ${worstMm.toFixed(2)} mm off ${way}, every link at its end; ${limit.toFixed(2)} mm lead it in.`,
  };
};

const proveChain = (cluster: Cluster, chain: FingerChain): readonly ProofResult[] => {
  const way = words[chain.direction];
  return [...catchParts(chain, way), ...enterParts(chain, way), againPart(chain, way)].map(
    ({ what, scale, ...part }) =>
      withRemedy(
        judged(
          {
            ...part,
            id: `fit.${what}-${chain.direction}:${cluster.name}`,
            area: "fit",
            subject: cluster.name,
            dimension: "length",
            code: "RUB-FIT-006",
            key: "printer.clearance",
          },
          "exact",
          scale,
        ),
        () => ({
          remedy: "Print the fit test first, and correct the printer until its parts keep their measures.",
        }),
      ),
  );
};

/** Five results a direction: float, catch, the largest board through, fingers into the socket, and into a set one. */
export const proveFingers = (
  cluster: Cluster,
  chains: readonly FingerChain[] = fingerChains(),
): readonly ProofResult[] => chains.flatMap((chain) => proveChain(cluster, chain));

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
