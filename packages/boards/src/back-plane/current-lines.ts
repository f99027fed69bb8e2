/** Calculations of the current's way, and ratings against the worst that each part meets. */
import { type Confidence, type Figure, figure, source } from "@rubus/catalogue";
import type { CalculationLine, RatingLine } from "../calculation.js";
import { backPlaneRows as rows } from "./circuit.js";
import {
  a,
  bayAmpere,
  boardAmpere,
  cited,
  contactsPerPole,
  landVolt,
  logicVolt,
  o,
  v,
  value,
} from "./figures.js";

export const currentLines = (): readonly CalculationLine[] => {
  const { rating, resistance } = rows.fuse;
  const most = resistance.max ?? resistance.value;
  const perContact = bayAmpere / contactsPerPole;
  return [
    {
      what: "drop of the bay fuse (F1, F2)",
      reckoning: `${a(bayAmpere)} · ${o(most)}`,
      result: v(bayAmpere * most),
      limit: "at most 21 mV (budget, 4 mΩ)",
      holds: bayAmpere * most <= 0.021 + 1e-9,
      source: cited(resistance),
    },
    {
      what: "load of the bay fuse",
      reckoning: `${a(bayAmpere)} / ${a(rating.value)}`,
      result: `${Math.round((bayAmpere / rating.value) * 100)} %`,
      limit: "below 75 %, the maker's derating for continuous current",
      holds: bayAmpere / rating.value < 0.75,
      source: cited(rating),
    },
    {
      what: "current of a contact with one of the six out of use",
      reckoning: `${a(bayAmpere)} / ${contactsPerPole - 1}`,
      result: a(bayAmpere / (contactsPerPole - 1)),
      limit: `below half of ${a(rows.socket.currentPerContact.value)}; ${a(perContact)} with all six`,
      holds: bayAmpere / (contactsPerPole - 1) < rows.socket.currentPerContact.value / 2,
      source: cited(rows.socket),
    },
    {
      what: "voltage on the polymer capacitors (C1, C2)",
      reckoning: `highest at the lands, ${v(landVolt.max)}`,
      result: v(landVolt.max),
      limit: `below ${v(rows.polymer.ratedVoltage.value)}`,
      holds: landVolt.max < rows.polymer.ratedVoltage.value,
      source: cited(rows.polymer),
    },
  ];
};

const supplyOf = (
  ref: string,
  part: { readonly name: string; readonly supply: Figure<"voltage"> },
  [low, high]: readonly [number, number],
): RatingLine => ({
  ref,
  part: part.name,
  rating: `${v(part.supply.min ?? 0)} to ${v(part.supply.max ?? 0)}`,
  worst: `${v(low)} to ${v(high)}`,
  holds: low >= (part.supply.min ?? 0) && high <= (part.supply.max ?? 0),
  source: cited(part.supply),
});

export const supplies = (): readonly RatingLine[] => [
  supplyOf("U1, U2", rows.eeprom, [2.9, 3.4]),
  supplyOf("U3", rows.regulator, [landVolt.min - 0.4, landVolt.max]),
  supplyOf("U4", rows.expander, [logicVolt.min, logicVolt.max]),
  supplyOf("U5", rows.timer, [logicVolt.min, logicVolt.max]),
  supplyOf("U6", rows.suppressor, [0, logicVolt.max]),
];

const contact = (
  ref: string,
  part: { readonly name: string; readonly source: string; readonly confidence: Confidence },
  rated: number,
  worst: number,
): RatingLine => ({
  ref,
  part: part.name,
  rating: a(rated),
  worst: a(worst),
  holds: worst <= rated,
  source: cited(part),
});

/** What a pressed, tinned face of copper carries for each square millimetre. */
const faceAmperePerMm2 = figure(
  "ratio",
  0.5,
  source("bolted faces of busbars carry several times 0.5 A/mm² when torqued", "memory"),
);

/** A land by the face of its bush: chain current passes from bar to bar, the land takes what its own board uses. */
const landContact = (ref: string, bush: (typeof rows)["bushM5" | "bushM6"]): RatingLine => {
  const faceMm2 = (Math.PI / 4) * (bush.diameter.value ** 2 - bush.bore.value ** 2);
  const part = { name: `${bush.name}: face of ${Math.round(faceMm2)} mm²`, ...faceAmperePerMm2 };
  return contact(ref, part, faceMm2 * faceAmperePerMm2.value, boardAmpere);
};

export const contacts = (): readonly RatingLine[] => [
  contact(
    "J1, J2: each contact of a pole",
    rows.socket,
    rows.socket.currentPerContact.value,
    bayAmpere / contactsPerPole,
  ),
  contact("J3, J4: GND", rows.bus, rows.bus.currentPerContact.value, 5 / (2 * value(rows.tenOhm))),
  contact("F1, F2", { ...rows.fuse, ...rows.fuse.rating }, rows.fuse.rating.value, bayAmpere),
  landContact("E1", rows.bushM5),
  landContact("E2", rows.bushM6),
  contact("SW1", rows.selector, rows.selector.currentPerContact.value, 3.4 / value(rows.hundredKilohm)),
];
