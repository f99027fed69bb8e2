/** The map of GPIOs in a HAT EEPROM: one byte of the bank, one of its supply, one a pin. */
import {
  type BackPower,
  backPowers,
  type GpioBank,
  type GpioUse,
  gpioFunctions,
  gpioPulls,
  hystereses,
  slews,
} from "./hat-image.js";

/** First BCM number and how many. */
export type BankRange = { readonly first: number; readonly count: number };

/**
 * The atom's data.
 * @returns what is wrong with the bank, as text, when it can't be written
 */
export const encodeGpioBank = (
  bank: GpioBank,
  range: BankRange,
  backPower: BackPower,
): Uint8Array | string => {
  const { drive, slew, hysteresis } = bank;
  if (!Number.isInteger(drive) || drive < 0 || drive > 8) return `drive ${drive} is not 0 to 8`;
  const data = new Uint8Array(2 + range.count);
  data[0] = drive | (slews.indexOf(slew) << 4) | (hystereses.indexOf(hysteresis) << 6);
  data[1] = backPowers.indexOf(backPower);
  let last = range.first - 1;
  for (const pin of bank.pins) {
    if (!Number.isInteger(pin.gpio) || pin.gpio <= last || pin.gpio >= range.first + range.count) {
      return `GPIO ${pin.gpio} is not in this bank, or not in rising order`;
    }
    data[2 + pin.gpio - range.first] =
      0x80 | (gpioPulls.indexOf(pin.pull) << 5) | gpioFunctions.indexOf(pin.function);
    last = pin.gpio;
  }
  return data;
};

/** The bank and its supply, or what is wrong with the atom's data, as text. */
export const decodeGpioBank = (
  data: Uint8Array,
  range: BankRange,
): { readonly bank: GpioBank; readonly backPower: BackPower } | string => {
  if (data.length !== 2 + range.count) return `has ${data.length} bytes instead of ${2 + range.count}`;
  const [flags = 0, power = 0, ...uses] = data;
  const slew = slews[(flags >>> 4) & 3];
  const hysteresis = hystereses[flags >>> 6];
  const backPower = backPowers[power];
  const drive = flags & 15;
  if (drive > 8 || slew === undefined || hysteresis === undefined) return `sets the bank to ${flags}`;
  if (backPower === undefined) return `states a back-power of ${power}`;
  const pins: GpioUse[] = [];
  for (const [i, use] of uses.entries()) {
    const gpio = range.first + i;
    if (use === 0) continue;
    const pinFunction = gpioFunctions[use & 7];
    const pull = gpioPulls[(use >>> 5) & 3];
    if ((use & 0x98) !== 0x80 || pinFunction === undefined || pull === undefined) {
      return `sets GPIO ${gpio} to ${use}`;
    }
    pins.push({ gpio, function: pinFunction, pull });
  }
  return { bank: { drive, slew, hysteresis, pins }, backPower };
};
