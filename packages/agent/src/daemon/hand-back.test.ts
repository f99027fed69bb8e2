import { describe, expect, it } from "vitest";
import { manualClock } from "../hardware/clock.js";
import { openDevices } from "../hardware/devices.js";
import { memoryFiles } from "../hardware/memory-files.js";
import { nodeTree } from "../simulation/node-tree.js";
import { handBack } from "./hand-back.js";

const table = {
  idleLevel: 51,
  steps: [
    { milliCelsius: 45_000, level: 76 },
    { milliCelsius: 52_000, level: 128 },
    { milliCelsius: 60_000, level: 255 },
  ],
  hysteresisMilliCelsius: 8000,
};

const after = async (celsius: string, duty: string, drivesFan = true): Promise<number> => {
  const { files, paths } = nodeTree({ table, bay: null, celsius: 40 });
  const kept = memoryFiles({ ...files, [paths.temperature]: celsius, [paths.duty]: duty });
  const devices = openDevices({ files: kept, clock: manualClock() });
  await handBack(devices, drivesFan, { remember: async () => undefined });
  const left = await devices.number(paths.duty);
  return left.ok ? left.value : Number.NaN;
};

describe("a fan handed back", () => {
  it.each([
    ["that the agent had raised falls to the kernel's level", "47000", "100", 76],
    ["stays in a state until it has cooled below its end", "45000", "130", 128],
    ["goes to full when the sensor says what can't be", "-127000", "128", 255],
    ["goes to full when the sensor says nothing", "\n", "128", 255],
  ])("%s", async (_, celsius, duty, wanted) => {
    expect(await after(celsius, duty)).toBe(wanted);
  });

  it("is left alone when its owner keeps it from the agent", async () => {
    expect(await after("47000", "100", false)).toBe(100);
  });
});
