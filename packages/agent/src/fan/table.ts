/**
 * The kernel's table of a fan: below the first trip the idle level, from each trip on the level of its state. The
 * kernel follows it with no program running; the agent only fills in what lies between its steps.
 */

export type KernelFanTable = {
  /** Duty below the first step, of 255. */
  readonly idleLevel: number;
  /** Rising in both. */
  readonly steps: readonly { readonly milliCelsius: number; readonly level: number }[];
  readonly hysteresisMilliCelsius: number;
};

/** Duty that is the whole of it, as the kernel's `pwm1` counts. */
export const fullLevel = 255;

/** The duty of a state, of 255; states are counted from 0, that of the idle level. */
export const levelOf = (table: KernelFanTable, state: number): number =>
  state <= 0 ? table.idleLevel : (table.steps[Math.min(state, table.steps.length) - 1]?.level ?? fullLevel);

/** The greatest duty that the kernel still counts as that state: one less than the next state's. */
export const ceilingOf = (table: KernelFanTable, state: number): number =>
  state >= table.steps.length ? fullLevel : levelOf(table, state + 1) - 1;

/** The state that the kernel makes of a duty: the highest whose level it reaches (pwm_fan_update_state). */
export const stateOfDuty = (table: KernelFanTable, duty: number): number =>
  table.steps.reduce((state, { level }, i) => (duty >= level ? i + 1 : state), 0);

/**
 * The state that the kernel goes to at a temperature: a trip holds from its temperature on, and once it holds
 * until its hysteresis below; the highest that holds counts.
 */
export const nextKernelState = (table: KernelFanTable, state: number, celsius: number): number =>
  table.steps.reduce((highest, { milliCelsius }, i) => {
    const threshold = milliCelsius - (state > i ? table.hysteresisMilliCelsius : 0);
    return celsius * 1000 >= threshold ? i + 1 : highest;
  }, 0);
