/**
 * The record that a bay's EEPROM carries, so that a node knows where it sits. It fills the lower half of a
 * chip of 256 bytes, the half that a 24AA025E48 lets be written; the factory's number in the upper half is
 * not part of it.
 */
import { type Result, success } from "@rubus/units";
import { asciiBytes, concatBytes, isWhole, latinText, u32le, viewOf } from "../bytes.js";
import { crc32 } from "../crc.js";
import { refuse } from "../refuse.js";

/** Where a bay is, and on which generation of boards. */
export type BayRecord = {
  /** DNS labels. */
  readonly cluster: string;
  readonly site: string;
  readonly frame: string;
  /** 1 is leftmost, at most 255. */
  readonly cell: number;
  /** 1 is left, 2 is right. */
  readonly bay: 1 | 2;
  /** Generation of boards and printed parts, 1 to 255. */
  readonly hardware: number;
};

/** Offsets and sizes of the record, version 1; each row is a field. The page of the docs is made from it. */
export const bayRecordLayout = [
  { offset: 0, bytes: 4, what: "`RBAY`" },
  { offset: 4, bytes: 1, what: "version of the record: 1" },
  { offset: 5, bytes: 1, what: "hardware generation" },
  { offset: 6, bytes: 1, what: "cell, 1 is leftmost" },
  { offset: 7, bytes: 1, what: "bay, 1 is left, 2 is right" },
  { offset: 8, bytes: 3, what: "lengths of the names of cluster, site and frame" },
  { offset: 11, bytes: 1, what: "0" },
  { offset: 12, bytes: 112, what: "the three names in ASCII, one after the other, then zeros" },
  { offset: 124, bytes: 4, what: "CRC-32 (IEEE 802.3) of the 124 bytes before, least byte first" },
] as const;

/** What is read of a chip and written to it. */
export const bayRecordBytes = 128;
/** A whole chip, of whose upper half nothing is known here. */
export const bayChipBytes = 256;

const magic = "RBAY";
const version = 1;
const namesAt = 12;
const crcAt = 124;
const namesBytes = crcAt - namesAt;
const dnsLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** The 128 bytes of a record. Refuses what doesn't fit (RUB-EEP-105); no bay of a resolved cluster is refused. */
export const encodeBayRecord = (record: BayRecord): Result<Uint8Array> => {
  const names = [record.cluster, record.site, record.frame];
  const numbers = [record.hardware, record.cell, record.bay];
  const strange = names.find((name) => !dnsLabel.test(name));
  if (strange !== undefined) {
    return refuse("RUB-EEP-105", `${JSON.stringify(strange)} is no DNS label, so no bay can be named by it.`);
  }
  const text = names.join("");
  if (text.length > namesBytes) {
    return refuse(
      "RUB-EEP-105",
      `The names ${names.join(", ")} have ${text.length} characters together; a bay's EEPROM holds ${namesBytes}.`,
      { characters: text.length, limit: namesBytes },
    );
  }
  if (numbers.some((number) => !isWhole(number, 255) || number === 0) || record.bay > 2) {
    return refuse(
      "RUB-EEP-105",
      `Generation ${record.hardware}, cell ${record.cell}, bay ${record.bay} is no bay.`,
    );
  }
  const head = [
    asciiBytes(magic),
    Uint8Array.of(version, ...numbers, ...names.map((name) => name.length), 0),
  ];
  const body = new Uint8Array(crcAt);
  body.set(concatBytes([...head, asciiBytes(text)]));
  return success(concatBytes([body, u32le(crc32(body))]));
};

/**
 * The record in a chip's lower half, given as its 128 bytes or as the whole chip. Refused: what is no record
 * (RUB-EEP-101), a later version (102), a wrong checksum (103), values outside the format (104). Later
 * versions keep the place of magic, version and checksum, so that their records are told from damage.
 */
export const decodeBayRecord = (bytes: Uint8Array): Result<BayRecord> => {
  if (bytes.length !== bayRecordBytes && bytes.length !== bayChipBytes) {
    return refuse(
      "RUB-EEP-101",
      `A bay's EEPROM has 256 bytes and its record 128; these are ${bytes.length}.`,
    );
  }
  const body = bytes.subarray(0, crcAt);
  if (body.every((byte) => byte === 0xff))
    return refuse("RUB-EEP-101", "The bay's EEPROM was never written.");
  if (latinText(body.subarray(0, 4)) !== magic) {
    return refuse("RUB-EEP-101", "The bay's EEPROM doesn't begin with RBAY.");
  }
  const stated = viewOf(bytes).getUint32(crcAt, true);
  if (stated !== crc32(body)) {
    return refuse("RUB-EEP-103", "The checksum of the bay's record doesn't fit its bytes.", {
      stated,
      computed: crc32(body),
    });
  }
  const [, , , , present = 0, hardware = 0, cell = 0, bay = 0, ...rest] = body;
  if (present > version) {
    return refuse(
      "RUB-EEP-102",
      `The bay's record is of version ${present}; versions up to ${version} are known.`,
    );
  }
  const [cluster, site, frame] = namesOf(rest.slice(0, 3), latinText(body.subarray(namesAt)));
  const sound = present === version && rest[3] === 0 && hardware > 0 && cell > 0 && (bay === 1 || bay === 2);
  if (!sound || cluster === undefined || site === undefined || frame === undefined) {
    return refuse("RUB-EEP-104", "The bay's record has a sound checksum, but its values are of no bay.");
  }
  return success({ cluster, site, frame, cell, bay, hardware });
};

/** The names, as far as they are DNS labels and only zeros follow them; otherwise none. */
const namesOf = (lengths: readonly number[], area: string): readonly string[] => {
  const names: string[] = [];
  let rest = area;
  for (const length of lengths) {
    names.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  const isSound =
    /^\0*$/.test(rest) && names.every((name, i) => dnsLabel.test(name) && name.length === lengths[i]);
  return isSound ? names : [];
};
