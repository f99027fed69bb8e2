import { describe, expect, it } from "vitest";
import { manualClock } from "../hardware/clock.js";
import { eventLimit } from "./event-limit.js";
import { nodeEvent } from "./node-events.js";

describe("events that come again and again", () => {
  it("are told at first and then once a minute, with the number of those that weren't", async () => {
    const clock = manualClock();
    const limit = eventLimit();
    const told: (string | undefined)[] = [];
    for (let second = 0; second < 3600; second++) {
      const event = limit(nodeEvent("sensor-lost", "fault", clock));
      if (event !== undefined) told.push(event.detail);
      await clock.advance(1000);
    }
    expect(told.length).toBeGreaterThanOrEqual(60);
    expect(told.length).toBeLessThanOrEqual(70);
    expect(told.slice(0, 10)).toEqual(Array(10).fill(undefined));
    const counted = told.reduce(
      (sum, detail) => sum + 1 + Number(/^(\d+) more/.exec(detail ?? "")?.[1] ?? 0),
      0,
    );
    expect(counted).toBeGreaterThan(3600 - 60);
  });

  it("hold up no other kind, and none after a quiet while", async () => {
    const clock = manualClock();
    const limit = eventLimit();
    for (let i = 0; i < 20; i++) limit(nodeEvent("sensor-lost", "fault", clock));
    expect(limit(nodeEvent("bay-fault", "fault", clock, "cell 2, bay 1"))?.detail).toBe("cell 2, bay 1");
    await clock.advance(600_000);
    expect(limit(nodeEvent("sensor-lost", "fault", clock))?.detail).toBe("10 more before, not told");
    expect(limit(nodeEvent("sensor-lost", "fault", clock))?.detail).toBeUndefined();
  });
});
