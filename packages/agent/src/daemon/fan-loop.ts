/** The agent's first loop: temperature and fan, and nothing slow beside them. */
import { type FanDecision, type FanState, firstFanState, handBackDuty, nextFan } from "../fan/controller.js";
import { fullLevel } from "../fan/table.js";
import { writeDuty } from "../fan/write-duty.js";
import type { Clock } from "../hardware/clock.js";
import type { Devices } from "../hardware/devices.js";
import type { FoundHardware } from "../hardware/discover.js";
import { type Failure, failed, mapReading, type Reading } from "../hardware/reading.js";

export type FanLoopNeeds = {
  readonly devices: Devices;
  readonly clock: Clock;
  /** Asked in every turn: hardware may come late or under another number. */
  readonly hardware: () => FoundHardware;
  /** False leaves the fan to the kernel. */
  readonly drivesFan: boolean;
};

export type FanLoop = {
  readonly turn: () => Promise<void>;
  /** At least this duty, of 255, for so long. */
  readonly ask: (duty: number, forMs: number) => void;
  /** What the last turn read and did. */
  readonly now: () => FanNow;
  /** Leaves the fan at what the kernel would have it. */
  readonly handBack: () => Promise<void>;
};

export type FanNow = {
  readonly celsius: Reading<number>;
  readonly rpm?: Reading<number>;
  readonly decision?: FanDecision;
  /** Why the fan didn't take the last duty. */
  readonly failure?: Failure;
};

export const fanLoop = ({ devices, clock, hardware, drivesFan }: FanLoopNeeds): FanLoop => {
  let state: FanState = firstFanState;
  let now: FanNow = { celsius: failed("gone", "/sys/class/thermal", "not yet read") };
  let asked = { duty: 0, untilMs: Number.NEGATIVE_INFINITY };

  const temperature = async (zone: string | undefined): Promise<Reading<number>> => {
    if (zone === undefined) return failed("gone", "/sys/class/thermal", "no zone of the processor");
    return mapReading(await devices.number(`${zone}/temp`), zone, (milli) => milli / 1000);
  };

  const turn = async (): Promise<void> => {
    const { zone, fan } = hardware();
    if (fan === undefined) {
      now = { celsius: await temperature(zone) };
      return;
    }
    const pwm = `${fan.path}/pwm1`;
    const [celsius, duty, rpm] = await Promise.all([
      temperature(zone),
      devices.number(pwm),
      fan.hasTach ? devices.number(`${fan.path}/fan1_input`) : undefined,
    ]);
    const turns = rpm === undefined ? {} : { rpm };
    const { table } = fan;
    if (table === undefined || !drivesFan) {
      now = { celsius, ...turns };
      return;
    }
    const nowMs = clock.monotonicMs();
    const decide = (seen: Reading<number>): FanDecision => {
      const atLeast = nowMs < asked.untilMs ? { atLeast: asked.duty } : {};
      return nextFan(table, state, { nowMs, celsius, duty: seen, ...turns, ...atLeast });
    };
    let seen = duty;
    let decision = decide(seen);
    if (seen.ok && seen.value !== decision.duty) {
      // The kernel may have stepped while the files were read: what it wrote counts, not what stood there before.
      seen = await devices.number(pwm);
      if (seen.ok && duty.ok && seen.value !== duty.value) decision = decide(seen);
    }
    const isThere = seen.ok && seen.value === decision.duty;
    const place = { fan: fan.path, table, ...(zone === undefined ? {} : { zone }) };
    const written = isThere ? undefined : await writeDuty(devices, place, decision.duty);
    if (written?.ok && written.value !== decision.duty) {
      const stepped = { ...decision.state, known: written.value, wanted: written.value };
      decision = { ...decision, duty: written.value, reason: "kernel", state: stepped };
    }
    state = decision.state;
    const failure = written !== undefined && !written.ok ? { failure: written.failure } : {};
    now = { celsius, ...turns, decision, ...failure };
  };

  return {
    turn,
    now: () => now,
    ask: (duty, forMs) => {
      asked = { duty, untilMs: clock.monotonicMs() + forMs };
    },
    handBack: async () => {
      const { zone, fan } = hardware();
      if (fan?.table === undefined || !drivesFan || now.decision === undefined) return;
      const duty = now.decision.doubt === undefined ? handBackDuty(fan.table, state) : fullLevel;
      const place = { fan: fan.path, table: fan.table, ...(zone === undefined ? {} : { zone }) };
      await writeDuty(devices, place, duty);
    },
  };
};
