/**
 * A bucket queue (R. Dial, "Algorithm 360", CACM 12, 1969): states by whole cost, the cheapest first; of equal
 * cost the one that came last, which runs a search straight at its target.
 */
export type BucketQueue = {
  /** The entry that came last to each cost, counted from 1; 0 where none is left. */
  heads: Int32Array;
  /** Two numbers an entry: a state, and the entry that came to its cost before. */
  links: Int32Array;
  entries: number;
  /** No cost below or above has an entry. */
  lowest: number;
  highest: number;
};

/** Beyond every cost. */
const none = 2 ** 30;

export const makeQueue = (): BucketQueue => ({
  heads: new Int32Array(1 << 16),
  links: new Int32Array(1 << 15),
  entries: 0,
  lowest: none,
  highest: -1,
});

const grown = (old: Int32Array, least: number): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(Math.max(least, old.length * 2));
  larger.set(old);
  return larger;
};

export const clearQueue = (queue: BucketQueue): void => {
  if (queue.lowest <= queue.highest) queue.heads.fill(0, queue.lowest, queue.highest + 1);
  queue.entries = 0;
  queue.lowest = none;
  queue.highest = -1;
};

export const push = (queue: BucketQueue, state: number, cost: number): void => {
  if (cost > queue.highest) {
    queue.highest = cost;
    if (cost >= queue.heads.length) queue.heads = grown(queue.heads, cost + 1);
  }
  if (cost < queue.lowest) queue.lowest = cost;
  const entry = ++queue.entries;
  if (2 * entry + 1 >= queue.links.length) queue.links = grown(queue.links, 0);
  const { heads, links } = queue;
  links[2 * entry] = state;
  links[2 * entry + 1] = heads[cost] ?? 0;
  heads[cost] = entry;
};

/** The cheapest state, or -1 when empty. */
export const pop = (queue: BucketQueue): number => {
  const { heads, links, highest } = queue;
  let { lowest } = queue;
  let entry = 0;
  while (lowest <= highest) {
    entry = heads[lowest] ?? 0;
    if (entry !== 0) break;
    lowest++;
  }
  queue.lowest = lowest;
  if (entry === 0) return -1;
  heads[lowest] = links[2 * entry + 1] ?? 0;
  return links[2 * entry] ?? -1;
};
