import type { BayRecord } from "@rubus/firmware";
import { describe, expect, it } from "vitest";
import { manualClock } from "../hardware/clock.js";
import { openDevices } from "../hardware/devices.js";
import { managementBus } from "../simulation/management-bus.js";
import { openManager } from "./manager.js";

const own = { cluster: "bramble", site: "home", frame: "a", cell: 1, bay: 1, hardware: 1 } as const;

const open = (isManager = true, record: typeof own | undefined = own) => {
  /** What the bay's chip holds by now. */
  const records: { now: BayRecord | undefined } = { now: record };
  const clock = manualClock();
  const bus = managementBus([1, 2, 3], clock.monotonicMs);
  const devices = openDevices({ files: bus.files, clock });
  const manager = openManager({
    devices,
    clock,
    isManager,
    adapter: () => "/sys/bus/i2c/devices/i2c-1",
    own: () => record,
    readOwn: async () => records.now,
    ownHost: () => "bramble-home-a-1",
    onCycled: () => undefined,
  });
  return { clock, bus, manager, records };
};

/** Lets time pass until it is done, and says what was seen on the way. */
const during = async <T>(
  clock: ReturnType<typeof manualClock>,
  doing: Promise<T>,
  look: () => void = () => undefined,
): Promise<T> => {
  const done = { is: false };
  void doing.then(() => {
    done.is = true;
  });
  while (!done.is) {
    await clock.advance(20);
    look();
  }
  return doing;
};

