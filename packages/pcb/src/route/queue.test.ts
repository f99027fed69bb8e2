import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clearQueue, makeQueue, pop, push } from "./queue.js";

describe("the bucket queue", () => {
  it("hands states out by cost whatever the order they come in, and anew after it was cleared", () => {
    const queue = makeQueue();
    const entries = fc.array(fc.nat({ max: 200_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(entries, entries, (costs, left) => {
        clearQueue(queue);
        left.forEach((cost, state) => {
          push(queue, state, cost);
        });
        clearQueue(queue);
        costs.forEach((cost, state) => {
          push(queue, state, cost);
        });
        const out: number[] = [];
        for (let state = pop(queue); state >= 0; state = pop(queue)) out.push(costs[state] ?? -1);
        expect(out).toEqual(costs.toSorted((a, b) => a - b));
      }),
    );
  });
  it("takes a state cheaper than those it has handed out already", () => {
    const queue = makeQueue();
    push(queue, 1, 50);
    push(queue, 2, 70);
    expect(pop(queue)).toBe(1);
    push(queue, 3, 10);
    expect([pop(queue), pop(queue), pop(queue)]).toEqual([3, 2, -1]);
  });
});
