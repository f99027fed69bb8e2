/** The HAT's EEPROM at 0x50 of the bus of the header's pins 27 and 28, found by that bus's name. */
import type { Devices } from "../hardware/devices.js";

const i2cFolder = "/sys/bus/i2c/devices";
/** What the kernels of the Raspberry Pi 3, 4 and 5 call the adapter of GPIO 0 and 1, or one made of these pins. */
const busNames = [/i2c@7e205000/, /i2c-22-mux \(chan_id 0\)/, /i2c-0-mux/, /i2c-gpio/, /1f00070000\.i2c/];

/**
 * The chip's file; where no driver has it yet one is asked to. Undefined where the bus is off. An EEPROM at 0x50 of
 * another bus is never taken for it: monitors have theirs there too.
 */
export const findHatChip = async (devices: Devices): Promise<string | undefined> => {
  const entries = await devices.list(i2cFolder);
  if (!entries.ok) return undefined;
  for (const entry of entries.value.filter((name) => /^i2c-\d+$/.test(name))) {
    const name = await devices.text(`${i2cFolder}/${entry}/name`);
    if (!name.ok || !busNames.some((pattern) => pattern.test(name.value))) continue;
    const chip = `${i2cFolder}/${entry.slice("i2c-".length)}-0050/eeprom`;
    if ((await devices.bytes(chip, 1, "bus")).ok) return chip;
    await devices.write(`${i2cFolder}/${entry}/new_device`, "24c64 0x50", "bus");
    if ((await devices.bytes(chip, 1, "bus")).ok) return chip;
  }
  return undefined;
};
