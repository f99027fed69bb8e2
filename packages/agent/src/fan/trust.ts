/** Whether a temperature is believed. What isn't runs the fan at full speed. */
import type { Reading } from "../hardware/reading.js";

export type Trust = {
  readonly celsius?: number;
  readonly atMs?: number;
  /** Readings in a row that may be believed since one that wasn't. */
  readonly good: number;
};

export const firstTrust: Trust = { good: 0 };

/** A processor in a room that people or a cellar have, up to where the firmware switches it off. */
const possible = { min: -20, max: 120 };

/** Whether a processor can have that temperature. */
export const isPossible = (celsius: number): boolean => celsius >= possible.min && celsius <= possible.max;

/** No processor's sensor moves so far from one reading to the next, a second later. */
const jumpK = 25;
/** A reading that fails is bridged by the one before for so long. */
const staleMs = 2500;
/** After doubt so many readings in a row must agree. */
const goodAgain = 3;

export type Trusted = {
  readonly trust: Trust;
  /** Absent while there is doubt. */
  readonly celsius?: number;
  readonly doubt?: string;
};

export const trustTemperature = (before: Trust, reading: Reading<number>, nowMs: number): Trusted => {
  const age = before.atMs === undefined ? Number.POSITIVE_INFINITY : nowMs - before.atMs;
  if (!reading.ok) {
    const { kind, detail } = reading.failure;
    const isBridged = before.celsius !== undefined && before.good >= goodAgain && age <= staleMs;
    if (isBridged) return { trust: before, celsius: before.celsius };
    return {
      trust: { ...before, good: 0 },
      doubt: `the temperature can't be read: ${kind} ${detail}`.trim(),
    };
  }
  const celsius = reading.value;
  if (!isPossible(celsius)) {
    return { trust: { ...before, good: 0 }, doubt: `${celsius} °C is no temperature of a processor` };
  }
  const jump = before.celsius === undefined || age > staleMs ? 0 : Math.abs(celsius - before.celsius);
  if (jump > jumpK) {
    const trust = { celsius, atMs: nowMs, good: 0 };
    return { trust, doubt: `the temperature jumped by ${jump.toFixed(0)} K` };
  }
  const isFirst = before.celsius === undefined && before.good === 0 && before.atMs === undefined;
  const good = isFirst ? goodAgain : Math.min(goodAgain, before.good + 1);
  const trust = { celsius, atMs: nowMs, good };
  if (good < goodAgain) return { trust, doubt: "the temperature has only just come back" };
  return { trust, celsius };
};
