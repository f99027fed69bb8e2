/** How long to wait before the next attempt: twice as long each time, spread so that no two nodes fall in step. */

export type BackOff = { readonly leastMs: number; readonly mostMs: number };

export const standardBackOff: BackOff = { leastMs: 1000, mostMs: 300_000 };

/**
 * @param failures attempts that failed in a row, from 1
 * @param random from 0 to 1
 * @returns milliseconds, between half and all of the doubled wait
 */
export const waitMs = (failures: number, random: number, { leastMs, mostMs }: BackOff): number =>
  Math.min(mostMs, leastMs * 2 ** Math.min(30, failures - 1)) * (0.5 + random / 2);
