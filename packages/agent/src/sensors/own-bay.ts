/** Where this node sits: its bay's record, kept once it is read. */
import type { BayRecord } from "@rubus/firmware";
import type { Clock } from "../hardware/clock.js";
import type { Devices } from "../hardware/devices.js";
import type { Failure } from "../hardware/reading.js";
import { readBay } from "./bay.js";

export type OwnBay = {
  /** As it was read last; a chip that doesn't answer for a moment moves no node. */
  readonly record: () => BayRecord | undefined;
  /** Why the last reading gave none. */
  readonly failure: () => Failure | undefined;
  /** Reads it where that is due: until it is known. */
  readonly turn: () => Promise<void>;
  /** Reads it now; undefined where that fails. */
  readonly readAgain: () => Promise<BayRecord | undefined>;
};

const againMs = 60_000;

/** @param eeprom the chip's file; absent while none is found */
export const ownBay = (devices: Devices, clock: Clock, eeprom: () => string | undefined): OwnBay => {
  let record: BayRecord | undefined;
  let failure: Failure | undefined;
  let readMs = Number.NEGATIVE_INFINITY;

  const readAgain = async (): Promise<BayRecord | undefined> => {
    const path = eeprom();
    if (path === undefined) return undefined;
    readMs = clock.monotonicMs();
    const reading = await readBay(devices, path);
    failure = reading.ok ? undefined : reading.failure;
    if (reading.ok) record = reading.value;
    return reading.ok ? reading.value : undefined;
  };
  return {
    record: () => record,
    failure: () => failure,
    readAgain,
    turn: async () => {
      const isKnown = record !== undefined && failure === undefined;
      if (!isKnown && clock.monotonicMs() - readMs >= againMs) await readAgain();
    },
  };
};
