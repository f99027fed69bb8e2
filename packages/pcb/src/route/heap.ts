/** A binary heap of cells by cost; equal costs leave in the order they came, so that routes are reproducible. */
export type CostHeap = {
  push(cell: number, cost: number): void;
  /** The cheapest cell, or -1 when empty. */
  pop(): number;
};

export const makeHeap = (): CostHeap => {
  const cells: number[] = [];
  const costs: number[] = [];
  const order: number[] = [];
  let count = 0;
  const before = (a: number, b: number): boolean => {
    const difference = (costs[a] ?? 0) - (costs[b] ?? 0);
    return difference < 0 || (difference === 0 && (order[a] ?? 0) < (order[b] ?? 0));
  };
  const swap = (a: number, b: number): void => {
    for (const list of [cells, costs, order]) {
      const held = list[a] ?? 0;
      list[a] = list[b] ?? 0;
      list[b] = held;
    }
  };
  return {
    push(cell, cost) {
      cells.push(cell);
      costs.push(cost);
      order.push(count++);
      let at = cells.length - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!before(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      if (cells.length === 0) return -1;
      swap(0, cells.length - 1);
      const cell = cells.pop() ?? -1;
      costs.pop();
      order.pop();
      let at = 0;
      for (;;) {
        const left = 2 * at + 1;
        const right = left + 1;
        let least = at;
        if (left < cells.length && before(left, least)) least = left;
        if (right < cells.length && before(right, least)) least = right;
        if (least === at) return cell;
        swap(at, least);
        at = least;
      }
    },
  };
};
