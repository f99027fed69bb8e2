/** Why the parts of the back-plane have their values, in figures. */
import { oneShot } from "@rubus/catalogue";
import { ampere, formatQuantity, ohm, second, volt, watt } from "@rubus/units";
import type { BoardCalculations, CalculationLine, RatingLine } from "../calculation.js";
import { backPlaneRows as rows } from "./circuit.js";

/** On the power board, from EN to GND; at the eFuse's EN/UVLO pin, whose threshold is 1.20 V (its data sheet). */
export const enableLowerOhm = { value: 4020, min: 4020 * 0.99, max: 4020 * 1.01 };
export const enableThresholdVolt = { rising: 1.2, falling: 1.1 };

/** 5 V at the lands: lowest with every drop of the budget ahead of them, highest a supply without load. */
export const landVolt = { min: 4.85, typical: 5.15, max: 5.25 };
/** 3V3 of the regulator, 2 %. */
const logicVolt = { min: 3.23, typical: 3.3, max: 3.37 };

/** The heaviest node with its fan, two of them on a board (design budget). */
export const bayAmpere = 5.25;
const boardAmpere = 2 * bayAmpere;
const contactsPerPole = 6;
/** Cells in the longest frame the concept names. */
const cells = 5;

const value = (row: { readonly resistance: { readonly value: number } }): number => row.resistance.value;
const v = (number: number): string => formatQuantity(volt(number), "voltage", 3);
const a = (number: number): string => formatQuantity(ampere(number), "current", 3);
const o = (number: number): string => formatQuantity(ohm(number), "resistance", 3);
const s = (number: number): string => formatQuantity(second(number), "time", 3);
const w = (number: number): string => formatQuantity(watt(number), "power", 3);

/** Voltage at EN of a seated node, for any end of the tolerances. */
export const enableVolt = (
  supplyVolt: number,
  upperOhm = value(rows.tenKilohm),
  lowerOhm = enableLowerOhm.value,
): number => (supplyVolt * lowerOhm) / (upperOhm + lowerOhm);

/** How long ALIVE stays high after RENEW rises: N_DIV · R_SET / 50 kΩ · 1 µs. */
export const timeOutSeconds = (setOhm: number = value(rows.timerSet)): number =>
  (oneShot.dividerMax.value * setOhm * oneShot.setBaseTime.value) / oneShot.setBase.value;

const enableLines = (): readonly CalculationLine[] => {
  const up = rows.tenKilohm.resistance;
  const high = enableVolt(landVolt.min, up.max ?? up.value, enableLowerOhm.min);
  const lockOut = (enableThresholdVolt.rising * (up.value + enableLowerOhm.value)) / enableLowerOhm.value;
  const onOhm = 6;
  const low = (landVolt.max * 2 * onOhm) / (up.value + 2 * onOhm);
  const openSeconds =
    enableLowerOhm.max * 10e-9 * Math.log(enableVolt(landVolt.max) / enableThresholdVolt.falling);
  return [
    {
      what: "EN of a seated node, lowest (R1, R2)",
      reckoning: `${v(landVolt.min)} · ${o(enableLowerOhm.min)} / (${o(up.max ?? up.value)} + ${o(enableLowerOhm.min)})`,
      result: v(high),
      limit: `above ${v(enableThresholdVolt.rising)}`,
      holds: high > enableThresholdVolt.rising,
      source: "voltage divider; threshold from the eFuse's data sheet as quoted in the facts",
    },
    {
      what: "under-voltage lock-out that the divider makes",
      reckoning: `${v(enableThresholdVolt.rising)} · (${o(up.value)} + ${o(enableLowerOhm.value)}) / ${o(enableLowerOhm.value)}`,
      result: v(lockOut),
      limit: `below the lowest ${v(landVolt.min)} at the lands`,
      holds: lockOut < landVolt.min,
      source: "voltage divider",
    },
    {
      what: "EN while both FETs pull it low (Q1 + Q2, Q3 + Q4)",
      reckoning: `${v(landVolt.max)} · 2 · ${o(onOhm)} / ${o(up.value)}`,
      result: v(low),
      limit: `below ${v(enableThresholdVolt.falling)}`,
      holds: low < enableThresholdVolt.falling,
      source: "BSS138, greatest on-resistance at 2.5 V gate from memory",
    },
    {
      what: "EN off after its finger opens, with the 10 nF allowed on the power board",
      reckoning: `${o(enableLowerOhm.max)} · 10 nF · ln(${v(enableVolt(landVolt.max))} / ${v(enableThresholdVolt.falling)})`,
      result: s(openSeconds),
      limit: "below 100 µs",
      holds: openSeconds < 1e-4,
      source: "discharge of a capacitor",
    },
  ];
};

