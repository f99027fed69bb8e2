/** The image of a node's HAT EEPROM. */
import { type PinUse, pinMap } from "@rubus/catalogue";
import { encodeHatImage, type GpioUse, type HatImage, hatChips, type VendorInfo } from "@rubus/firmware";
import type { Result } from "@rubus/units";

export type HatSettings = {
  readonly vendor: VendorInfo;
  /**
   * The overlay whole, for models whose firmware applies it from the EEPROM without any file (Raspberry Pi 3
   * and 4), or the name of a file and the supply's current, as HAT+ has it.
   */
  readonly overlay:
    | { readonly kind: "embedded"; readonly bytes: Uint8Array }
    | { readonly kind: "named"; readonly name: string; readonly currentSupplyMa?: number };
};

/** The image for the 24C64 of the HAT; refused where it doesn't fit or the settings can't be written. */
export const hatImage = (settings: HatSettings): Result<Uint8Array> =>
  encodeHatImage(imageOf(settings), hatChips["24c64"]);

const imageOf = ({ vendor, overlay }: HatSettings): HatImage =>
  overlay.kind === "embedded"
    ? {
        format: "hat-v1",
        vendor,
        gpio: { drive: 0, slew: "default", hysteresis: "default", backPower: "2 A", pins: gpioUses() },
        deviceTree: { kind: "blob", bytes: overlay.bytes },
        custom: [],
      }
    : {
        format: "hat-plus",
        vendor,
        deviceTree: { kind: "name", name: overlay.name },
        custom: [],
        ...(overlay.currentSupplyMa === undefined ? {} : { currentSupplyMa: overlay.currentSupplyMa }),
      };

/**
 * How firmware leaves the pins until Linux takes over: every light dark, the fan's line left to the resistor
 * that asks for full speed, the management bus off. Pins of the bus, the UART and free ones stay as they are.
 */
const gpioUses = (): readonly GpioUse[] =>
  pinMap.flatMap(({ gpio, use, resetPull }) =>
    holds(use)
      ? [{ gpio, function: "input" as const, pull: use === "fan-pwm" ? ("none" as const) : resetPull }]
      : [],
  );

const holds = (use: PinUse): boolean =>
  use === "led" ||
  use === "fan-pwm" ||
  use === "fan-tach" ||
  use === "monitor-alert" ||
  use === "management-enable";
