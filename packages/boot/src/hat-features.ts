/** What stands on a node's HAT and power board, as far as the kernel has to know of it. */

export type HatFeatures = {
  /** `null` in stack (b), where the Pi carries its own cooler. */
  readonly fan: FanTable | null;
  readonly monitor: {
    /** Of seven bits. */
    readonly address: number;
    readonly shuntMicroOhm: number;
  };
  readonly bayEeprom: { readonly address: number };
};

export type FanTable = {
  /** Duty below the first step, of 255. */
  readonly idleLevel: number;
  /** Rising. */
  readonly steps: readonly FanStep[];
  /** How far the processor cools before a step ends. */
  readonly hysteresisMilliCelsius: number;
};

export type FanStep = {
  /** Temperature of the processor above which it holds. */
  readonly milliCelsius: number;
  /** Duty, of 255. */
  readonly level: number;
};

/**
 * The steps of the Raspberry Pi 5's own fan (Raspberry Pi documentation: 30, 50, 70 and 100 % at 50, 60, 67.5
 * and 75 °C), with 8 K of hysteresis instead of its 5 K: a step cools a node by up to 6.7 K, and a fan whose step
 * cools by more than its hysteresis hunts. Below the steps the fan turns at 20 %, which 40 mm fans of four wires
 * still turn at: so a stalled one shows before it is needed, and the power board has its air.
 */
export const standardFanTable: FanTable = {
  idleLevel: 51,
  steps: [
    { milliCelsius: 50_000, level: 77 },
    { milliCelsius: 60_000, level: 128 },
    { milliCelsius: 67_500, level: 179 },
    { milliCelsius: 75_000, level: 255 },
  ],
  hysteresisMilliCelsius: 8000,
};

/** Addresses as the boards strap them; the shunt of the power board. */
export const standardFeatures: HatFeatures = {
  fan: standardFanTable,
  monitor: { address: 0x40, shuntMicroOhm: 500 },
  bayEeprom: { address: 0x57 },
};
