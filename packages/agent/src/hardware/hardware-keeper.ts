/** What hardware a node has, looked for again where something is missing: drivers come late, devices come back. */
import type { Clock } from "./clock.js";
import type { Devices } from "./devices.js";
import { discover, type FoundHardware } from "./discover.js";

export type HardwareKeeper = {
  readonly found: () => FoundHardware;
  /**
   * Looks again where that is due; true where it did. What is there stays as it is.
   * @param isGone whether something that was there doesn't answer any more
   */
  readonly turn: (isGone: boolean) => Promise<boolean>;
};

/** Hardware that is gone may come back under another number. */
const againMs = 30_000;
/** Drivers come in their own time after boot; what isn't there by then is looked for as often as this. */
const bootingMs = 600_000;
const slowlyMs = 600_000;

export const keepHardware = async (devices: Devices, clock: Clock): Promise<HardwareKeeper> => {
  let found = await discover(devices);
  const startedMs = clock.monotonicMs();
  let searchedMs = startedMs;
  return {
    found: () => found,
    turn: async (isGone) => {
      const nowMs = clock.monotonicMs();
      const everyMs = isGone || nowMs - startedMs < bootingMs ? againMs : slowlyMs;
      const isDue = (isGone || found.missing.length > 0) && nowMs - searchedMs >= everyMs;
      if (!isDue) return false;
      searchedMs = nowMs;
      found = { ...found, ...(await discover(devices)) };
      return true;
    },
  };
};
