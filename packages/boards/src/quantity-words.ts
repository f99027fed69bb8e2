/** Quantities and sources as the pages of the boards show them. */
import type { Confidence } from "@rubus/catalogue";
import { ampere, formatQuantity, ohm, second, volt, watt } from "@rubus/units";

export const v = (number: number): string => formatQuantity(volt(number), "voltage", 3);
export const a = (number: number): string => formatQuantity(ampere(number), "current", 3);
export const o = (number: number): string => formatQuantity(ohm(number), "resistance", 3);
export const s = (number: number): string => formatQuantity(second(number), "time", 3);
export const w = (number: number): string => formatQuantity(watt(number), "power", 3);

/** A source with how far it can be trusted, as the page shows it. */
export const cited = (from: { readonly source: string; readonly confidence: Confidence }): string =>
  `${from.source} [${from.confidence}]`;
