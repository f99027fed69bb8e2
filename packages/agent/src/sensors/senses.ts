/**
 * Everything but the fan, each at its own pace: what the hardware says once a second, what changes slowly or is
 * averaged by the kernel less often, and who the node is hardly ever.
 */
import type { Clock } from "../hardware/clock.js";
import type { Devices } from "../hardware/devices.js";
import type { FoundHardware } from "../hardware/discover.js";
import type { Failure, Reading } from "../hardware/reading.js";
import type { Sample, SystemSample } from "./sample.js";
import { readSupply } from "./supply.js";
import { type DiskSpace, type NodeNames, readLoad, readNames } from "./system.js";
import { nextThrottling, noThrottling, type Throttling, throttledBits } from "./throttling.js";

export type SensesNeeds = {
  readonly devices: Devices;
  readonly clock: Clock;
  readonly hardware: () => FoundHardware;
  /** Room on the file system of `/`; Node counts it. */
  readonly diskSpace: () => Promise<Reading<DiskSpace>>;
};

export type Sensed = Pick<Sample, "supply" | "throttling" | "system"> & {
  readonly failures: readonly Failure[];
};

export type Senses = {
  /** @param elapsedMs since the turn before */
  readonly turn: (elapsedMs: number) => Promise<Sensed>;
  readonly names: () => NodeNames;
};

/** The kernel averages its load every five seconds. */
const loadMs = 5000;
const diskMs = 30_000;
/** A host may be renamed. */
const namesMs = 60_000;

const failuresOf = (readings: readonly (Reading<unknown> | undefined)[]): readonly Failure[] =>
  readings.flatMap((reading) => (reading === undefined || reading.ok ? [] : [reading.failure]));

/** A reading that is kept for so long, and when it was made. */
const kept = <T>(clock: Clock, forMs: number, make: () => Promise<T>) => {
  let last: { readonly value: T; readonly atMs: number } | undefined;
  return async (): Promise<{ readonly value: T; readonly ageMs: number }> => {
    const nowMs = clock.monotonicMs();
    if (last === undefined || nowMs - last.atMs >= forMs) last = { value: await make(), atMs: nowMs };
    return { value: last.value, ageMs: nowMs - last.atMs };
  };
};

export const senses = ({ devices, clock, hardware, diskSpace }: SensesNeeds): Senses => {
  let throttling: Throttling = noThrottling;
  let names: NodeNames = {};
  const load = kept(clock, loadMs, () => readLoad(devices));
  const disk = kept(clock, diskMs, diskSpace);
  const namesNow = kept(clock, namesMs, () => readNames(devices));

  const readThrottling = async (elapsedMs: number): Promise<readonly Failure[]> => {
    const { throttled, underVoltage } = hardware();
    const [word, alarm] = await Promise.all([
      throttled === undefined ? undefined : devices.text(throttled),
      underVoltage === undefined ? undefined : devices.number(underVoltage),
    ]);
    const bits = word === undefined ? undefined : throttledBits(word, throttled ?? "");
    throttling = nextThrottling(throttling, {
      ...(bits?.ok ? { bits: bits.value } : {}),
      ...(alarm?.ok ? { alarm: alarm.value !== 0 } : {}),
      wallMs: clock.wallMs(),
      elapsedMs,
    });
    return failuresOf([bits, alarm]);
  };

  const readSystem = async (): Promise<Pick<Sensed, "system" | "failures">> => {
    const [loaded, space, named] = await Promise.all([load(), disk(), namesNow()]);
    names = named.value;
    const { system, failures } = loaded.value;
    const { uptimeS } = system;
    const whole: SystemSample = {
      ...system,
      ...(uptimeS === undefined ? {} : { uptimeS: uptimeS + loaded.ageMs / 1000 }),
      ...(space.value.ok ? { disk: space.value.value } : {}),
      ...names,
    };
    return { system: whole, failures: [...failures, ...failuresOf([space.value])] };
  };

  return {
    names: () => names,
    turn: async (elapsedMs) => {
      const { monitor, throttled, underVoltage } = hardware();
      const [{ system, failures }, supply, throttleFailures] = await Promise.all([
        readSystem(),
        monitor === undefined ? undefined : readSupply(devices, monitor),
        readThrottling(elapsedMs),
      ]);
      return {
        system,
        ...(supply?.ok ? { supply: supply.value } : {}),
        ...(throttled !== undefined
          ? { throttling }
          : underVoltage === undefined
            ? {}
            : { throttling: { underVoltage: throttling.underVoltage } }),
        failures: [...failuresOf([supply]), ...throttleFailures, ...failures],
      };
    },
  };
};
