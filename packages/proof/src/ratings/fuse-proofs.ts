/** Fuses hold at the load, and open before a conductor is hurt. */
import type { FuseCurve } from "@rubus/catalogue";
import { divisionInputs } from "../feed-proofs.js";
import { amperes, type FramePower } from "../frame-power.js";
import { stateInputs } from "../load-inputs.js";
import { figureAt, inputOf } from "../proof-figures.js";
import type { Input, ProofResult } from "../result.js";
import { fuseContinuous, fuseOpens, wireOverload } from "./ampacity.js";
import { type ElementClaim, elementResult } from "./element-result.js";
import { bayKey, heaviestBay, heaviestFeed, type Place } from "./worst-places.js";

const curveInputs = (what: string, curve: FuseCurve): readonly Input[] => [
  inputOf(`rating of the ${what}`, curve.rating),
  inputOf(`share that the ${what} carries for ever`, curve.continuous),
  inputOf(`share that the ${what} loses with each kelvin above 25 °C`, curve.lostPerKelvin),
];

/** A fuse at the load of its place, against what it carries for ever. */
const fuseLoad = (
  power: FramePower,
  place: Place,
  claim: Pick<ElementClaim, "element" | "title" | "limit" | "inputs" | "key">,
): ProofResult =>
  elementResult(power, place, {
    ...claim,
    typical: place.typical,
    worst: place.worst,
    limitIs: "what the fuse carries for ever",
    formula: "I ≤ I_rated · k · (1 − c · (T_air − 25 °C))",
    code: "RUB-PWR-006",
    statement: `The fuse of ${place.words} carries ${amperes(place.worst)} at worst; warm as it is, it carries ${amperes(claim.limit)} for ever.`,
  });

/** The bay fuse at the load of its node; nothing where none is fitted. */
export const proveBayFuse = (power: FramePower): readonly ProofResult[] => {
  const place = heaviestBay(power);
  const { powerPath, ratings } = power.figures;
  if (!place || powerPath.every(({ key }) => key !== "bay-fuse")) return [];
  return [
    fuseLoad(power, place, {
      element: "bay-fuse",
      title: "Load of the bay fuse",
      limit: fuseContinuous(ratings.bayFuse, figureAt(ratings.airInBays, "greatest")),
      inputs: [
        ...stateInputs(power),
        ...curveInputs("bay fuse", ratings.bayFuse),
        inputOf("air in a bay", ratings.airInBays),
      ],
      key: bayKey(place),
    }),
  ];
};

const proveFeedFuse = (power: FramePower): readonly ProofResult[] => {
  const place = heaviestFeed(power);
  if (!place) return [];
  const { ratings } = power.figures;
  const air = figureAt(ratings.airBehind, "greatest");
  const opens = fuseOpens(ratings.feedFuse);
  const stands = wireOverload(ratings.feedWire, air);
  return [
    fuseLoad(power, place, {
      element: "feed-fuse",
      title: "Load of the feed fuse",
      limit: fuseContinuous(ratings.feedFuse, air),
      inputs: [
        ...divisionInputs(power),
        ...curveInputs("feed fuse", ratings.feedFuse),
        inputOf("air behind the frames", ratings.airBehind),
      ],
      key: "power.feeds",
    }),
    elementResult(power, place, {
      element: "feed-fuse-guard",
      title: "Feed fuse opens before its wire is hurt",
      typical: opens,
      worst: opens,
      limit: stands,
      limitIs: "what the wire stands until its fuse opens",
      formula: "I_opens ≤ 1.45 · I_wire(T_air)",
      inputs: [
        inputOf("rating of the feed fuse", ratings.feedFuse.rating),
        inputOf("multiple at which the feed fuse opens", ratings.feedFuse.opensAt),
        inputOf("time in which it opens", ratings.feedFuse.openingTime),
        inputOf(`ampacity: ${ratings.feedWire.name}`, ratings.feedWire.ampacity),
        inputOf("air behind the frames", ratings.airBehind),
      ],
      code: "RUB-PWR-007",
      statement: `The feed fuse has opened at ${amperes(opens)}; its wire stands ${amperes(stands)} for as long.`,
      key: "power.feeds",
    }),
  ];
};

/** The wire ahead of the feed fuse has no fuse: it stands what the supply gives when it limits. */
const proveUnfusedWire = (power: FramePower): ProofResult => {
  const { frame, supply, figures } = power;
  const { feedWire, airBehind } = figures.ratings;
  const limit = wireOverload(feedWire, figureAt(airBehind, "greatest"));
  const current = (end: "typical" | "greatest"): number =>
    supply.ratedCurrent.value * figureAt(supply.overload, end);
  const worst = current("greatest");
  return elementResult(power, frame, {
    element: "unfused-wire",
    title: "Overload of the wire ahead of the feed fuse",
    typical: current("typical"),
    worst,
    limit,
    limitIs: "what the wire stands as an overload",
    formula: "I_rated · overload ≤ 1.45 · I_wire(T_air)",
    inputs: [
      inputOf(`rated current of the ${supply.name}`, supply.ratedCurrent),
      inputOf(`overload of the ${supply.name}`, supply.overload),
      inputOf(`ampacity: ${feedWire.name}`, feedWire.ampacity),
      inputOf("longest wire ahead of the fuse", figures.feed.fuseDistance),
      inputOf("air behind the frames", airBehind),
    ],
    code: "RUB-PWR-007",
    statement: `A short ahead of a feed fuse draws ${amperes(worst)} from a ${supply.name}; the wire there stands ${amperes(limit)}.`,
    key: "power.supply",
  });
};

/** The feed's fuse at the load, its wire behind it and ahead of it: what supply and feeds decide. */
export const proveFeedFuses = (power: FramePower): readonly ProofResult[] => [
  ...proveFeedFuse(power),
  proveUnfusedWire(power),
];