describe("a manager", () => {
  it("says whether a tray is in a bay and whether its fuse reports a fault, changing no output", async () => {
    const { clock, bus, manager } = open();
    const cell = bus.cells.get(2);
    if (cell === undefined) throw new Error("no cell 2");
    cell.inputs = 0b101000;
    const before = { ...cell };
    const one = await during(clock, manager.status({ cell: 2, bay: 1 }));
    const two = await during(clock, manager.status({ cell: 2, bay: 2 }));
    expect(one).toEqual({ ok: true, value: { isPresent: true, isFault: true, isOff: false } });
    expect(two).toEqual({ ok: true, value: { isPresent: false, isFault: false, isOff: false } });
    expect(cell).toEqual(before);
    expect(bus.isBufferOn()).toBe(false);
  });

  it("switches one bay off for five seconds and on again, the other never, the buffer off in between", async () => {
    const { clock, bus, manager } = open();
    let offMs = 0;
    let bufferMs = 0;
    const done = await during(clock, manager.cycle({ cell: 2, bay: 2 }), () => {
      if (bus.isOff(2, 2)) offMs += 20;
      if (bus.isBufferOn()) bufferMs += 20;
      expect(bus.isOff(2, 1)).toBe(false);
      expect(bus.isOff(1, 1)).toBe(false);
    });
    expect(done).toEqual({ ok: true, value: true });
    expect(offMs).toBeGreaterThanOrEqual(4900);
    expect(offMs).toBeLessThan(6000);
    expect(bufferMs).toBeLessThan(500);
    expect(bus.isOff(2, 2)).toBe(false);
    expect(bus.transactions()).toBe(2);
  });

  it("doesn't wake what a manager that died left behind in the other bay", async () => {
    const { clock, bus, manager } = open();
    const cell = bus.cells.get(2);
    if (cell === undefined) throw new Error("no cell 2");
    // OFF of bay 1 still high, timed out long ago.
    cell.output = 0b01;
    cell.direction = 0b1111_1110;
    await during(clock, manager.cycle({ cell: 2, bay: 2 }), () => expect(bus.isOff(2, 1)).toBe(false));
  });

  it("leaves a bay to the hardware's time-out when the bus fails after OFF", async () => {
    const { clock, bus, manager } = open();
    const done = await during(clock, manager.cycle({ cell: 3, bay: 1 }), () => {
      if (bus.isOff(3, 1)) bus.failNext(1000);
    });
    expect(done).toMatchObject({ ok: false, refusal: { kind: "failed" } });
    expect(bus.isOff(3, 1)).toBe(true);
    await clock.advance(31_000);
    expect(bus.isOff(3, 1)).toBe(false);
  });

  it("backs off while the bus is another's, and does it then", async () => {
    const { clock, bus, manager } = open();
    bus.failNext(6);
    const started = clock.monotonicMs();
    expect(await during(clock, manager.status({ cell: 2, bay: 1 }))).toMatchObject({ ok: true });
    expect(clock.monotonicMs() - started).toBeGreaterThanOrEqual(350);
    expect(bus.isBufferOn()).toBe(false);
  });

  it.each([
    ["its own bay", open(), { cell: 1, bay: 1 }, "own-bay"],
    ["any bay when it isn't the manager", open(false), { cell: 2, bay: 1 }, "not-manager"],
  ] as const)("refuses %s without touching the bus", async (_, { clock, bus, manager }, bay, kind) => {
    expect(await during(clock, manager.cycle(bay))).toEqual({ ok: false, refusal: { kind } });
    expect(bus.transactions()).toBe(0);
  });

  it("switches none while it doesn't know its own bay", async () => {
    const clock = manualClock();
    const bus = managementBus([2], clock.monotonicMs);
    const manager = openManager({
      devices: openDevices({ files: bus.files, clock }),
      clock,
      isManager: true,
      adapter: () => "/sys/bus/i2c/devices/i2c-1",
      own: () => undefined,
      readOwn: async () => undefined,
      ownHost: () => undefined,
      onCycled: () => undefined,
    });
    expect(await during(clock, manager.cycle({ cell: 2, bay: 1 }))).toEqual({
      ok: false,
      refusal: { kind: "own-bay-unknown" },
    });
  });

  it.each([
    [
      "another's name",
      { cell: 2, bay: 1 },
      "bramble-home-a-4",
      { kind: "other-host", host: "bramble-home-a-3" },
    ],
    ["its own name", { cell: 2, bay: 1 }, "bramble-home-a-1", { kind: "own-bay" }],
  ] as const)("refuses a bay together with %s", async (_, bay, host, refusal) => {
    const { clock, bus, manager } = open();
    expect(await during(clock, manager.cycle(bay, host))).toEqual({ ok: false, refusal });
    expect(bus.transactions()).toBe(0);
  });

  it("switches a bay together with its own name", async () => {
    const { clock, manager } = open();
    expect(await during(clock, manager.cycle({ cell: 2, bay: 1 }, "bramble-home-a-3"))).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ["says that this node sits there by now", { ...own, cell: 2 }, "own-bay"],
    ["can't be read any more", undefined, "own-bay-unknown"],
  ] as const)("cuts nothing when its bay's record %s", async (_, now, kind) => {
    const { clock, bus, manager, records } = open();
    records.now = now;
    expect(await during(clock, manager.cycle({ cell: 2, bay: 1 }))).toMatchObject({ refusal: { kind } });
    expect(bus.transactions()).toBe(0);
  });

  it.each([
    ["without a driver, made while nothing answered", false],
    ["with the kernel's driver", true],
  ])("uses an expander that an agent that died left behind %s", async (_, hasDriver) => {
    const { clock, bus, manager } = open();
    bus.leaveBehind(2, hasDriver);
    expect(await during(clock, manager.status({ cell: 2, bay: 1 }))).toMatchObject({ ok: true });
    bus.leaveBehind(3, hasDriver);
    let wasOff = false;
    const cycling = manager.cycle({ cell: 3, bay: 2 });
    expect(
      await during(clock, cycling, () => {
        wasOff ||= bus.isOff(3, 2);
      }),
    ).toMatchObject({ ok: true });
    expect(wasOff).toBe(true);
  });

  it("meets a bus that refuses a second device at an address, as the kernel does", async () => {
    const { bus } = open();
    const adapter = "/sys/bus/i2c/devices/i2c-1";
    await bus.files.write(`${adapter}/new_device`, "pca9534 0x22");
    await expect(bus.files.write(`${adapter}/new_device`, "pca9534 0x22")).rejects.toMatchObject({
      code: "EBUSY",
    });
    await bus.files.write(`${adapter}/delete_device`, "0x22");
    await expect(bus.files.write(`${adapter}/delete_device`, "0x22")).rejects.toMatchObject({
      code: "ENOENT",
    });
  });
});
