/** The eFuse's limit against load and wires, and the heat of the shunt. */
import { amperes, type FramePower } from "../frame-power.js";
import { efuseOf } from "../ladder.js";
import { stateInputs } from "../load-inputs.js";
import { figureAt, inputOf } from "../proof-figures.js";
import type { ProofResult } from "../result.js";
import { wireAmpacity } from "./ampacity.js";
import { elementResult } from "./element-result.js";
import { type BayPlace, bayKey, heaviestBay } from "./worst-places.js";

/** The eFuse never limits what a node may draw; its limit carries its own tolerance. */
const proveLimit = (power: FramePower, place: BayPlace): ProofResult => {
  const { name, currentLimit } = efuseOf(place.node, power.figures);
  const limit = figureAt(currentLimit, "least");
  return elementResult(power, place, {
    element: `efuse-load-${place.node.model}`,
    title: "Load below the eFuse's limit",
    typical: place.typical,
    worst: place.worst,
    limit,
    limitIs: "the least limit",
    kind: "exact",
    formula: "I_Pi + I_fan ≤ I_limit,min",
    inputs: [...stateInputs(power), inputOf(`limit of the ${name}`, currentLimit)],
    code: "RUB-PWR-009",
    statement: `The node of ${place.words} draws ${amperes(place.worst)} at worst; its eFuse may limit from ${amperes(limit)} on.`,
    key: bayKey(place),
  });
};

/** A node that draws all that its eFuse lets through harms neither wire nor lug. */
const proveGuard = (power: FramePower, place: BayPlace): ProofResult => {
  const { hatWire, hatLugs, airInBays } = power.figures.ratings;
  const { name, currentLimit } = efuseOf(place.node, power.figures);
  const limit = Math.min(
    wireAmpacity(hatWire, figureAt(airInBays, "greatest")),
    ...hatLugs.map(({ maxCurrent }) => figureAt(maxCurrent, "least")),
  );
  const worst = figureAt(currentLimit, "greatest");
  return elementResult(power, place, {
    element: "efuse-guard",
    title: "eFuse limits below what wires and lugs to the HAT carry",
    typical: currentLimit.value,
    worst,
    limit,
    limitIs: "what wires and lugs carry for ever",
    formula: "I_limit,max ≤ min(I_wire(T_air), I_lug)",
    inputs: [
      inputOf(`limit of the ${name}`, currentLimit),
      inputOf(`ampacity: ${hatWire.name}`, hatWire.ampacity),
      ...hatLugs.map((lug) => inputOf(`rating: ${lug.name}`, lug.maxCurrent)),
      inputOf("air in a bay", airInBays),
    ],
    code: "RUB-PWR-007",
    statement: `The eFuse of ${place.words} limits at ${amperes(worst)} at most; wires and lugs to the HAT carry ${amperes(limit)}.`,
    key: "node.model",
  });
};

const proveShunt = (power: FramePower, place: BayPlace): ProofResult => {
  const { resistance, rating, name } = power.figures.ratings.shunt;
  const heat = (current: number, end: "typical" | "greatest"): number =>
    current ** 2 * figureAt(resistance, end);
  const limit = figureAt(rating, "least");
  const worst = heat(place.worst, "greatest");
  return elementResult(power, place, {
    element: "shunt",
    title: "Heat of the shunt",
    typical: heat(place.typical, "typical"),
    worst,
    limit,
    dimension: "power",
    limitIs: "what the shunt stands",
    formula: "I² · R ≤ P_rated",
    inputs: [
      ...stateInputs(power),
      inputOf(`resistance: ${name}`, resistance),
      inputOf(`rating: ${name}`, rating),
    ],
    code: "RUB-PWR-010",
    statement: `The shunt of ${place.words} gets ${worst.toFixed(2)} W at worst; it stands ${limit.toFixed(2)} W.`,
    key: bayKey(place),
  });
};

/** Limit of each kind of eFuse in a frame, what it guards, and the shunt; each where it is worst. */
export const provePowerBoards = (power: FramePower): readonly ProofResult[] => {
  const place = heaviestBay(power);
  if (!place) return [];
  const models = [...new Set(power.bays.map(({ node }) => node.model))];
  const guarded = power.bays.toSorted(
    (a, b) =>
      figureAt(efuseOf(b.node, power.figures).currentLimit, "greatest") -
      figureAt(efuseOf(a.node, power.figures).currentLimit, "greatest"),
  )[0];
  const greatestLimit = heaviestBay(power, (bay) => bay === guarded) ?? place;
  return [
    ...models.flatMap((model) => {
      const heaviest = heaviestBay(power, ({ node }) => node.model === model);
      return heaviest ? [proveLimit(power, heaviest)] : [];
    }),
    proveGuard(power, greatestLimit),
    proveShunt(power, place),
  ];
};