const timeOutLines = (): readonly CalculationLine[] => {
  const set = rows.timerSet.resistance;
  const nominal = timeOutSeconds();
  const error = oneShot.error.value + 0.01;
  const share = value(rows.timerLower) / (value(rows.timerLower) + value(rows.timerUpper));
  const { min = 0, max = 1, value: wanted } = oneShot.divideShare;
  return [
    {
      what: "time-out of OFF (R20)",
      reckoning: `2²¹ · ${o(set.value)} / 50 kΩ · 1 µs`,
      result: `${s(nominal)} ± ${Math.round(error * 100)} %`,
      limit: "25 s to 35 s",
      holds: nominal * (1 - error) > 25 && nominal * (1 + error) < 35,
      source: "LTC6993 data sheet, pulse width; 3 % for long pulses, 1 % of the resistor",
    },
    {
      what: "share of the supply at DIV (R21, R22): longest pulse, upwards",
      reckoning: `${o(value(rows.timerLower))} / (${o(value(rows.timerUpper))} + ${o(value(rows.timerLower))})`,
      result: share.toFixed(4),
      limit: `${wanted} ± 0.015, with both resistors 1 % off`,
      holds: [0.98, 1.02].every((ratio) => {
        const off = value(rows.timerLower) / (value(rows.timerLower) + value(rows.timerUpper) * ratio);
        return off > min && off < max;
      }),
      source: "LTC6993 data sheet, table of DIVCODE: code 7",
    },
    {
      what: "gate of Q1 to Q4 when high",
      reckoning: `${v(logicVolt.min)} less 0.1 V in the output`,
      result: v(logicVolt.min - 0.1),
      limit: "above 2.5 V, where the FETs' resistance is stated",
      holds: logicVolt.min - 0.1 > 2.5,
      source: "TCA9534 and LTC6993 data sheets, from memory",
    },
    {
      what: "gates when nothing drives them (R16 to R19): leakage of 1 µA",
      reckoning: `1 µA · ${o(value(rows.hundredKilohm))}`,
      result: v(1e-6 * value(rows.hundredKilohm)),
      limit: "below 0.5 V, under the FET's least threshold of 0.8 V",
      holds: 1e-6 * value(rows.hundredKilohm) < 0.5,
      source: "input leakage of the TCA9534, greatest",
    },
    {
      what: "ALIVE read back through R23 though P7 were driven high by mistake",
      reckoning: `${v(logicVolt.max)} · 100 Ω / ${o(value(rows.hundredKilohm))}`,
      result: v((logicVolt.max * 100) / value(rows.hundredKilohm)),
      limit: "below 0.5 V: an expander gone wrong can't hold ALIVE up",
      holds: (logicVolt.max * 100) / value(rows.hundredKilohm) < 0.5,
      source: "output of the LTC6993 below 100 Ω",
    },
  ];
};

const supplyLines = (): readonly CalculationLine[] => {
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
      source: "AP2112 data sheet, from memory",
    },
    {
      what: "room above the regulator's output behind D4",
      reckoning: `${v(landVolt.min)} − ${v(drop)} − ${v(logicVolt.max)}`,
      result: v(head),
      limit: "above its drop-out of 0.1 V at this load",
      holds: head > 0.1,
      source: "BAT54 0.4 V at 10 mA; AP2112 drop-out from memory",
    },
    {
      what: "heat of the regulator",
      reckoning: `(${v(landVolt.max)} − ${v(logicVolt.min)}) · ${a(load)}`,
      result: w((landVolt.max - logicVolt.min) * load),
      limit: "below 0.25 W",
      holds: (landVolt.max - logicVolt.min) * load < 0.25,
      source: "SOT-23-5 without a heat sink",
    },
  ];
};

const lampLines = (): readonly CalculationLine[] =>
  (["green", "red"] as const).map((colour) => {
    const { forward, currentMax } = rows[colour];
    const most = (landVolt.max - (forward.min ?? forward.value)) / (rows.oneKilohm.resistance.min ?? 1e3);
    return {
      what: colour === "green" ? "lamps D1 and D2: 5 V behind the fuse" : "lamp D3: feed reversed",
      reckoning: `(${v(landVolt.max)} − ${v(forward.min ?? forward.value)}) / ${o(value(rows.oneKilohm))}`,
      result: a(most),
      limit: `below ${a(currentMax.value)}; its resistor takes ${w(most ** 2 * value(rows.oneKilohm))}`,
      holds: most < currentMax.value && most ** 2 * value(rows.oneKilohm) < rows.oneKilohm.rating.value / 2,
      source: forward.source,
    };
  });

const busLines = (): readonly CalculationLine[] => {
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
      source: "I2C-bus specification UM10204, table of I/O stages",
    },
    {
      what: `rise time of the bus of ${cells} cells`,
      reckoning: `0.8473 · ${o(parallel)} · ${picofarad} pF`,
      result: s(rise),
      limit: "below 1 µs (100 kHz)",
      holds: rise < 1e-6,
      source: "UM10204 §7.1; 38 pF a board and 100 pF of cable from memory",
    },
    {
      what: "chain current that a loose GND bar can send through the bus's GND (R12, two boards)",
      reckoning: `5 V / (2 · ${o(value(rows.tenOhm))})`,
      result: a(loop),
      limit: "below 1 A, the connector's rating; a lasting fault burns R12 open, not the cable",
      holds: loop < rows.bus.currentPerContact.value,
      source: "Ohm's law",
    },
  ];
};

