/**
 * The firmware's word on throttling and low voltage, with a history: how often each began since the agent did, and
 * for how long each has held. Bits 0–3 say what is now, 16–19 what has been since power-on.
 */
import type { throttlingCauses } from "@rubus/protocol";
import { mapReading, type Reading } from "../hardware/reading.js";

export type ThrottleCause = (typeof throttlingCauses)[number];

export type ThrottleHistory = {
  readonly isNow: boolean;
  /** Since power-on, as the firmware remembers. */
  readonly hasBeen: boolean;
  /** Times it began while the agent watched. */
  readonly events: number;
  /** Seconds it held while the agent watched. */
  readonly seconds: number;
  /** When it last began, by the node's date. */
  readonly lastWallMs?: number;
};

export type Throttling = { readonly [cause in ThrottleCause]: ThrottleHistory };

const never: ThrottleHistory = { isNow: false, hasBeen: false, events: 0, seconds: 0 };

export const noThrottling: Throttling = {
  underVoltage: never,
  frequencyCapped: never,
  throttled: never,
  softLimit: never,
};

/** Number of the firmware's twenty bits, from `0x50005` (vcgencmd's `throttled=0x50005` too) or the kernel's `50005`. */
export const throttledBits = (reading: Reading<string>, path: string): Reading<number> =>
  mapReading(reading, path, (text) => {
    const digits = /^(?:throttled=)?(?:0x)?([0-9a-f]{1,8})$/i.exec(text.trim())?.[1];
    if (digits === undefined) throw new RangeError("no word of bits");
    return Number.parseInt(digits, 16);
  });

export type ThrottleInput = {
  /** The firmware's bits; absent where they can't be read. */
  readonly bits?: number;
  /** hwmon's alarm of low voltage, which stays until the kernel has cleared it; counts where there are no bits too. */
  readonly alarm?: boolean;
  readonly wallMs: number;
  /** Since the reading before. */
  readonly elapsedMs: number;
};

export const nextThrottling = (before: Throttling, input: ThrottleInput): Throttling => {
  const next = (cause: ThrottleCause, bit: number): ThrottleHistory => {
    const was = before[cause];
    // A turn that read nothing ends nothing.
    if (input.bits === undefined && (cause !== "underVoltage" || input.alarm === undefined)) return was;
    const bits = input.bits ?? 0;
    const isAlarm = cause === "underVoltage" && input.alarm === true;
    const isNow = ((bits >>> bit) & 1) === 1 || isAlarm;
    const began = isNow && !was.isNow;
    return {
      isNow,
      hasBeen: was.hasBeen || isNow || ((bits >>> (bit + 16)) & 1) === 1,
      events: was.events + (began ? 1 : 0),
      seconds: was.seconds + (isNow ? input.elapsedMs / 1000 : 0),
      ...(began
        ? { lastWallMs: input.wallMs }
        : was.lastWallMs === undefined
          ? {}
          : { lastWallMs: was.lastWallMs }),
    };
  };
  return {
    underVoltage: next("underVoltage", 0),
    frequencyCapped: next("frequencyCapped", 1),
    throttled: next("throttled", 2),
    softLimit: next("softLimit", 3),
  };
};
