/** Calculations of identity, buses, sense wires, serial line and 3V3. */
import { source } from "@rubus/catalogue";
import type { CalculationLine } from "../calculation.js";
import { ratedNodeCurrent } from "../copper/copper-figures.js";
import { boardCopper } from "../copper/copper-table.js";
import { powerArticles } from "../power/articles.js";
import { a, cited, o, s, v, w } from "../quantity-words.js";
import { hatArticles, hatFanArticles } from "./articles.js";
import { breakOutAmpere } from "./break-out-lines.js";
import {
  busSink,
  eepromWrite,
  fiveVolt,
  i2cPullUp,
  least,
  monitorInput,
  monitorSupply,
  most,
  protectPull,
  rail,
  railCurrent,
} from "./figures.js";

const { idPullUp, protect, sensePlus, senseMinus, serialSeries, gateArray } = hatArticles;

/** From 30 to 70 % of the supply, as UM10204 counts it. */
const busRise = (ohms: number, picofarads: number): number => 0.8473 * ohms * picofarads * 1e-12;

const identityLines = (): readonly CalculationLine[] => {
  const low = (most(rail) - 0.4) / least(idPullUp.resistance);
  const rise = busRise(most(idPullUp.resistance), 40);
  const high = (least(rail) * least(protectPull)) / (least(protectPull) + most(protect.resistance));
  return [
    {
      what: "current that pulls ID_SD or ID_SC low (R1, R2)",
      reckoning: `(${v(most(rail))} − 0.4 V) / ${o(least(idPullUp.resistance))}`,
      result: a(low),
      limit: `below ${a(busSink.value)}`,
      holds: low < busSink.value,
      source: `${cited(busSink)}; 3.9 kΩ by the HAT design guide`,
    },
    {
      what: "rise time of the identity bus",
      reckoning: `0.8473 · ${o(most(idPullUp.resistance))} · 40 pF`,
      result: s(rise),
      limit: "below 1 µs (100 kHz)",
      holds: rise < 1e-6,
      source: "UM10204 §7.1; EEPROM 8 pF, Pi 10 pF, tracks and header 20 pF [memory]",
    },
    {
      what: "WP with JP1 open (R3 against the EEPROM's pull-down)",
      reckoning: `${v(least(rail))} · ${o(least(protectPull))} / (${o(least(protectPull))} + ${o(most(protect.resistance))})`,
      result: v(high),
      limit: `above 0.7 · 3V3, ${v(0.7 * least(rail))}: protected`,
      holds: high > 0.7 * least(rail),
      source: cited(protectPull),
    },
  ];
};

const busLines = (): readonly CalculationLine[] => {
  const sink = most(rail) / least(i2cPullUp);
  const rise = busRise(i2cPullUp.value, 150);
  return [
    {
      what: "current that pulls SDA or SCL low, the Pi's own pull-ups",
      reckoning: `${v(most(rail))} / ${o(least(i2cPullUp))}`,
      result: a(sink),
      limit: `below ${a(busSink.value)}: what is plugged in may add pull-ups of 3.3 kΩ in all`,
      holds: sink < busSink.value && sink + most(rail) / 3300 < busSink.value + 1e-4,
      source: cited(i2cPullUp),
    },
    {
      what: "rise time of SDA and SCL with the power board and one module",
      reckoning: `0.8473 · ${o(i2cPullUp.value)} · 150 pF`,
      result: s(rise),
      limit: "below 300 ns (400 kHz)",
      holds: rise < 300e-9,
      source: "UM10204 §7.1; monitor, buffer, identity, cables and arrays 150 pF [memory]",
    },
  ];
};

const worstSupplySource = source(
  "measured in the finished layouts of every board house, thin and warm",
  "derived",
);

/** The most that the copper between the 5 V lug and the header's pins has, over layouts and board houses. */
const worstSupplyOhm = (): number =>
  Math.max(
    ...Object.values(boardCopper).flatMap(({ hat }) =>
      Object.values(hat).flatMap(({ parts }) =>
        parts.filter(({ key }) => key === "supply").map(({ worstOhm }) => worstOhm),
      ),
    ),
  );

