/** Load, memory, disk and names, from `/proc`, `/sys` and the file system's own count. */
import type { Devices } from "../hardware/devices.js";
import { type Failure, mapReading, type Reading } from "../hardware/reading.js";
import type { SystemSample } from "./sample.js";

export type DiskSpace = { readonly totalBytes: number; readonly availableBytes: number };

/** `/proc/meminfo` in bytes; throws a RangeError where either line is missing. */
export const memoryOf = (text: string): { readonly totalBytes: number; readonly availableBytes: number } => {
  const of = (name: string): number => {
    const digits = new RegExp(`^${name}: +(\\d+) kB$`, "m").exec(text)?.[1];
    if (digits === undefined) throw new RangeError(`no ${name}`);
    return Number(digits) * 1024;
  };
  return { totalBytes: of("MemTotal"), availableBytes: of("MemAvailable") };
};

/** `/proc/loadavg`; throws a RangeError at anything else. */
export const loadOf = (text: string): readonly [number, number, number] => {
  const [one, five, fifteen] = text.split(" ").map(Number);
  const all = [one, five, fifteen].map((each) => {
    if (each === undefined || !(each >= 0)) throw new RangeError("no load");
    return each;
  });
  return [all[0] ?? 0, all[1] ?? 0, all[2] ?? 0];
};

const secondsOf = (text: string): number => {
  const seconds = Number(text.split(" ")[0]);
  if (text === "" || !(seconds >= 0)) throw new RangeError("no uptime");
  return seconds;
};

/** What doesn't change while a node runs, or hardly ever. */
export type NodeNames = Pick<SystemSample, "kernel" | "model" | "host">;

export const readNames = async (devices: Devices): Promise<NodeNames> => {
  const [kernel, model, host] = await Promise.all([
    devices.text("/proc/sys/kernel/osrelease"),
    devices.text("/proc/device-tree/model"),
    devices.text("/proc/sys/kernel/hostname"),
  ]);
  return {
    ...(kernel.ok ? { kernel: kernel.value } : {}),
    ...(model.ok ? { model: model.value } : {}),
    ...(host.ok ? { host: host.value } : {}),
  };
};

/** Load, memory and uptime as far as they could be read, and what couldn't be. */
export const readLoad = async (
  devices: Devices,
): Promise<{ readonly system: SystemSample; readonly failures: readonly Failure[] }> => {
  const text = async <T>(path: string, change: (text: string) => T): Promise<Reading<T>> =>
    mapReading(await devices.text(path), path, change);
  const [load, memory, uptime] = await Promise.all([
    text("/proc/loadavg", loadOf),
    text("/proc/meminfo", memoryOf),
    text("/proc/uptime", secondsOf),
  ]);
  return {
    system: {
      ...(load.ok ? { load: load.value } : {}),
      ...(memory.ok ? { memory: memory.value } : {}),
      ...(uptime.ok ? { uptimeS: uptime.value } : {}),
    },
    failures: [load, memory, uptime].flatMap((reading) => (reading.ok ? [] : [reading.failure])),
  };
};
