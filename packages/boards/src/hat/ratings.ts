/** Ratings of the HAT's parts against the worst that each meets. */
import { type Confidence, type Figure, fans, lugs, rowOf, sharedContacts } from "@rubus/catalogue";
import type { RatingLine } from "../calculation.js";
import { powerArticles } from "../power/articles.js";
import { powerLoads } from "../power/calculations.js";
import { a, cited, v } from "../quantity-words.js";
import { hatArticles, hatFanArticles } from "./articles.js";
import { fiveVolt, least, most, rail, railCurrent } from "./figures.js";
import { ledMost } from "./led-lines.js";

type Cited = { readonly source: string; readonly confidence: Confidence };

const range = (
  ref: string,
  name: string,
  rating: Figure<"voltage">,
  [low, high]: readonly [number, number],
): RatingLine => ({
  ref,
  part: name,
  rating: `${v(rating.min ?? 0)} to ${v(rating.max ?? rating.value)}`,
  worst: `${v(low)} to ${v(high)}`,
  holds: low >= (rating.min ?? 0) && high <= (rating.max ?? rating.value),
  source: cited(rating),
});

/** A voltage that a part stands, from 0 on. */
const stands = (ref: string, name: string, rating: Figure<"voltage">, worst: number): RatingLine => ({
  ref,
  part: name,
  rating: `up to ${v(rating.value)}`,
  worst: v(worst),
  holds: worst <= rating.value,
  source: cited(rating),
});

/** Supplies of the chips, and voltages across what stands at 5 V. */
export const hatSupplies = (): readonly RatingLine[] => {
  const { eeprom, fet, esd, bypass } = hatArticles;
  const { buffer, schottky, bulk } = hatFanArticles;
  const fed = [least(rail), most(rail)] as const;
  return [
    range("U1", eeprom.name, eeprom.supply, fed),
    range("U2", buffer.name, buffer.supply, fed),
    range("D5, in reverse", schottky.name, schottky.supply, [0, fiveVolt.max]),
    stands("Q1 to Q5, drain", fet.name, fet.drainSource, fiveVolt.max),
    stands("D1 to D3", esd.name, esd.standOff, fiveVolt.max),
    stands("D4", esd.name, esd.standOff, most(rail)),
    stands("C2", bypass.name, bypass.ratedVoltage, fiveVolt.max),
    stands("C5", bulk.name, bulk.ratedVoltage, fiveVolt.max),
  ];
};

const contact = (
  ref: string,
  name: string,
  rating: Figure<"current">,
  worst: number,
  from: Cited = rating,
): RatingLine => ({
  ref,
  part: name,
  rating: a(least(rating)),
  worst: a(worst),
  holds: worst <= least(rating),
  source: cited(from),
});

/** Every contact of the board with the most that it carries. */
export const hatContacts = (): readonly RatingLine[] => {
  const { signals, leds, qwiic } = hatArticles;
  const { fan } = hatFanArticles;
  const header = rowOf(sharedContacts, "header-5v");
  const fanAmpere = rowOf(fans, "any-40x10-5v-pwm").budgetCurrent.value;
  // The node without its fan, which is fed beside the header.
  const node = powerLoads.pi5 - fanAmpere;
  const { line, all } = ledMost();
  const [m3, m4] = [rowOf(lugs, "ring-m3-2-5mm2"), rowOf(lugs, "ring-m4-2-5mm2")];
  const loose = fiveVolt.max / least(powerArticles.cableGround.resistance);
  return [
    contact("J1: pins 2 and 4, each", header.name, header.rating, node / 2),
    contact("J1: eight GND pins, each", header.name, header.rating, node / 8),
    contact("J2: 3V3", signals.name, signals.currentPerContact, 0.05),
    contact("J2: GND, the GND lug loose", signals.name, signals.currentPerContact, loose),
    contact("J3: 5 V, one of two open", leds.name, leds.currentPerContact, all),
    contact("J3: a cathode", leds.name, leds.currentPerContact, line),
    contact("J4: 3V3", qwiic.name, qwiic.currentPerContact, railCurrent.value),
    contact("J7: 5 V", fan.name, fan.currentPerContact, fanAmpere),
    ...[m3, m4].map((lug, index) => contact(`E${index + 1}`, lug.name, lug.maxCurrent, powerLoads.pi5)),
  ];
};
