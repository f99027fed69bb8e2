/** Writing the fan's duty beside a kernel that may step at any moment. */
import type { Devices } from "../hardware/devices.js";
import { type Reading, read } from "../hardware/reading.js";
import { fullLevel, type KernelFanTable, levelOf, nextKernelState } from "./table.js";
import { isPossible } from "./trust.js";

export type FanPlace = {
  /** Folder with `pwm1`. */
  readonly fan: string;
  /** Folder of the thermal zone; absent while there is none. */
  readonly zone?: string;
  readonly table: KernelFanTable;
};

/**
 * Writes a duty and looks at the temperature once more: where it has reached a trip meanwhile, the kernel may have
 * stepped just before this write and won't step again, so its level is written after it.
 * @returns the duty that was written last
 */
export const writeDuty = async (
  devices: Devices,
  { fan, zone, table }: FanPlace,
  duty: number,
): Promise<Reading<number>> => {
  const put = async (value: number): Promise<Reading<number>> => {
    const written = await devices.write(`${fan}/pwm1`, String(value));
    return written.ok ? read(value) : written;
  };
  const written = await put(duty);
  if (!written.ok || duty >= fullLevel || zone === undefined) return written;
  const milli = await devices.number(`${zone}/temp`);
  if (!milli.ok || !isPossible(milli.value / 1000)) return written;
  const least = levelOf(table, nextKernelState(table, 0, milli.value / 1000));
  return least > duty ? put(least) : written;
};
