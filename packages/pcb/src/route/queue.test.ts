import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeQueue } from "./queue.js";

describe("the bucket queue", () => {
  it("hands states out by cost whatever the order they come in, and anew after it was cleared", () => {
    const queue = makeQueue();
    const entries = fc.array(fc.nat({ max: 200_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(entries, entries, (costs, left) => {
        queue.clear();
        left.forEach((cost, state) => {
          queue.push(state, cost);
        });
        queue.clear();
        costs.forEach((cost, state) => {
          queue.push(state, cost);
        });
        const out: number[] = [];
        for (let state = queue.pop(); state >= 0; state = queue.pop()) out.push(costs[state] ?? -1);
        expect(out).toEqual(costs.toSorted((a, b) => a - b));
      }),
    );
  });
  it("takes a state cheaper than those it has handed out already", () => {
    const queue = makeQueue();
    queue.push(1, 50);
    queue.push(2, 70);
    expect(queue.pop()).toBe(1);
    queue.push(3, 10);
    expect([queue.pop(), queue.pop(), queue.pop()]).toEqual([3, 2, -1]);
  });
});
