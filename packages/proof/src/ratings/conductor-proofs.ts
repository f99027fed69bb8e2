/** Wires, lugs and bars against their ampacity. */
import type { Lug } from "@rubus/catalogue";
import { divisionInputs } from "../feed-proofs.js";
import { amperes, type FramePower } from "../frame-power.js";
import { stateInputs } from "../load-inputs.js";
import { exactInput, figureAt, inputOf } from "../proof-figures.js";
import type { Input, ProofResult } from "../result.js";
import { barAmpacity, wireAmpacity } from "./ampacity.js";
import { elementResult } from "./element-result.js";
import { bayKey, heaviestBay, heaviestFeed, heaviestLength, type Place } from "./worst-places.js";

type Conductor = {
  readonly element: string;
  readonly title: string;
  readonly limit: number;
  readonly inputs: readonly Input[];
  readonly formula: string;
  readonly key: string;
  /** Beginning of the sentence: `The wire of`. */
  readonly what: string;
};

const proveConductor = (power: FramePower, place: Place, conductor: Conductor): ProofResult => {
  const { what, ...claim } = conductor;
  return elementResult(power, place, {
    ...claim,
    typical: place.typical,
    worst: place.worst,
    limitIs: "what it carries for ever",
    code: "RUB-PWR-008",
    statement: `${what} ${place.words} carries ${amperes(place.worst)} at worst; it stands ${amperes(claim.limit)}.`,
  });
};

const leastLug = (lugs: readonly Lug[]): number =>
  Math.min(...lugs.map(({ maxCurrent }) => figureAt(maxCurrent, "least")));

const lugInputs = (lugs: readonly Lug[]): readonly Input[] =>
  lugs.map(({ name, maxCurrent }) => inputOf(`rating: ${name}`, maxCurrent));

const byAir = "I ≤ I_rated · √((T_max − T_air) / (T_max − T_rated))";

/** Wire and lugs of the feed that carries most. */
export const proveFeedConductors = (power: FramePower): readonly ProofResult[] => {
  const place = heaviestFeed(power);
  if (!place) return [];
  const { feedWire, feedLugs, airBehind } = power.figures.ratings;
  const inputs = divisionInputs(power);
  return [
    proveConductor(power, place, {
      element: "feed-wire",
      title: "Current of the feed wire",
      what: "The wire of",
      limit: wireAmpacity(feedWire, figureAt(airBehind, "greatest")),
      formula: byAir,
      inputs: [
        ...inputs,
        inputOf(`ampacity: ${feedWire.name}`, feedWire.ampacity),
        inputOf("air behind the frames", airBehind),
      ],
      key: "power.feeds",
    }),
    proveConductor(power, place, {
      element: "feed-lugs",
      title: "Current of the feed's lugs",
      what: "The lugs of",
      limit: leastLug(feedLugs),
      formula: "I ≤ min(I_M5, I_M6)",
      inputs: [...inputs, ...lugInputs(feedLugs)],
      key: "power.feeds",
    }),
  ];
};

/** The bar that carries most; nothing in a frame of one cell. */
export const proveLinkBar = (power: FramePower): readonly ProofResult[] => {
  const place = heaviestLength(power);
  if (!place) return [];
  const { linkBar, airBehind } = power.figures.ratings;
  return [
    proveConductor(power, place, {
      element: "link-bars",
      title: "Current of a link bar",
      what: "The bar of",
      limit: barAmpacity(linkBar, figureAt(airBehind, "greatest")),
      formula: "I ≤ I_rated · (1 − w_slot / w) · √((T_max − T_air) / (T_max − T_rated))",
      inputs: [
        ...divisionInputs(power),
        inputOf(`ampacity: ${linkBar.name}`, linkBar.ampacity),
        inputOf("width of a bar", linkBar.width),
        inputOf("thickness of a bar", linkBar.thickness),
        inputOf("width of its slot", linkBar.slotWidth),
        inputOf("air behind the frames", airBehind),
      ],
      key: "power.feeds",
    }),
  ];
};

/** Wires and lugs between the power board and the HAT of the node that draws most. */
export const proveHatConductors = (power: FramePower): readonly ProofResult[] => {
  const place = heaviestBay(power);
  if (!place) return [];
  const { hatWire, hatLugs, airInBays } = power.figures.ratings;
  return [
    proveConductor(power, place, {
      element: "hat-wires",
      title: "Current of the wires to the HAT",
      what: "The wires to the HAT of",
      limit: wireAmpacity(hatWire, figureAt(airInBays, "greatest")),
      formula: byAir,
      inputs: [
        ...stateInputs(power),
        inputOf(`ampacity: ${hatWire.name}`, hatWire.ampacity),
        inputOf("air in a bay", airInBays),
      ],
      key: bayKey(place),
    }),
    proveConductor(power, place, {
      element: "hat-lugs",
      title: "Current of the lugs to the HAT",
      what: "The lugs to the HAT of",
      limit: leastLug(hatLugs),
      formula: "I ≤ min(I_M3, I_M4)",
      inputs: [
        ...stateInputs(power),
        exactInput("wires in parallel, each pole", 1, "ratio", "layout of the tray", "derived"),
        ...lugInputs(hatLugs),
      ],
      key: bayKey(place),
    }),
  ];
};
