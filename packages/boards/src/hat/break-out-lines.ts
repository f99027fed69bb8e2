/** What may be taken at J6, the break-out of the supplies: its tracks are as wide as their class, no wider. */
import { copperAmpacity, copperRules, fans, figure, rowOf, source } from "@rubus/catalogue";
import { ounceMm } from "@rubus/pcb";
import type { CalculationLine } from "../calculation.js";
import { copperThicknessShare } from "../copper/copper-figures.js";
import { a, cited } from "../quantity-words.js";
import { least, railCurrent } from "./figures.js";
import { ledMost } from "./led-lines.js";
import { hatTrackMm } from "./net-classes.js";

/** The most that may be taken at J6: at its 5 V, and at its 3V3 together with J4. */
export const breakOutAmpere = { fiveVolt: 0.5, rail: 0.4 } as const;

const rule = rowOf(copperRules, "ipc-2221");
const rise = figure("temperature-difference", 10, source("design: small tracks stay cool", "derived"));
/** Copper of a house that makes no more, thinned as IPC-6012 lets it. */
const leastCopperMm = ounceMm * least(copperThicknessShare);

const carried = (widthMm: number): number =>
  copperAmpacity(rule, "outer", rise.value, widthMm * leastCopperMm);

const reckoned = (widthMm: number): string =>
  `${rule.outer.value} · (${rise.value} K)^0.44 · (${widthMm} × ${Number(leastCopperMm.toFixed(4))} mm in mil²)^0.725`;

export const breakOutLines = (): readonly CalculationLine[] => {
  const [power, supply] = [carried(hatTrackMm.power), carried(hatTrackMm.supply)];
  // The same track may lead on to the fan and to the cable of the LEDs.
  const shared = rowOf(fans, "any-40x10-5v-pwm").budgetCurrent.value + ledMost().all;
  return [
    {
      what: "J6, 5 V: what its track carries, fan and LEDs on the same one",
      reckoning: `${reckoned(hatTrackMm.power)} − ${a(shared)}`,
      result: a(power - shared),
      limit: `above the ${a(breakOutAmpere.fiveVolt)} that may be taken there`,
      holds: power - shared > breakOutAmpere.fiveVolt,
      source: `${cited(rule.outer)}; ${cited(copperThicknessShare)}`,
    },
    {
      what: "J6, 3V3: what its track carries",
      reckoning: reckoned(hatTrackMm.supply),
      result: a(supply),
      limit: `above all of 3V3, ${a(railCurrent.value)}; ${a(breakOutAmpere.rail)} may be taken at J4 and J6 together`,
      holds: supply > railCurrent.value,
      source: `${cited(rule.outer)}; ${cited(copperThicknessShare)}`,
    },
  ];
};
