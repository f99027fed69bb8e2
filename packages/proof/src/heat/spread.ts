/**
 * How far a predicted temperature may stray. The figures are independent of each other, so each is moved alone over
 * its tolerance and what that does is added in quadrature (ISO/IEC Guide 98-3, 5.1.2): all of a dozen
 * estimates at their bad ends at once is no cluster that anyone builds.
 */
import type { Figure } from "@rubus/catalogue";
import type { Dimension } from "@rubus/units";
import { inputOf } from "../proof-figures.js";
import type { Input } from "../result.js";
import { asTypical, type Take } from "./heat-figures.js";

export type Spread = {
  /** Every figure that was read, by its name. */
  readonly inputs: readonly Input[];
  readonly typical: readonly number[];
  /** For each predicted value, how far it may lie above and below. */
  readonly above: readonly number[];
  readonly below: readonly number[];
};

/** @param predict the predicted values, from figures that it reads through what it is given */
export const spreadOf = (predict: (take: Take) => readonly number[]): Spread => {
  const read = new Map<string, Figure<Dimension>>();
  const typical = predict((name, figure) => {
    read.set(name, figure);
    return figure.value;
  });
  const above = typical.map(() => 0);
  const below = typical.map(() => 0);
  for (const [name, figure] of read) {
    const { value, min = value, max = value } = figure;
    if (min === max) continue;
    // The farther end is tried; the other's effect is in proportion, as the guide's coefficients of sensitivity are.
    const [tried, other] = max - value >= value - min ? [max, min] : [min, max];
    const moved = predict((each, own) => (each === name ? tried : asTypical(each, own)));
    typical.forEach((before, index) => {
      const change = (moved[index] ?? before) - before;
      const opposite = (change * (other - value)) / (tried - value);
      above[index] = Math.hypot(above[index] ?? 0, Math.max(0, change, opposite));
      below[index] = Math.hypot(below[index] ?? 0, Math.max(0, -change, -opposite));
    });
  }
  return { inputs: [...read].map(([name, figure]) => inputOf(name, figure)), typical, above, below };
};
