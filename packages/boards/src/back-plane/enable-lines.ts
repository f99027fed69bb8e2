/** Calculations of the enable network and of the time-out that ends OFF. */
import { oneShot } from "@rubus/catalogue";
import type { CalculationLine } from "../calculation.js";
import { backPlaneRows as rows } from "./circuit.js";
import {
  cited,
  enableLowerOhm,
  enableThresholdVolt,
  enableVolt,
  landVolt,
  logicVolt,
  o,
  s,
  timeOutSeconds,
  v,
  value,
} from "./figures.js";

export const enableLines = (): readonly CalculationLine[] => {
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
      source: "voltage divider; 1.2 V at EN/UVLO: SLVSFC9C §6.5, as other boards quote it [secondary]",
    },
    {
      what: "under-voltage lock-out that the divider makes",
      reckoning: `${v(enableThresholdVolt.rising)} · (${o(up.value)} + ${o(enableLowerOhm.value)}) / ${o(enableLowerOhm.value)}`,
      result: v(lockOut),
      limit: `below the lowest ${v(landVolt.min)} at the lands`,
      holds: lockOut < landVolt.min,
      source: "voltage divider [derived]",
    },
    {
      what: "EN while both FETs pull it low (Q1 + Q2, Q3 + Q4)",
      reckoning: `${v(landVolt.max)} · 2 · ${o(onOhm)} / ${o(up.value)}`,
      result: v(low),
      limit: `below ${v(enableThresholdVolt.falling)}`,
      holds: low < enableThresholdVolt.falling,
      source: "BSS138 data sheet, greatest on-resistance at 2.5 V gate [memory]",
    },
    {
      what: "EN off after its finger opens, with the 10 nF allowed on the power board",
      reckoning: `${o(enableLowerOhm.max)} · 10 nF · ln(${v(enableVolt(landVolt.max))} / ${v(enableThresholdVolt.falling)})`,
      result: s(openSeconds),
      limit: "below 100 µs",
      holds: openSeconds < 1e-4,
      source: "discharge of a capacitor [derived]; EN/UVLO falling 1.1 V: SLVSFC9C §7.3 [memory]",
    },
  ];
};

export const timeOutLines = (): readonly CalculationLine[] => {
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
      source: `pulse width, 3 % for long pulses, 1 % of the resistor: ${cited(oneShot.error)}`,
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
      source: `table of DIVCODE, code 7: ${cited(oneShot.divideShare)}`,
    },
    {
      what: "gate of Q1 to Q4 when high",
      reckoning: `${v(logicVolt.min)} less 0.1 V in the output`,
      result: v(logicVolt.min - 0.1),
      limit: "above 2.5 V, where the FETs' resistance is stated",
      holds: logicVolt.min - 0.1 > 2.5,
      source: "TCA9534 and LTC6993 data sheets [memory]",
    },
    {
      what: "gates when nothing drives them (R16 to R19): leakage of 1 µA",
      reckoning: `1 µA · ${o(value(rows.hundredKilohm))}`,
      result: v(1e-6 * value(rows.hundredKilohm)),
      limit: "below 0.5 V, under the FET's least threshold of 0.8 V",
      holds: 1e-6 * value(rows.hundredKilohm) < 0.5,
      source: "TCA9534 data sheet, greatest input leakage [memory]",
    },
    {
      what: "ALIVE read back through R23 though P7 were driven high by mistake",
      reckoning: `${v(logicVolt.max)} · 100 Ω / ${o(value(rows.hundredKilohm))}`,
      result: v((logicVolt.max * 100) / value(rows.hundredKilohm)),
      limit: "below 0.5 V: an expander gone wrong can't hold ALIVE up",
      holds: (logicVolt.max * 100) / value(rows.hundredKilohm) < 0.5,
      source: "LTC6993 data sheet, output below 100 Ω [memory]",
    },
  ];
};
