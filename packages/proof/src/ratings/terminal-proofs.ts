/** The terminals of a supply against what they carry. */
import { findRow } from "@rubus/catalogue";
import { divisionInputs } from "../feed-proofs.js";
import { amperes, type FramePower } from "../frame-power.js";
import { exactInput, figureAt, inputOf } from "../proof-figures.js";
import type { ProofResult } from "../result.js";
import { elementResult } from "./element-result.js";
import { heaviestFeed } from "./worst-places.js";

/**
 * The terminal that carries most: that of the heaviest feed, each feed having one of its own; where feeds are more than
 * terminals these are joined by a strip of copper, and share. Nothing for a supply of one's own, whose terminals nobody stated.
 */
export const proveTerminals = (power: FramePower): readonly ProofResult[] => {
  const { frame, supply, total, figures } = power;
  const terminals = findRow(figures.ratings.terminals, supply.key);
  const feed = heaviestFeed(power);
  if (!terminals || !feed) return [];
  const feeds = frame.feeds.length;
  const isJoined = feeds > terminals.perPole;
  const [typical, worst] = isJoined
    ? [total.typical / terminals.perPole, total.worst / terminals.perPole]
    : [feed.typical, feed.worst];
  const limit = figureAt(terminals.current, "least");
  const how = isJoined
    ? `The ${feeds} feeds are more than the ${terminals.perPole} terminals of a pole: join these with a strip of copper under the lugs, so that each`
    : `Each feed on a terminal of its own, the one of ${feed.words}`;
  return [
    elementResult(power, isJoined ? frame : feed, {
      element: "supply-terminals",
      title: "Current of a supply's terminal",
      typical,
      worst,
      limit,
      limitIs: "what one terminal carries",
      formula: "n_feeds ≤ n_terminals: I_feed ≤ I_terminal; else Σ I / n_terminals ≤ I_terminal",
      inputs: [
        ...divisionInputs(power),
        exactInput("feeds of the frame", feeds, "ratio", "power.feeds in cluster.yaml"),
        exactInput(
          "terminals of a pole",
          terminals.perPole,
          "ratio",
          `${terminals.positions} positions, three of them for mains and earth`,
          "memory",
        ),
        inputOf(`rating of one of the ${terminals.name}`, terminals.current),
      ],
      code: "RUB-PWR-019",
      statement: `${how} carries ${amperes(worst)} at worst; it stands ${amperes(limit)}. Both poles alike.`,
      key: "power.feeds",
    }),
  ];
};
