import { describe, expect, it } from "vitest";
import { fewAtOnce } from "./few-at-once.js";

describe("work on many things", () => {
  it("starts in order, has no more under way than asked and answers in the order given", async () => {
    const started: number[] = [];
    let [underWay, most] = [0, 0];
    const doubled = await fewAtOnce([5, 1, 3, 2, 4], 2, async (item) => {
      started.push(item);
      underWay += 1;
      most = Math.max(most, underWay);
      for (let turn = 0; turn < item; turn++) await Promise.resolve();
      underWay -= 1;
      return 2 * item;
    });
    expect(doubled).toEqual([10, 2, 6, 4, 8]);
    expect(started).toEqual([5, 1, 3, 2, 4]);
    expect(most).toBe(2);
  });

  it("fails with the first that does, and has nothing to do on nothing", async () => {
    await expect(fewAtOnce([1, 2], 2, (item) => Promise.reject(new Error(`no ${item}`)))).rejects.toThrow(
      "no 1",
    );
    expect(await fewAtOnce([], 2, () => Promise.resolve(1))).toEqual([]);
  });
});
