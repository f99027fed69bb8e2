import { describe, expect, it } from "vitest";
import { manualClock } from "../hardware/clock.js";
import { openDevices } from "../hardware/devices.js";
import { managementBus } from "../simulation/management-bus.js";
import { watchBays } from "./bay-watch.js";
import { openManager } from "./manager.js";

const own = { cluster: "bramble", site: "home", frame: "a", cell: 1, bay: 1, hardware: 1 } as const;

const open = (cells: readonly number[]) => {
  const clock = manualClock();
  const bus = managementBus(cells, clock.monotonicMs);
  const manager = openManager({
    devices: openDevices({ files: bus.files, clock }),
    clock,
    isManager: true,
    adapter: () => "/sys/bus/i2c/devices/i2c-1",
    own: () => own,
    readOwn: async () => own,
    ownHost: () => undefined,
    onCycled: () => undefined,
  });
  const watch = watchBays(manager, clock, () => false);
  const pass = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second++) {
      watch.turn();
      await clock.advance(1000);
    }
  };
  return { clock, bus, manager, watch, pass };
};

describe("a manager's eye on its bays", () => {
  it("sees every bay of the cells that answer, and what changes within half a minute, moving no output", async () => {
    const { bus, watch, pass } = open([1, 2]);
    const cell = bus.cells.get(2);
    if (cell === undefined) throw new Error("no cell 2");
    cell.inputs = 0b111000;
    await pass(2);
    expect(watch.seen()).toEqual([
      { cell: 1, bay: 1, isPresent: true, isFault: false },
      { cell: 1, bay: 2, isPresent: true, isFault: false },
      { cell: 2, bay: 1, isPresent: true, isFault: false },
      { cell: 2, bay: 2, isPresent: false, isFault: false },
    ]);
    const before = { ...cell };
    cell.inputs = 0b101000;
    await pass(31);
    expect(watch.seen()[2]).toEqual({ cell: 2, bay: 1, isPresent: true, isFault: true });
    expect({ ...cell, inputs: before.inputs }).toEqual(before);
    expect(bus.isBufferOn()).toBe(false);
  });

  it("binds a driver once for a day of looks, and asks for a cell that isn't there ever more seldom", async () => {
    const { bus, watch, pass } = open([1, 2]);
    await pass(3600);
    const inAnHour = bus.bindings();
    await pass(3 * 3600);
    // Five cells that never answered, once an hour each, two writes a try.
    expect(bus.bindings() - inAnHour).toBeLessThanOrEqual(2 * 5 * 4);
    expect(bus.transactions()).toBeGreaterThan(2 * 4 * 100);
    expect(watch.failures()).toEqual([]);
  });

  it("says so when a cell that has answered doesn't, forgets what it knew, and sees it again", async () => {
    const { bus, watch, pass } = open([1, 2]);
    await pass(2);
    const cell = bus.cells.get(2);
    if (cell === undefined) throw new Error("no cell 2");
    bus.cells.delete(2);
    await pass(31);
    expect(watch.seen().map(({ cell }) => cell)).toEqual([1, 1]);
    expect(watch.failures()).toHaveLength(1);
    bus.cells.set(2, cell);
    await pass(120);
    expect(watch.seen()).toHaveLength(4);
    expect(watch.failures()).toEqual([]);
  });

  it("gives way to a person's command, and never makes one wait for a round", async () => {
    const { bus, clock, manager, watch } = open([1, 2, 3]);
    watch.turn();
    const done = { is: false };
    const cycling = manager.cycle({ cell: 2, bay: 2 }).then((outcome) => {
      done.is = true;
      return outcome;
    });
    for (let waited = 0; !done.is && waited < 1000; waited++) {
      watch.turn();
      await clock.advance(20);
      expect(bus.isOff(2, 1)).toBe(false);
    }
    expect(await cycling).toEqual({ ok: true, value: true });
    expect(clock.monotonicMs()).toBeLessThan(6000);
  });

  it("lets the drivers go when it ends", async () => {
    const { bus, clock, manager, pass } = open([1, 2]);
    await pass(2);
    const chips = async () => (await bus.files.list("/sys/class/gpio")).length;
    expect(await chips()).toBe(4);
    const leaving = manager.leave();
    await clock.advance(100);
    await leaving;
    expect(await chips()).toBe(2);
  });
});
