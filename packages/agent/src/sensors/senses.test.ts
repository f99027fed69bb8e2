import { describe, expect, it } from "vitest";
import { manualClock } from "../hardware/clock.js";
import { openDevices } from "../hardware/devices.js";
import { discover } from "../hardware/discover.js";
import type { FileAccess } from "../hardware/file-access.js";
import { memoryFiles } from "../hardware/memory-files.js";
import { read } from "../hardware/reading.js";
import { nodePaths, nodeTree } from "../simulation/node-tree.js";
import { senses } from "./senses.js";

const table = {
  idleLevel: 51,
  steps: [{ milliCelsius: 50_000, level: 255 }],
  hysteresisMilliCelsius: 8000,
};

const open = async (change: (files: Record<string, string | Uint8Array>) => void = () => undefined) => {
  const tree: Record<string, string | Uint8Array> = { ...nodeTree({ table, bay: null, celsius: 42 }).files };
  change(tree);
  const memory = memoryFiles(tree);
  const reads = new Map<string, number>();
  const files: FileAccess = {
    ...memory,
    read: (path, limit) => {
      reads.set(path, (reads.get(path) ?? 0) + 1);
      return memory.read(path, limit);
    },
  };
  const clock = manualClock();
  const devices = openDevices({ files, clock });
  const hardware = await discover(devices);
  const disk = { counts: 0 };
  const sense = senses({
    devices,
    clock,
    hardware: () => hardware,
    diskSpace: async () => {
      disk.counts++;
      return read({ totalBytes: 2, availableBytes: 1 });
    },
  });
  reads.clear();
  const turn = async () => {
    const sensed = await sense.turn(1000);
    await clock.advance(1000);
    return sensed;
  };
  return { turn, reads, disk, memory };
};

describe("a node's senses", () => {
  it("ask the hardware every second, the kernel's averages every five, the disk every thirty", async () => {
    const { turn, reads, disk } = await open();
    for (let second = 0; second < 60; second++) await turn();
    expect(reads.get(nodePaths.volt)).toBe(60);
    expect(reads.get(nodePaths.throttled)).toBe(60);
    expect(reads.get(nodePaths.load)).toBe(12);
    expect(reads.get("/proc/sys/kernel/hostname")).toBe(1);
    expect(disk.counts).toBe(2);
  });

  it("let the uptime go on between two readings", async () => {
    const { turn } = await open();
    expect((await turn()).system.uptimeS).toBe(5000.12);
    expect((await turn()).system.uptimeS).toBeCloseTo(5001.12);
  });

  it("tell of under-voltage alone where only the kernel's alarm is there", async () => {
    const { turn } = await open((files) => {
      delete files[nodePaths.throttled];
      files[nodePaths.alarm] = "1\n";
    });
    const { throttling } = await turn();
    expect(Object.keys(throttling ?? {})).toEqual(["underVoltage"]);
    expect(throttling?.underVoltage?.isNow).toBe(true);
  });

  it("say what can't be read in every turn until it can", async () => {
    const { turn, memory } = await open();
    memory.break(nodePaths.memory, "EIO");
    await turn();
    const { failures, system } = await turn();
    expect(failures).toEqual([{ kind: "io", path: nodePaths.memory, detail: "EIO" }]);
    expect(system.memory).toBeUndefined();
    memory.break(nodePaths.memory, undefined);
    for (let second = 0; second < 4; second++) await turn();
    expect((await turn()).failures).toEqual([]);
  });
});
