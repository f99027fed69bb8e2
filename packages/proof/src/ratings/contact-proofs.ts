/** Contacts against their rating: fingers, socket, header, cables. */
import { type Figure, rowOf, type SharedContact } from "@rubus/catalogue";
import { amperes, type FramePower } from "../frame-power.js";
import { stateInputs } from "../load-inputs.js";
import { exactInput, figureAt, inputOf } from "../proof-figures.js";
import type { Input, ProofResult } from "../result.js";
import { elementResult } from "./element-result.js";
import { type BayPlace, bayKey, heaviestBay, heaviestHeader } from "./worst-places.js";

/**
 * The greatest share of a current that one of several contacts in parallel takes: it has the least resistance,
 * all others the greatest (current divider).
 */
const greatestShare = (resistance: Figure<"resistance">, contacts: number): number => {
  const best = 1 / figureAt(resistance, "least");
  return best / (best + (contacts - 1) / figureAt(resistance, "greatest"));
};

const contactInputs = ({ positions, rating, resistance, name }: SharedContact): readonly Input[] => [
  exactInput(`number of ${name}`, positions, "ratio", "layout of the board", "derived"),
  inputOf(`resistance of one of the ${name}`, resistance),
  inputOf(`rating of one of the ${name}`, rating),
];

const proveShare = (
  power: FramePower,
  place: BayPlace,
  row: SharedContact,
  [element, title]: readonly [string, string],
  inputs: readonly Input[],
): ProofResult => {
  const limit = figureAt(row.rating, "least");
  const worst = place.worst * greatestShare(row.resistance, row.positions);
  return elementResult(power, place, {
    element,
    title,
    typical: place.typical / row.positions,
    worst,
    limit,
    limitIs: "what one contact stands",
    formula: "I_contact = I · (1/R_min) / (1/R_min + (n − 1)/R_max) ≤ I_rated",
    inputs: [...inputs, ...contactInputs(row)],
    code: "RUB-PWR-005",
    statement: `The best of the ${row.positions} ${row.name} in ${place.words} carries ${amperes(worst)} at worst; it stands ${amperes(limit)}.`,
    key: bayKey(place),
  });
};

/** A pole of the socket with one of its contacts out of use; the others share evenly. */
const proveSocket = (power: FramePower, place: BayPlace): ProofResult => {
  const row = power.figures.ratings.fingers;
  const limit = figureAt(row.rating, "least");
  const worst = place.worst / (row.positions - 1);
  return elementResult(power, place, {
    element: "socket",
    title: "Current of the socket with one contact of a pole out of use",
    typical: place.typical / row.positions,
    worst,
    limit,
    limitIs: "what one contact stands",
    formula: "I / (n − 1) ≤ I_rated",
    inputs: [...stateInputs(power), ...contactInputs(row)],
    code: "RUB-PWR-005",
    statement: `With one of ${row.positions} contacts of a pole out of use, each of the others in ${place.words} carries ${amperes(worst)}; it stands ${amperes(limit)}.`,
    key: bayKey(place),
  });
};

/** The signal with the most current for its contact; the same in every frame. */
const proveSignals = (power: FramePower, place: BayPlace): readonly ProofResult[] => {
  const load = ({ current, rating }: (typeof power.figures.ratings.signals)[number]): number =>
    figureAt(current, "greatest") / figureAt(rating, "least");
  const [worst] = power.figures.ratings.signals.toSorted((a, b) => load(b) - load(a));
  if (!worst) return [];
  const { name, current, rating } = worst;
  const [most, limit] = [figureAt(current, "greatest"), figureAt(rating, "least")];
  return [
    elementResult(power, place, {
      element: "signal-contacts",
      title: "Current of the cables' contacts",
      typical: current.value,
      worst: most,
      limit,
      limitIs: "what one contact stands",
      formula: "I_signal ≤ I_rated",
      inputs: [inputOf(`current: ${name}`, current), inputOf(`rating of the contact: ${name}`, rating)],
      code: "RUB-PWR-005",
      statement: `Of the cables' contacts the one for ${name} carries the most, ${amperes(most)} at worst; it stands ${amperes(limit)}.`,
      key: "node.model",
    }),
  ];
};

/** Fingers, socket, header and cables of a frame, each where it is worst. */
export const proveContacts = (power: FramePower): readonly ProofResult[] => {
  const { figures } = power;
  const [bay, header] = [heaviestBay(power), heaviestHeader(power)];
  if (!bay || !header) return [];
  const { name, loadCurrent } = rowOf(figures.piModels, header.node.model);
  return [
    proveShare(power, bay, figures.ratings.fingers, ["fingers", "Current of a finger"], stateInputs(power)),
    proveSocket(power, bay),
    {
      ...proveShare(
        power,
        header,
        figures.ratings.header,
        ["header-pins", "Current of the header's 5 V pins"],
        [inputOf(`current of a ${name}`, loadCurrent)],
      ),
      key: "node.model",
    },
    ...proveSignals(power, bay),
  ];
};
