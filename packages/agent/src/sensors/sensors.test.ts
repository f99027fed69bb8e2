import { describe, expect, it } from "vitest";
import { read } from "../hardware/reading.js";
import { loadOf, memoryOf } from "./system.js";
import { nextThrottling, noThrottling, throttledBits } from "./throttling.js";

describe("the firmware's word on throttling", () => {
  it.each([
    ["50005", 0x50005],
    ["0x50005", 0x50005],
    ["throttled=0x50005", 0x50005],
    ["0", 0],
  ])("is read from %s", (text, bits) => {
    expect(throttledBits(read(text), "/t")).toEqual({ ok: true, value: bits });
  });

  it.each(["", "0x", "5000z", "-1", "123456789"])("is refused where it is %j", (text) => {
    expect(throttledBits(read(text), "/t")).toMatchObject({ failure: { kind: "garbage" } });
  });

  it("becomes a history: how often, how long, when last, and what was before the agent came", () => {
    const at = (bits: number, second: number) => ({ bits, wallMs: second * 1000, elapsedMs: 1000 });
    let history = noThrottling;
    for (const [second, bits] of [0x40000, 0x10001, 0x10001, 0x10000, 0x10001].entries()) {
      history = nextThrottling(history, at(bits, second));
    }
    expect(history.underVoltage).toEqual({
      isNow: true,
      hasBeen: true,
      events: 2,
      seconds: 3,
      lastWallMs: 4000,
    });
    expect(history.throttled).toEqual({ isNow: false, hasBeen: true, events: 0, seconds: 0 });
    expect(history.frequencyCapped.hasBeen).toBe(false);
  });

  it("counts the kernel's alarm of low voltage where there are no bits", () => {
    const history = nextThrottling(noThrottling, { alarm: true, wallMs: 5, elapsedMs: 1000 });
    expect(history.underVoltage).toMatchObject({ isNow: true, events: 1, lastWallMs: 5 });
  });
});

describe("procfs", () => {
  it("gives load and memory, and refuses what is neither", () => {
    expect(loadOf("0.08 0.03 0.01 1/123 4567")).toEqual([0.08, 0.03, 0.01]);
    expect(() => loadOf("a b c")).toThrow(RangeError);
    expect(memoryOf("MemTotal:        2 kB\nMemAvailable:    1 kB")).toEqual({
      totalBytes: 2048,
      availableBytes: 1024,
    });
    expect(() => memoryOf("MemTotal:        2 kB")).toThrow(RangeError);
  });
});
