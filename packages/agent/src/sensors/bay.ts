/** Where the node sits, from its bay's EEPROM. */
import { type BayRecord, bayChipBytes, bayRecordBytes, decodeBayRecord } from "@rubus/firmware";
import type { Devices } from "../hardware/devices.js";
import { failed, type Reading, read } from "../hardware/reading.js";

/** A record that is blank or damaged is garbage, with the diagnostic's sentence as its detail. */
export const readBay = async (devices: Devices, path: string): Promise<Reading<BayRecord>> => {
  const bytes = await devices.bytes(path, bayChipBytes, "bus");
  if (!bytes.ok) return bytes;
  if (bytes.value.length < bayRecordBytes) return failed("garbage", path, `${bytes.value.length} bytes`);
  const record = decodeBayRecord(bytes.value.subarray(0, bayRecordBytes));
  return record.ok ? read(record.value) : failed("garbage", path, record.diagnostics[0]?.message ?? "");
};
