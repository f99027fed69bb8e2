/** A turn a second until it ends. */
import type { Clock } from "../hardware/clock.js";

const periodMs = 1000;

/**
 * Turns that were missed, by a slow bus or a machine that slept, aren't made up for.
 * @param turn gets the milliseconds since the turn before
 */
export const everySecond = async (
  clock: Clock,
  ending: AbortSignal,
  turn: (elapsedMs: number) => Promise<void>,
): Promise<void> => {
  const firstMs = clock.monotonicMs();
  let beforeMs = firstMs;
  while (!ending.aborted) {
    const nowMs = clock.monotonicMs();
    await turn(nowMs - beforeMs);
    beforeMs = nowMs;
    const intoPeriodMs = (clock.monotonicMs() - firstMs) % periodMs;
    await clock.sleep(periodMs - intoPeriodMs, ending);
  }
};
