/** Calculations of the fan: full speed by default, its tacho without its volts. */
import { fans, rowOf } from "@rubus/catalogue";
import type { CalculationLine } from "../calculation.js";
import { powerArticles } from "../power/articles.js";
import { slewConstant } from "../power/efuse-figures.js";
import { a, cited, o, s, v } from "../quantity-words.js";
import { hatFanArticles as f, hatArticles } from "./articles.js";
import {
  bufferHigh,
  bufferOutputMost,
  bufferSink,
  diodeForward,
  fanPullUpVolt,
  fanPulses,
  fanSourced,
  fanTachLow,
  fiveVolt,
  gpioHigh,
  gpioLow,
  least,
  most,
  rail,
  resetPull,
} from "./figures.js";

const speedLines = (): readonly CalculationLine[] => {
  const upper = most(f.pullUp.resistance);
  const atReset = (least(rail) * least(resetPull)) / (least(resetPull) + upper);
  return [
    {
      what: "FAN_PWM before Linux takes over (R10 against the GPIO's pull-down)",
      reckoning: `${v(least(rail))} · ${o(least(resetPull))} / (${o(least(resetPull))} + ${o(upper)})`,
      result: v(atReset),
      limit: `above ${v(bufferHigh.value)}, high to the buffer: the fan's line is let go, full speed`,
      holds: atReset > bufferHigh.value,
      source: `${cited(resetPull)}; ${cited(bufferHigh)}`,
    },
    {
      what: "current of a GPIO that pulls FAN_PWM low",
      reckoning: `${v(most(rail))} / ${o(least(f.pullUp.resistance))}`,
      result: a(most(rail) / least(f.pullUp.resistance)),
      limit: "below 2 mA, the least drive of a GPIO",
      holds: most(rail) / least(f.pullUp.resistance) < 0.002,
      source: "Ohm's law [derived]",
    },
    {
      what: "current that the buffer sinks from the fan's PWM input",
      reckoning: `at most ${a(fanSourced.value)}`,
      result: a(fanSourced.value),
      limit: `below ${a(bufferSink.value)}; the fan specification asks for 5 mA, recommends 8 mA`,
      holds: bufferSink.value >= 0.008 && fanSourced.value < bufferSink.value,
      source: `${cited(fanSourced)}; ${cited(bufferSink)}`,
    },
    {
      what: "voltage that the fan pulls the buffer's output up to",
      reckoning: `at most ${v(fanPullUpVolt.value)}, with 3V3 or without`,
      result: v(fanPullUpVolt.value),
      limit: `below ${v(bufferOutputMost.value)}`,
      holds: fanPullUpVolt.value < bufferOutputMost.value,
      source: `${cited(fanPullUpVolt)}; ${cited(bufferOutputMost)}`,
    },
  ];
};

const tachLines = (): readonly CalculationLine[] => {
  const low = fanTachLow.value + most(diodeForward);
  const series = f.pullUp.resistance.value + f.tachSeries.resistance.value;
  const rise = series * most(f.tachFilter.capacitance) * Math.log(rail.value / (rail.value - gpioHigh.value));
  const fastest = most(rowOf(fans, "any-30x10-5v-pwm").speed);
  const half = 60 / (fastest * fanPulses.value) / 2;
  return [
    {
      what: "FAN_TACH low, behind D5",
      reckoning: `${v(fanTachLow.value)} + ${v(most(diodeForward))}`,
      result: v(low),
      limit: `below ${v(gpioLow.value)}`,
      holds: low < gpioLow.value,
      source: `${cited(fanTachLow)}; ${cited(diodeForward)}; ${cited(gpioLow)}`,
    },
    {
      what: "rise of FAN_TACH to a high level (R11, R12, C6)",
      reckoning: `${o(series)} · ${Number((most(f.tachFilter.capacitance) * 1e9).toFixed(2))} nF · ln(${v(rail.value)} / ${v(rail.value - gpioHigh.value)})`,
      result: s(rise),
      limit: `below a tenth of half a pulse at ${fastest} rpm, ${s(half / 10)}`,
      holds: rise < half / 10,
      source: `${cited(fanPulses)}; ${cited(f.tachFilter.capacitance)}`,
    },
    {
      what: "what the filter leaves of the fan's 25 kHz on FAN_TACH",
      reckoning: `1 / (2π · 25 kHz · ${o(series)} · ${Number((least(f.tachFilter.capacitance) * 1e9).toFixed(2))} nF)`,
      result: `${Math.round(100 / (2 * Math.PI * 25e3 * series * least(f.tachFilter.capacitance)))} %`,
      limit: "below 20 %",
      holds: 1 / (2 * Math.PI * 25e3 * series * least(f.tachFilter.capacitance)) < 0.2,
      source: "first-order low pass [derived]",
    },
  ];
};

/** Capacitors of the HAT at 5 V, which the power board's slow rise has to charge. */
const inrushLines = (): readonly CalculationLine[] => {
  const farads = most(f.bulk.capacitance) + most(hatArticles.bypass.capacitance);
  const rise = (fiveVolt.max * least(powerArticles.slew.capacitance)) / slewConstant;
  const current = (farads * fiveVolt.max) / rise;
  return [
    {
      what: "current into the HAT's capacitors at 5 V (C2, C5) while the power board rises",
      reckoning: `${Number((farads * 1e6).toFixed(1))} µF · ${v(fiveVolt.max)} / ${s(rise)}`,
      result: a(current),
      limit: "below 100 mA",
      holds: current < 0.1,
      source: `${cited(f.bulk.capacitance)}; rise of the power board`,
    },
  ];
};

export const fanLines = (): readonly CalculationLine[] => [...speedLines(), ...tachLines(), ...inrushLines()];
