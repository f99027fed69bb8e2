import { describe, expect, it } from "vitest";
import { manualClock } from "../hardware/clock.js";
import { openDevices } from "../hardware/devices.js";
import { discover } from "../hardware/discover.js";
import { memoryFiles } from "../hardware/memory-files.js";
import { nodePaths, nodeTree } from "../simulation/node-tree.js";
import { keepLights } from "./light-keeper.js";
import type { LightsWanted } from "./lights.js";

const table = {
  idleLevel: 51,
  steps: [{ milliCelsius: 50_000, level: 255 }],
  hysteresisMilliCelsius: 8000,
};
const calm: LightsWanted = { health: "well", isIdentifying: false, isStealth: false, isAlert: false };
const seeking: LightsWanted = { ...calm, isIdentifying: true };
const led = (label: string, file: string): string => `/sys/class/leds/${label}/${file}`;
const own = `${nodePaths.ownLight}/trigger`;

const open = async (hasHat: boolean, remembered?: string) => {
  const files = memoryFiles(nodeTree({ table: hasHat ? table : null, bay: null, celsius: 42 }).files);
  // The kernel marks which trigger is set.
  files.set(own, "none timer [mmc0] heartbeat\n");
  const devices = openDevices({ files, clock: manualClock() });
  const notes: (string | undefined)[] = [];
  const disk = { isFull: false };
  const keeper = await keepLights(devices, await discover(devices), remembered, async (trigger) => {
    if (disk.isFull) throw new Error("ENOSPC");
    notes.push(trigger);
  });
  return { files, keeper, notes, disk };
};

describe("whoever keeps the lights", () => {
  it("writes what changed and nothing else", async () => {
    const { files, keeper } = await open(true);
    await keeper.show(calm);
    expect(files.text(led("rubus:green:health", "trigger"))).toBe("heartbeat");
    expect(files.text(led("rubus:red:health", "brightness"))).toBe("0");
    const before = files.writes.length;
    await keeper.show({ ...calm });
    expect(files.writes.length).toBe(before);
    await keeper.show({ ...calm, health: "warning" });
    expect(files.writes.slice(before)).toEqual([
      { path: led("rubus:red:health", "trigger"), text: "none" },
      { path: led("rubus:red:health", "brightness"), text: "1" },
    ]);
  });

  it("tries a light again that refused", async () => {
    const { files, keeper } = await open(true);
    await keeper.show(calm);
    files.break(led("rubus:blue:identify", "trigger"), "EIO");
    await keeper.show(seeking);
    expect(files.text(led("rubus:blue:identify", "trigger"))).toBe("none");
    files.break(led("rubus:blue:identify", "trigger"), undefined);
    await keeper.show(seeking);
    expect(files.text(led("rubus:blue:identify", "trigger"))).toBe("timer");
    expect(files.text(led("rubus:blue:identify", "delay_on"))).toBe("100");
  });

  it("leaves them as the kernel has them by itself", async () => {
    const { files, keeper } = await open(true);
    await keeper.show({ health: "fault", isIdentifying: true, isStealth: false, isAlert: true });
    await keeper.leave();
    expect(files.text(led("rubus:green:health", "trigger"))).toBe("heartbeat");
    for (const label of ["rubus:red:health", "rubus:red:identify", "rubus:blue:identify"])
      expect([label, files.text(led(label, "trigger")), files.text(led(label, "brightness"))]).toEqual([
        label,
        "none",
        "0",
      ]);
    // With lights of the HAT the board's own is never touched.
    expect(files.writes.some(({ path }) => path.startsWith(nodePaths.ownLight))).toBe(false);
  });

  it("blinks the board's own light where there is no HAT, notes what it had before, and gives it back", async () => {
    const { files, keeper, notes } = await open(false);
    await keeper.show(calm);
    expect(files.writes).toEqual([]);
    await keeper.show(seeking);
    expect(notes).toEqual(["mmc0"]);
    await keeper.show(seeking);
    await keeper.show(calm);
    expect(notes).toEqual(["mmc0", undefined]);
    expect(files.writes.filter(({ path }) => path === own).map(({ text }) => text)).toEqual([
      "timer",
      "mmc0",
    ]);
  });

  it("gives the board's light back what an agent that died had noted, not what it finds", async () => {
    const { files, keeper, notes } = await open(false, "heartbeat");
    files.set(own, "none [timer] mmc0\n");
    await keeper.leave();
    expect(files.text(own)).toBe("heartbeat");
    expect(notes).toEqual([undefined]);
  });

  it("blinks all the same where no note can be kept", async () => {
    const { files, keeper, disk } = await open(false);
    disk.isFull = true;
    await keeper.show(seeking);
    expect(files.text(own)).toBe("timer");
    await keeper.leave();
    expect(files.text(own)).toBe("mmc0");
  });
});
