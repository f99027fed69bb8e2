/** Calculations of the regulator, the lamps and the bus between cells. */
import type { CalculationLine } from "../calculation.js";
import { backPlaneRows as rows } from "./circuit.js";
import { a, cells, cited, landVolt, logicVolt, o, s, v, value, w } from "./figures.js";

export const supplyLines = (): readonly CalculationLine[] => {
  const drop = 0.4;
  const pullUps = (logicVolt.max / value(rows.tenKilohm)) * 4 + (logicVolt.max / value(rows.tenKilohm)) * 2;
  const load = 0.001 + 0.0003 + pullUps;
  const head = landVolt.min - drop - logicVolt.max;
  return [
    {
      what: "load of the regulator U3, pull-ups all low",
      reckoning: `1 mA expander + 0.3 mA timer + 6 · ${v(logicVolt.max)} / ${o(value(rows.tenKilohm))}`,
      result: a(load),
      limit: "below 600 mA",
      holds: load < 0.6,
      source: "AP2112, TCA9534 and LTC6993 data sheets [memory]",
    },
    {
      what: "room above the regulator's output behind D4",
      reckoning: `${v(landVolt.min)} − ${v(drop)} − ${v(logicVolt.max)}`,
      result: v(head),
      limit: "above its drop-out of 0.1 V at this load",
      holds: head > 0.1,
      source: "BAT54 0.4 V at 10 mA, AP2112 drop-out: data sheets [memory]",
    },
    {
      what: "heat of the regulator",
      reckoning: `(${v(landVolt.max)} − ${v(logicVolt.min)}) · ${a(load)}`,
      result: w((landVolt.max - logicVolt.min) * load),
      limit: "below 0.25 W",
      holds: (landVolt.max - logicVolt.min) * load < 0.25,
      source: "SOT-23-5 without a heat sink [memory]",
    },
  ];
};

/** A lamp of the bus stands, when the other lights, at the other's forward voltage. */
const lampReverse = (): CalculationLine => {
  const forward = [rows.green, rows.red].map((row) => row.forward.max ?? row.forward.value);
  const most = Math.max(...forward);
  const least = Math.min(rows.green.reverseMax.value, rows.red.reverseMax.value);
  return {
    what: "reverse voltage of D3 and D6, back to back",
    reckoning: "at most the forward voltage of the other",
    result: v(most),
    limit: `below ${v(least)}`,
    holds: most < least,
    source: cited(rows.red.reverseMax),
  };
};

export const lampLines = (): readonly CalculationLine[] => [
  ...(["green", "red"] as const).map((colour) => {
    const { forward, currentMax } = rows[colour];
    const most = (landVolt.max - (forward.min ?? forward.value)) / (rows.oneKilohm.resistance.min ?? 1e3);
    return {
      what:
        colour === "green" ? "lamps D1, D2: 5 V behind the fuse, D6: at the lands" : "lamp D3: feed reversed",
      reckoning: `(${v(landVolt.max)} − ${v(forward.min ?? forward.value)}) / ${o(value(rows.oneKilohm))}`,
      result: a(most),
      limit: `below ${a(currentMax.value)}; its resistor takes ${w(most ** 2 * value(rows.oneKilohm))}`,
      holds: most < currentMax.value && most ** 2 * value(rows.oneKilohm) < rows.oneKilohm.rating.value / 2,
      source: cited(forward),
    };
  }),
  lampReverse(),
];

export const busLines = (): readonly CalculationLine[] => {
  const parallel = value(rows.tenKilohm) / cells;
  const sink = (logicVolt.max - 0.4) / parallel;
  const picofarad = cells * (10 + 3 + 25) + 100;
  const rise = 0.8473 * parallel * picofarad * 1e-12;
  const loop = 5 / (2 * value(rows.tenOhm));
  return [
    {
      what: `current that pulls the bus of ${cells} cells low (R10, R11)`,
      reckoning: `(${v(logicVolt.max)} − 0.4 V) / (${o(value(rows.tenKilohm))} / ${cells})`,
      result: a(sink),
      limit: "below 3 mA",
      holds: sink < 0.003,
      source: "I2C-bus specification UM10204, table of I/O stages [memory]",
    },
    {
      what: `rise time of the bus of ${cells} cells`,
      reckoning: `0.8473 · ${o(parallel)} · ${picofarad} pF`,
      result: s(rise),
      limit: "below 1 µs (100 kHz)",
      holds: rise < 1e-6,
      source: "UM10204 §7.1; 38 pF a board and 100 pF of cable [memory]",
    },
    {
      what: "chain current that a loose GND bar can send through the bus's GND (R12, two boards)",
      reckoning: `5 V / (2 · ${o(value(rows.tenOhm))})`,
      result: a(loop),
      limit: "below 1 A, the connector's rating; a lasting fault burns R12 open, not the cable",
      holds: loop < rows.bus.currentPerContact.value,
      source: "Ohm's law [derived]",
    },
  ];
};
