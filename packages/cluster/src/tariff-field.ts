/** The price of energy in cluster.yaml: `0.30 EUR/kWh`. */
import { type Hint, leaf, type Read, right, wrong, wrongKind } from "./leaf.js";
import type { Tariff } from "./model.js";
import { describe } from "./problem.js";

const example = "0.30 EUR/kWh";
/** An amount and the code of a currency as in ISO 4217. */
const form = /^\s*(\d{1,6}(?:\.\d{1,6})?)\s*([A-Z]{3})\s*\/\s*kWh\s*$/u;

const readTariff = (value: unknown): Read<Tariff> => {
  if (typeof value !== "string") return wrongKind(value, "a price per kilowatt-hour", example);
  const [, amount, currency] = form.exec(value) ?? [];
  if (amount === undefined || currency === undefined)
    return wrong(
      "RUB-CFG-021",
      `is ${describe(value)}; an amount in a currency per kWh is wanted`,
      `Write it with the three letters of the currency, like \`${example}\`.`,
    );
  return right({ perKwh: Number(amount), currency });
};

/** A price per kilowatt-hour: an amount, a currency's three capital letters, `/kWh`. */
export const tariffField = (hint: Hint) =>
  leaf({ type: "string", pattern: form.source, examples: [example], ...hint }, example, readTariff);