const senseLines = (): readonly CalculationLine[] => {
  const shorted = fiveVolt.max / least(sensePlus.resistance);
  const heat = fiveVolt.max * shorted;
  const share = (most(sensePlus.resistance) + most(powerArticles.hatSense.resistance)) / monitorInput.value;
  const offset = monitorSupply.value * most(senseMinus.resistance);
  const loose = fiveVolt.max / (least(powerArticles.senseBleed.resistance) + least(senseMinus.resistance));
  const ground = fiveVolt.max / least(powerArticles.cableGround.resistance);
  const beyond = worstSupplyOhm();
  const missed = ratedNodeCurrent.value * beyond;
  return [
    {
      what: "error of the measured voltage by where SENSE+ is taken: R6 stands at the 5 V lug, the pins are further on",
      reckoning: `${a(ratedNodeCurrent.value)} · ${o(beyond)}, the whole copper from the lug to pins 2 and 4, too high`,
      result: v(missed),
      limit: "below 10 mV, eight steps of the monitor",
      holds: missed < 0.01,
      source: cited(worstSupplySource),
    },
    {
      what: "SENSE+ shorted to ground in the cable (R6)",
      reckoning: `${v(fiveVolt.max)} / ${o(least(sensePlus.resistance))}, ${w(heat)} in R6`,
      result: a(shorted),
      limit: `below 0.1 A for thin wire; heat below ${w(sensePlus.rating.value)}`,
      holds: shorted < 0.1 && heat < sensePlus.rating.value,
      source: cited(sensePlus.rating),
    },
    {
      what: "error of the measured voltage by R6 and the power board's R9",
      reckoning: `${v(fiveVolt.max)} · (${o(most(sensePlus.resistance))} + ${o(most(powerArticles.hatSense.resistance))}) / ${o(monitorInput.value)}, too low`,
      result: v(fiveVolt.max * share),
      limit: "below 5 mV, four steps of the monitor",
      holds: fiveVolt.max * share < 0.005,
      source: cited(monitorInput),
    },
    {
      what: "error of the measured voltage by R7, through which the monitor's supply returns",
      reckoning: `${a(monitorSupply.value)} · ${o(most(senseMinus.resistance))}, too low`,
      result: v(offset),
      limit: "below 1.25 mV, one step of the monitor",
      holds: offset < 0.00125,
      source: cited(monitorSupply),
    },
    {
      what: "current through SENSE− with the GND lug loose",
      reckoning: `${v(fiveVolt.max)} / (${o(least(powerArticles.senseBleed.resistance))} on the power board + ${o(least(senseMinus.resistance))})`,
      result: a(loose),
      limit: "below 0.1 A for thin track and wire",
      holds: loose < 0.1,
      source: "Ohm's law [derived]",
    },
    {
      what: "current through the cable's GND with the GND lug loose",
      reckoning: `${v(fiveVolt.max)} / ${o(least(powerArticles.cableGround.resistance))} on the power board`,
      result: a(ground),
      limit: `below ${a(hatArticles.signals.currentPerContact.value)}, the contact's rating; a lasting fault burns that resistor open`,
      holds: ground < hatArticles.signals.currentPerContact.value,
      source: "Ohm's law [derived]",
    },
  ];
};

const serialLines = (): readonly CalculationLine[] => {
  const fed = most(rail) / least(serialSeries.resistance);
  const rise = 2.2 * most(serialSeries.resistance) * 50e-12;
  return [
    {
      what: "current that a probe drives into a Pi without 3V3 (R9), or against a GPIO 14 that firmware drives (R8)",
      reckoning: `${v(most(rail))} / ${o(least(serialSeries.resistance))}`,
      result: a(fed),
      limit: "below 5 mA, harmless to a clamp or a driver",
      holds: fed < 0.005,
      source: "Ohm's law [derived]",
    },
    {
      what: "rise time behind R8 or R9 with 50 pF of cable and array",
      reckoning: `2.2 · ${o(most(serialSeries.resistance))} · 50 pF`,
      result: s(rise),
      limit: `below a quarter of a bit at 921 600 baud, ${s(0.25 / 921_600)}`,
      holds: rise < 0.25 / 921_600,
      source: "first-order low pass [derived]",
    },
  ];
};

/** What the power board draws from 3V3: monitor, buffer, identity, pull-ups (its contact's row says 50 mA at most). */
const powerBoardAmpere = 0.05;

const railLines = (): readonly CalculationLine[] => {
  const pulls =
    (2 * most(rail)) / least(idPullUp.resistance) +
    most(rail) / least(protect.resistance) +
    (2 * most(rail)) / least(hatFanArticles.pullUp.resistance) +
    (9 * most(rail)) / least(gateArray.resistance);
  const own = eepromWrite.value + pulls + powerBoardAmpere;
  const left = railCurrent.value - own;
  return [
    {
      what: "load of 3V3: EEPROM writing, every line low, lights on, power board",
      reckoning: `${a(eepromWrite.value)} + ${a(pulls)} + ${a(powerBoardAmpere)}`,
      result: a(own),
      limit: `leaves ${a(left)} of ${a(railCurrent.value)} to the break-outs, ${a(breakOutAmpere.rail)} at least`,
      holds: left >= breakOutAmpere.rail,
      source: cited(railCurrent),
    },
  ];
};

export const signalLines = (): readonly CalculationLine[] => [
  ...identityLines(),
  ...busLines(),
  ...senseLines(),
  ...serialLines(),
  ...railLines(),
];
