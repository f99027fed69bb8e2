/**
 * The fan's next duty, as a pure step from what was and what is read. The kernel keeps its table all the while: the
 * zone is never disabled, and this never asks for less than the kernel's state has. What the kernel writes at a trip
 * is seen as a duty that isn't the one written last, so its state is known without asking.
 */
import { type Reading, valueOr } from "../hardware/reading.js";
import { curveDuty } from "./curve.js";
import { firstStall, type StallState, watchStall } from "./stall.js";
import { fullLevel, type KernelFanTable, levelOf, nextKernelState, stateOfDuty } from "./table.js";
import { firstTrust, type Trust, trustTemperature } from "./trust.js";

/** Settings of the loop; the proof of the fan in the closed loop is made with the standard ones. */
export type FanSettings = {
  /** So far the processor cools before the fan follows it down. */
  readonly hysteresisK: number;
  /** Time constant of the low-pass in front of the curve. */
  readonly smoothingS: number;
  /** Fastest rise and fall, in parts of 255 a second; what the kernel does at a trip isn't slowed. */
  readonly risePerS: number;
  readonly fallPerS: number;
  /** From so many K below the last trip on nothing is smoothed or slowed. */
  readonly hurryK: number;
};

export const standardFanSettings: FanSettings = {
  hysteresisK: 2.5,
  smoothingS: 4,
  risePerS: 8,
  fallPerS: 2,
  hurryK: 5,
};

export type FanState = {
  readonly kernelState: number;
  /** Since when the temperature has been below where the kernel's state ends. */
  readonly coolSinceMs?: number;
  /** What the fan is wanted to have, with its fraction. */
  readonly wanted: number;
  /** What `pwm1` had when last seen or written. */
  readonly known?: number;
  readonly smoothCelsius?: number;
  readonly trust: Trust;
  readonly stall: StallState;
  readonly atMs?: number;
};

export type FanInput = {
  readonly nowMs: number;
  readonly celsius: Reading<number>;
  /** `pwm1`, 0 to 255. */
  readonly duty: Reading<number>;
  /** Absent without a tachometer. */
  readonly rpm?: Reading<number>;
  /** At least this duty, of 255, by a person's wish. */
  readonly atLeast?: number;
};

export type FanReason = "curve" | "kernel" | "asked" | "doubt" | "stall";

export type FanDecision = {
  readonly state: FanState;
  /** What `pwm1` shall have; write it where it differs from what was read. */
  readonly duty: number;
  readonly reason: FanReason;
  /** Why the temperature isn't believed, for people. */
  readonly doubt?: string;
  readonly isStalled: boolean;
};

export const firstFanState: FanState = {
  kernelState: 0,
  wanted: 0,
  trust: firstTrust,
  stall: firstStall,
};

/**
 * So long it must have been cool before the agent believes that the kernel has left a state without seeing it
 * write: five of the kernel's readings, of which one that falls is enough for the kernel.
 */
const coolMs = 10_000;

export const nextFan = (
  table: KernelFanTable,
  before: FanState,
  input: FanInput,
  settings: FanSettings = standardFanSettings,
): FanDecision => {
  const { trust, celsius, doubt } = trustTemperature(before.trust, input.celsius, input.nowMs);
  const seconds = before.atMs === undefined ? 0 : Math.max(0, (input.nowMs - before.atMs) / 1000);
  const kernel = followKernel(table, before, input, celsius);
  const { stall, isStalled } = watchStall(before.stall, input);
  const smoothCelsius = smoothed(before.smoothCelsius, celsius, seconds, settings);
  const wantedBefore = before.known === undefined ? valueOr(input.duty, fullLevel) : before.wanted;
  const curve = wantedByCurve(table, wantedBefore, { kernel, celsius, smoothCelsius, seconds, settings });
  const floor = levelOf(table, kernel.kernelState);
  const asked = input.atLeast ?? 0;
  const wanted = Math.max(curve, floor);
  const isDoubtful = doubt !== undefined;
  const duty = isDoubtful || isStalled ? fullLevel : Math.min(fullLevel, Math.round(Math.max(wanted, asked)));
  return {
    duty,
    reason: reasonOf({ isDoubtful, isStalled, asked, curve, floor }),
    ...(doubt === undefined ? {} : { doubt }),
    isStalled,
    state: {
      kernelState: kernel.kernelState,
      ...(kernel.coolSinceMs === undefined ? {} : { coolSinceMs: kernel.coolSinceMs }),
      wanted: isDoubtful || isStalled ? fullLevel : wanted,
      known: duty,
      ...(smoothCelsius === undefined ? {} : { smoothCelsius }),
      trust,
      stall,
      atMs: input.nowMs,
    },
  };
};

