/** Figures that the calculations of the back-plane share, and how they are written. */
import { oneShot } from "@rubus/catalogue";
import { backPlaneRows as rows } from "./circuit.js";

export { a, cited, o, s, v, w } from "../quantity-words.js";

/** On the power board, from EN to GND; at the eFuse's EN/UVLO pin, whose threshold is 1.20 V (its data sheet). */
export const enableLowerOhm = { value: 4020, min: 4020 * 0.99, max: 4020 * 1.01 };
export const enableThresholdVolt = { rising: 1.2, falling: 1.1 };

/** 5 V at the lands: lowest with every drop of the budget ahead of them, highest a supply without load. */
export const landVolt = { min: 4.85, typical: 5.15, max: 5.25 };
/** 3V3 of the regulator, 2 %. */
export const logicVolt = { min: 3.23, typical: 3.3, max: 3.37 };

/** The heaviest node with its fan, two of them on a board (design budget). */
export const bayAmpere = 5.25;
export const boardAmpere = 2 * bayAmpere;
export const contactsPerPole = 6;
/** Cells in the longest frame the concept names. */
export const cells = 5;

export const value = (row: { readonly resistance: { readonly value: number } }): number =>
  row.resistance.value;

/** Voltage at EN of a seated node, for any end of the tolerances. */
export const enableVolt = (
  supplyVolt: number,
  upperOhm = value(rows.tenKilohm),
  lowerOhm = enableLowerOhm.value,
): number => (supplyVolt * lowerOhm) / (upperOhm + lowerOhm);

/** How long ALIVE stays high after RENEW rises: N_DIV · R_SET / 50 kΩ · 1 µs. */
export const timeOutSeconds = (setOhm: number = value(rows.timerSet)): number =>
  (oneShot.dividerMax.value * setOhm * oneShot.setBaseTime.value) / oneShot.setBase.value;
