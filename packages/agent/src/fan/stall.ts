/** A fan that should turn and doesn't, seen by its tachometer. */
import type { Reading } from "../hardware/reading.js";

export type StallState = {
  /** Since when it has stood although it was driven. */
  readonly standsSinceMs?: number;
  /** Since when it has turned again after a stall. */
  readonly turnsSinceMs?: number;
  readonly isStalled: boolean;
};

export const firstStall: StallState = { isStalled: false };

/** The kernel counts for a second; a fan needs two to start [memory]. */
const stallMs = 5000;
/** Driven fully for so long after it turns again. */
const recoveryMs = 10_000;
/** No fan of 40 mm turns faster; more is noise on the line. */
const fastestRpm = 20_000;

/** A fan without a tachometer, or whose tachometer says nothing, is never called stalled. */
export const watchStall = (
  before: StallState,
  input: { readonly nowMs: number; readonly duty: Reading<number>; readonly rpm?: Reading<number> },
): { readonly stall: StallState; readonly isStalled: boolean } => {
  const { rpm, duty, nowMs } = input;
  const isDriven = !duty.ok || duty.value > 0;
  if (rpm === undefined || !rpm.ok || rpm.value < 0 || rpm.value > fastestRpm || !isDriven) {
    const { isStalled } = before;
    return { stall: { isStalled }, isStalled };
  }
  if (rpm.value === 0) {
    const standsSinceMs = before.standsSinceMs ?? nowMs;
    const isStalled = before.isStalled || nowMs - standsSinceMs >= stallMs;
    return { stall: { standsSinceMs, isStalled }, isStalled };
  }
  if (!before.isStalled) return { stall: firstStall, isStalled: false };
  const turnsSinceMs = before.turnsSinceMs ?? nowMs;
  const isStalled = nowMs - turnsSinceMs < recoveryMs;
  return { stall: isStalled ? { turnsSinceMs, isStalled } : firstStall, isStalled };
};