const currentLines = (): readonly CalculationLine[] => {
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
      source: resistance.source,
    },
    {
      what: "load of the bay fuse",
      reckoning: `${a(bayAmpere)} / ${a(rating.value)}`,
      result: `${Math.round((bayAmpere / rating.value) * 100)} %`,
      limit: "below 75 %, the maker's derating for continuous current",
      holds: bayAmpere / rating.value < 0.75,
      source: rating.source,
    },
    {
      what: "current of a contact with one of the six out of use",
      reckoning: `${a(bayAmpere)} / ${contactsPerPole - 1}`,
      result: a(bayAmpere / (contactsPerPole - 1)),
      limit: `below half of ${a(rows.socket.currentPerContact.value)}; ${a(perContact)} with all six`,
      holds: bayAmpere / (contactsPerPole - 1) < rows.socket.currentPerContact.value / 2,
      source: rows.socket.source,
    },
    {
      what: "voltage on the polymer capacitors (C1, C2)",
      reckoning: `highest at the lands, ${v(landVolt.max)}`,
      result: v(landVolt.max),
      limit: `below ${v(rows.polymer.ratedVoltage.value)}`,
      holds: landVolt.max < rows.polymer.ratedVoltage.value,
      source: rows.polymer.source,
    },
  ];
};

const supplyOf = (
  ref: string,
  part: {
    readonly name: string;
    readonly supply: { readonly min?: number; readonly max?: number; readonly source: string };
  },
  [low, high]: readonly [number, number],
): RatingLine => ({
  ref,
  part: part.name,
  rating: `${v(part.supply.min ?? 0)} to ${v(part.supply.max ?? 0)}`,
  worst: `${v(low)} to ${v(high)}`,
  holds: low >= (part.supply.min ?? 0) && high <= (part.supply.max ?? 0),
  source: part.supply.source,
});

const supplies = (): readonly RatingLine[] => [
  supplyOf("U1, U2", rows.eeprom, [2.9, 3.4]),
  supplyOf("U3", rows.regulator, [landVolt.min - 0.4, landVolt.max]),
  supplyOf("U4", rows.expander, [logicVolt.min, logicVolt.max]),
  supplyOf("U5", rows.timer, [logicVolt.min, logicVolt.max]),
  supplyOf("U6", rows.suppressor, [0, logicVolt.max]),
];

const contact = (
  ref: string,
  part: { readonly name: string; readonly source: string },
  rated: number,
  worst: number,
): RatingLine => ({
  ref,
  part: part.name,
  rating: a(rated),
  worst: a(worst),
  holds: worst <= rated,
  source: part.source,
});

const contacts = (): readonly RatingLine[] => [
  contact(
    "J1, J2: each contact of a pole",
    rows.socket,
    rows.socket.currentPerContact.value,
    bayAmpere / contactsPerPole,
  ),
  contact("J3, J4: GND", rows.bus, rows.bus.currentPerContact.value, 5 / (2 * value(rows.tenOhm))),
  contact("F1, F2", rows.fuse, rows.fuse.rating.value, bayAmpere),
  // Chain current passes from bar to bar on the bolt; the land itself takes what its board uses.
  contact("E1", rows.bushM5, 50, boardAmpere),
  contact("E2", rows.bushM6, 60, boardAmpere),
  contact("SW1", rows.selector, rows.selector.currentPerContact.value, 3.4 / value(rows.hundredKilohm)),
];

/** Every line of calculation of the back-plane, from the numbers that the board is made of. */
export const backPlaneCalculations = (): BoardCalculations => ({
  name: "back-plane",
  title: "Back-plane",
  lines: [
    ...enableLines(),
    ...timeOutLines(),
    ...supplyLines(),
    ...lampLines(),
    ...busLines(),
    ...currentLines(),
  ],
  supplies: supplies(),
  contacts: contacts(),
  remarks: [
    `Worst current: ${a(bayAmpere)} a bay, ${a(boardAmpere)} a board; chain current stays in the link bars.`,
    "ID_3V3, ID_SDA and ID_SCL carry their series resistors (47 Ω, 100 Ω, 100 Ω) on the power board: they guard the node.",
    "A node is off only while OFF and ALIVE are both high. ALIVE comes from an edge of RENEW, never from a level, so that a manager that stops, with its lines high or low, loses its hold after the time-out; without 3V3 both gates are low.",
    "The capacitors stand behind the fuses: one that fails is cut off, and once its fuse has opened a reversed feed no longer reaches it.",
    "D5 parts the pull-ups of the bus from a dead regulator: a board without 3V3 doesn't pull the bus of the others down.",
  ],
});
