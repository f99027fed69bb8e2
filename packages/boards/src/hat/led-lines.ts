/** Calculations of the LED lines: current, heat, darkness. */
import { rgbLeds, rowOf } from "@rubus/catalogue";
import type { CalculationLine } from "../calculation.js";
import { hatSeriesOhm, ledCurrents } from "../led/calculations.js";
import { ledResistors } from "../led/design.js";
import { a, cited, o, v, w } from "../quantity-words.js";
import { hatArticles } from "./articles.js";
import { least, most, rail } from "./figures.js";
import { ledChannels } from "./led-channels.js";

const light = rowOf(rgbLeds, "wuerth-150141m173100");
const { fet, gateArray, seriesArray, series } = hatArticles;

/** The most that one line carries, and all nine with every light white. */
export const ledMost = (): { readonly line: number; readonly all: number } => {
  const currents = ledCurrents(ledResistors, light).map(({ maxA }) => maxA);
  const lights = ledChannels.length / currents.length;
  return { line: Math.max(...currents), all: lights * currents.reduce((sum, each) => sum + each, 0) };
};

const lit = (): readonly CalculationLine[] => {
  const { line } = ledMost();
  const heat = line ** 2 * most(seriesArray.resistance);
  const drop = line * most(fet.onResistance);
  return [
    {
      what: "series resistors (RN3, RN4, R5) against what the LED board reckons with",
      reckoning: `${o(seriesArray.resistance.value)} and ${o(series.resistance.value)} of ${o(hatSeriesOhm)}`,
      result: o(seriesArray.resistance.value),
      limit: "the same",
      holds: seriesArray.resistance.value === hatSeriesOhm && series.resistance.value === hatSeriesOhm,
      source: "calculations of the LED board",
    },
    ...ledCurrents(ledResistors, light).map(
      ({ colour, minA, typicalA, maxA }): CalculationLine => ({
        what: `current of a ${colour} line`,
        reckoning: `(4.75 to 5.25 V − forward voltage) / (${o(ledResistors[colour].resistance.value)} + ${o(hatSeriesOhm)})`,
        result: `${a(typicalA)} (${a(minA)} to ${a(maxA)})`,
        limit: `lit at the least, below ${a(light.currentMax.value)} at the most`,
        holds: minA > 0.0005 && maxA < light.currentMax.value,
        source: cited(light.forward[colour]),
      }),
    ),
    {
      what: "heat of one element of RN3 or RN4",
      reckoning: `${a(line)}² · ${o(most(seriesArray.resistance))}`,
      result: w(heat),
      limit: `below half of ${w(seriesArray.rating.value)}`,
      holds: heat < seriesArray.rating.value / 2,
      source: cited(seriesArray.rating),
    },
    {
      what: "drop of a FET that conducts, its gate at the Pi's 3V3",
      reckoning: `${a(line)} · ${o(most(fet.onResistance))}`,
      result: v(drop),
      limit: `below 100 mV; its gate needs ${v(most(fet.gateThreshold))} and gets ${v(least(rail))}`,
      holds: drop < 0.1 && least(rail) > 2 * most(fet.gateThreshold),
      source: `${cited(fet.onResistance)}; ${cited(fet.gateThreshold)}`,
    },
  ];
};

const dark = (): readonly CalculationLine[] => {
  const gate = fet.gateLeakage.value * most(gateArray.resistance);
  const load = most(rail) / least(gateArray.resistance);
  return [
    {
      what: "gate of a line while its GPIO is open: leak through RN1, RN2 or R4",
      reckoning: `${a(fet.gateLeakage.value)} · ${o(most(gateArray.resistance))}`,
      result: v(gate),
      limit: `below a tenth of ${v(least(fet.gateThreshold))}: dark`,
      holds: gate < least(fet.gateThreshold) / 10,
      source: `${cited(fet.gateLeakage)}; ${cited(fet.gateThreshold)}`,
    },
    {
      what: "current of a GPIO that holds a line lit",
      reckoning: `${v(most(rail))} / ${o(least(gateArray.resistance))}`,
      result: a(load),
      limit: "below 2 mA, the least drive of a GPIO",
      holds: load < 0.002,
      source: "Ohm's law [derived]",
    },
  ];
};

export const ledLines = (): readonly CalculationLine[] => [...lit(), ...dark()];
