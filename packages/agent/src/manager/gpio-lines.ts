/**
 * Lines of a GPIO chip through the kernel's sysfs. `high` and `low` written to `direction` set the value before the
 * direction, so that an output comes up without a glitch.
 */
import type { Devices, Lane } from "../hardware/devices.js";
import { failed, type Reading, read } from "../hardware/reading.js";

const gpioFolder = "/sys/class/gpio";

export type GpioLine = {
  readonly value: () => Promise<Reading<boolean>>;
  /** Makes it an output of this value, or changes the value of the output it is. */
  readonly drive: (value: boolean) => Promise<Reading<true>>;
  /** Gives it back to the kernel; what it drives stays. */
  readonly close: () => Promise<void>;
};

/** Number of a chip's first line, found by its label; gone where no chip has it. */
export const gpioBase = async (
  devices: Devices,
  isLabel: (label: string) => boolean,
): Promise<Reading<number>> => {
  const names = await devices.list(gpioFolder);
  if (!names.ok) return names;
  for (const name of names.value.filter((each) => /^gpiochip\d+$/.test(each))) {
    const label = await devices.text(`${gpioFolder}/${name}/label`);
    if (label.ok && isLabel(label.value)) return devices.number(`${gpioFolder}/${name}/base`);
  }
  return failed("gone", gpioFolder, "no such chip");
};

/** Whether a line is in the hands of this sysfs already. */
export const isTaken = async (devices: Devices, number: number): Promise<boolean> =>
  (await devices.text(`${gpioFolder}/gpio${number}/direction`)).ok;

/**
 * Takes a line from the kernel, in the queue of its chip; refused where a driver or another program has it.
 */
export const openLine = async (devices: Devices, number: number, lane: Lane): Promise<Reading<GpioLine>> => {
  const path = `${gpioFolder}/gpio${number}`;
  const exported = await devices.write(`${gpioFolder}/export`, String(number), lane);
  // Busy is also what an agent finds that died holding it: then its folder is there.
  if (!exported.ok && !(await isTaken(devices, number))) return exported;
  return read({
    value: async () => {
      const value = await devices.number(`${path}/value`, lane);
      return value.ok ? read(value.value !== 0) : value;
    },
    drive: (value) => devices.write(`${path}/direction`, value ? "high" : "low", lane),
    close: async () => {
      await devices.write(`${gpioFolder}/unexport`, String(number), lane);
    },
  });
};
