import { describe, expect, it } from "vitest";
import { manualClock } from "../hardware/clock.js";
import { openDevices } from "../hardware/devices.js";
import { discover } from "../hardware/discover.js";
import type { FileAccess } from "../hardware/file-access.js";
import { memoryFiles } from "../hardware/memory-files.js";
import { nodePaths, nodeTree } from "../simulation/node-tree.js";
import { fanLoop } from "./fan-loop.js";

const table = {
  idleLevel: 51,
  steps: [
    { milliCelsius: 50_000, level: 77 },
    { milliCelsius: 60_000, level: 128 },
    { milliCelsius: 75_000, level: 255 },
  ],
  hysteresisMilliCelsius: 8000,
};

/** A fan that has settled at a temperature, with something that happens just before or after a use of its duty. */
const settled = async (celsius: number) => {
  const clock = manualClock();
  const memory = memoryFiles(nodeTree({ table, bay: null, celsius }).files);
  const count = { reads: 0, writes: 0 };
  const between: { afterRead?: (nth: number) => void; beforeWrite?: () => void } = {};
  const files: FileAccess = {
    ...memory,
    read: async (path, limit) => {
      const bytes = Uint8Array.from(await memory.read(path, limit));
      if (path === nodePaths.duty) {
        count.reads++;
        between.afterRead?.(count.reads);
      }
      return bytes;
    },
    write: async (path, content) => {
      if (path === nodePaths.duty) {
        count.writes++;
        between.beforeWrite?.();
      }
      await memory.write(path, content);
    },
  };
  const devices = openDevices({ files, clock });
  const hardware = await discover(devices);
  const loop = fanLoop({ devices, clock, hardware: () => hardware, drivesFan: true });
  const turn = async (): Promise<void> => {
    await loop.turn();
    await clock.advance(1000);
  };
  for (let second = 0; second < 60; second++) await turn();
  const heat = (now: number): void => memory.set(nodePaths.temperature, `${Math.round(now * 1000)}\n`);
  const kernelWrites = (level: number): void => memory.set(nodePaths.duty, `${level}\n`);
  count.reads = 0;
  count.writes = 0;
  return { loop, turn, heat, kernelWrites, count, between, duty: () => Number(memory.text(nodePaths.duty)) };
};

describe("the agent's duty and the kernel's step at the same moment", () => {
  it("settle at one reading and no write a second", async () => {
    const { turn, count } = await settled(55);
    for (let second = 0; second < 10; second++) await turn();
    expect(count).toEqual({ reads: 10, writes: 0 });
  });

  it("leave the kernel's where it steps between the agent's reading and its write", async () => {
    const { turn, heat, kernelWrites, between, duty } = await settled(56);
    heat(59.5);
    between.afterRead = (nth) => {
      if (nth === 1) kernelWrites(128);
    };
    await turn();
    expect(duty()).toBeGreaterThanOrEqual(128);
  });

  it("leave the kernel's where it steps after the agent has looked twice", async () => {
    const { turn, heat, kernelWrites, between, duty } = await settled(56);
    heat(59.5);
    between.beforeWrite = () => {
      heat(60);
      kernelWrites(128);
      delete between.beforeWrite;
    };
    await turn();
    expect(duty()).toBeGreaterThanOrEqual(128);
    // And it stays so while the kernel's state lasts.
    for (let second = 0; second < 5; second++) await turn();
    expect(duty()).toBeGreaterThanOrEqual(128);
  });

  it("leave the kernel's where it steps while the fan is handed back", async () => {
    const { loop, heat, kernelWrites, between, duty } = await settled(56);
    between.beforeWrite = () => {
      heat(60.5);
      kernelWrites(128);
      delete between.beforeWrite;
    };
    await loop.handBack();
    expect(duty()).toBe(128);
  });
});
