/** The current of every feed of a frame. */
import { amperes, type FramePower } from "./frame-power.js";
import { judged } from "./judged.js";
import { stateInputs } from "./load-inputs.js";
import { inputOf } from "./proof-figures.js";
import type { Input, ProofResult } from "./result.js";

/** What decides how a frame's current divides among its feeds. */
export const divisionInputs = (power: FramePower): readonly Input[] => [
  ...stateInputs(power),
  ...power.figures.powerPath
    .filter(({ stretch }) => stretch !== "node")
    .flatMap((element) => [
      inputOf(`resistance: ${element.name}`, element.resistance),
      ...(element.aged ? [inputOf(`resistance, aged: ${element.name}`, element.aged)] : []),
    ]),
];

/** The current of each feed against what its cable carries and its fuse stands, one result a feed. */
export const proveFeedCurrents = (power: FramePower): readonly ProofResult[] => {
  const { frame, figures, drops } = power;
  const { maxCurrent, fuseRating } = figures.feed;
  const limit = Math.min(maxCurrent.value, fuseRating.value);
  const inputs = [
    ...divisionInputs(power),
    inputOf("current of a feed", maxCurrent),
    inputOf("rating of the feed fuse", fuseRating),
  ];
  return frame.feeds.map(({ cell }, index): ProofResult => {
    const { typical, worst } = drops.feedCurrents[index] ?? { typical: Number.NaN, worst: Number.NaN };
    return judged(
      {
        id: `power.feed-current:${frame.path}/${cell}`,
        area: "power",
        title: "Current of a feed",
        subject: `${frame.path}/${cell}`,
        typical,
        worst,
        limit,
        sense: "at-most",
        dimension: "current",
        marginOf: "what a feed carries",
        formula: "I_feed = (V_supply − V_land) / R_feed ≤ min(I_feed,max, I_fuse)",
        inputs,
        code: "RUB-PWR-003",
        statement: `The feed at cell ${cell} of frame ${frame.path} carries ${amperes(typical)}, ${amperes(worst)} at worst; it stands ${amperes(limit)}.`,
        key: "power.feeds",
      },
      "current",
    );
  });
};
