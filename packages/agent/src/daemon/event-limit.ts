/** Keeps events that come again and again, as of a loose contact, from filling card and console. */
import type { NodeEvent } from "./node-events.js";

/** So many of a kind at once, and then one in each so long: a flapping sensor costs a card 1440 writes a day, not 86 400. */
const burst = 10;
const refillMs = 60_000;

type Bucket = { readonly left: number; readonly atMs: number; readonly untold: number };

/** Gives an event as it may be told, with the number of those before that weren't, or nothing. */
export const eventLimit = (): ((event: NodeEvent) => NodeEvent | undefined) => {
  const buckets = new Map<string, Bucket>();
  return (event) => {
    const { event: name, monotonicMs: atMs, detail } = event;
    const before = buckets.get(name) ?? { left: burst, atMs, untold: 0 };
    const left = Math.min(burst, before.left + Math.max(0, atMs - before.atMs) / refillMs);
    if (left < 1) {
      buckets.set(name, { left, atMs, untold: before.untold + 1 });
      return undefined;
    }
    buckets.set(name, { left: left - 1, atMs, untold: 0 });
    if (before.untold === 0) return event;
    const more = `${before.untold} more before, not told`;
    return { ...event, detail: detail === undefined ? more : `${detail}; ${more}` };
  };
};