/** What the kernel would leave the fan at: the agent writes it as it goes. */
export const handBackDuty = (table: KernelFanTable, { kernelState }: FanState): number =>
  levelOf(table, kernelState);

type Kernel = {
  readonly kernelState: number;
  readonly coolSinceMs?: number;
  /** The kernel has just gone down, and the fan with it. */
  readonly fellTo?: number;
};

const followKernel = (
  table: KernelFanTable,
  before: FanState,
  { duty, nowMs }: FanInput,
  celsius: number | undefined,
): Kernel => {
  const risen = celsius === undefined ? 0 : nextKernelState(table, 0, celsius);
  const isFirst = before.known === undefined;
  const wrote = duty.ok && duty.value !== before.known ? stateOfDuty(table, duty.value) : undefined;
  if (isFirst) {
    // Nothing is known of who wrote what is there: the greatest that can be the kernel's counts.
    return { kernelState: Math.max(risen, wrote ?? table.steps.length) };
  }
  if (wrote !== undefined) {
    const fell = wrote < before.kernelState && duty.ok ? { fellTo: duty.value } : {};
    return { kernelState: Math.max(wrote, risen), ...fell };
  }
  const kernelState = Math.max(before.kernelState, risen);
  const holds = celsius === undefined ? kernelState : nextKernelState(table, kernelState, celsius);
  if (holds >= kernelState) return { kernelState };
  const coolSinceMs = before.coolSinceMs ?? nowMs;
  return nowMs - coolSinceMs >= coolMs ? { kernelState: holds } : { kernelState, coolSinceMs };
};

const smoothed = (
  before: number | undefined,
  celsius: number | undefined,
  seconds: number,
  { smoothingS }: FanSettings,
): number | undefined => {
  if (celsius === undefined || before === undefined) return celsius ?? before;
  return before + (celsius - before) * (1 - Math.exp(-seconds / smoothingS));
};

type CurveInput = {
  readonly kernel: Kernel;
  readonly celsius: number | undefined;
  readonly smoothCelsius: number | undefined;
  readonly seconds: number;
  readonly settings: FanSettings;
};

/** Up along the curve, down along the same curve moved by the hysteresis, held between the two. */
const wantedByCurve = (
  table: KernelFanTable,
  wanted: number,
  { kernel, celsius, smoothCelsius, seconds, settings }: CurveInput,
): number => {
  if (celsius === undefined || smoothCelsius === undefined) return fullLevel;
  const last = table.steps[table.steps.length - 1];
  const isHurry = celsius >= (last?.milliCelsius ?? 0) / 1000 - settings.hurryK;
  if (isHurry) return Math.max(curveDuty(table, celsius), wanted);
  const low = curveDuty(table, smoothCelsius);
  const high = curveDuty(table, smoothCelsius + settings.hysteresisK);
  const from = kernel.fellTo === undefined ? wanted : Math.min(wanted, Math.max(kernel.fellTo, low));
  if (low > from) return Math.min(low, from + settings.risePerS * seconds);
  if (high < from) return Math.max(high, from - settings.fallPerS * seconds);
  return from;
};

const reasonOf = (of: {
  readonly isDoubtful: boolean;
  readonly isStalled: boolean;
  readonly asked: number;
  readonly curve: number;
  readonly floor: number;
}): FanReason => {
  if (of.isDoubtful) return "doubt";
  if (of.isStalled) return "stall";
  if (of.asked > Math.max(of.curve, of.floor)) return "asked";
  return of.floor > of.curve ? "kernel" : "curve";
};
