/** A binary heap of states by cost; equal costs leave in the order they came, so that routes are reproducible. */
export type CostHeap = {
  clear(): void;
  push(state: number, cost: number): void;
  /** The cheapest state, or -1 when empty. */
  pop(): number;
};

export const makeHeap = (): CostHeap => {
  let capacity = 1 << 14;
  let states = new Int32Array(capacity);
  let costs = new Float64Array(capacity);
  let ages = new Int32Array(capacity);
  let size = 0;
  let age = 0;

  const grow = (): void => {
    capacity *= 2;
    const [oldStates, oldCosts, oldAges] = [states, costs, ages];
    states = new Int32Array(capacity);
    costs = new Float64Array(capacity);
    ages = new Int32Array(capacity);
    states.set(oldStates);
    costs.set(oldCosts);
    ages.set(oldAges);
  };
  // The indices below stay within the arrays, so the fallbacks never apply; the types can't know.
  const put = (at: number, state: number, cost: number, born: number): void => {
    states[at] = state;
    costs[at] = cost;
    ages[at] = born;
  };
  const move = (to: number, from: number): void =>
    put(to, states[from] ?? 0, costs[from] ?? 0, ages[from] ?? 0);
  const earlier = (cost: number, born: number, at: number): boolean => {
    const other = costs[at] ?? 0;
    return cost < other || (cost === other && born < (ages[at] ?? 0));
  };

  return {
    clear() {
      size = 0;
      age = 0;
    },
    push(state, cost) {
      if (size === capacity) grow();
      const born = age++;
      let at = size++;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!earlier(cost, born, parent)) break;
        move(at, parent);
        at = parent;
      }
      put(at, state, cost, born);
    },
    pop() {
      if (size === 0) return -1;
      const top = states[0] ?? -1;
      size--;
      const [state, cost, born] = [states[size] ?? 0, costs[size] ?? 0, ages[size] ?? 0];
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= size) break;
        if (child + 1 < size && earlier(costs[child + 1] ?? 0, ages[child + 1] ?? 0, child)) child++;
        if (earlier(cost, born, child)) break;
        move(at, child);
        at = child;
      }
      put(at, state, cost, born);
      return top;
    },
  };
};
