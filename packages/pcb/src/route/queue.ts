/**
 * A bucket queue (R. Dial, "Algorithm 360", CACM 12, 1969): states by whole cost, the cheapest first; of equal
 * cost the one that came last, which runs a search straight at its target.
 */
export type BucketQueue = {
  clear(): void;
  push(state: number, cost: number): void;
  /** The cheapest state, or -1 when empty. */
  pop(): number;
};

export const makeQueue = (): BucketQueue => {
  /** The entry that came last to each cost, counted from 1; 0 where none is left. */
  let heads = new Int32Array(1 << 16);
  /** Entries: a state, and the entry that came to its cost before. */
  let states = new Int32Array(1 << 14);
  let before = new Int32Array(1 << 14);
  let entries = 0;
  let waiting = 0;
  let lowest = 0;
  let highest = -1;

  const grown = (old: Int32Array, least: number): Int32Array<ArrayBuffer> => {
    const larger = new Int32Array(Math.max(least, old.length * 2));
    larger.set(old);
    return larger;
  };
  return {
    clear: () => {
      heads.fill(0, Math.min(lowest, heads.length), highest + 1);
      entries = 0;
      waiting = 0;
      lowest = 0;
      highest = -1;
    },
    push: (state, cost) => {
      if (cost >= heads.length) heads = grown(heads, cost + 1);
      if (++entries >= states.length) {
        states = grown(states, 0);
        before = grown(before, 0);
      }
      if (waiting === 0 || cost < lowest) lowest = cost;
      if (cost > highest) highest = cost;
      waiting++;
      states[entries] = state;
      before[entries] = heads[cost] ?? 0;
      heads[cost] = entries;
    },
    pop: () => {
      if (waiting === 0) return -1;
      let entry = heads[lowest] ?? 0;
      while (entry === 0) entry = heads[++lowest] ?? 0;
      waiting--;
      heads[lowest] = before[entry] ?? 0;
      return states[entry] ?? -1;
    },
  };
};
