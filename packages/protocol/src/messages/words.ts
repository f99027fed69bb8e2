/** Words and numbers that several messages share, with their bounds. */
import { integer, object, optional, text } from "../shape/shape.js";

/** Longest message in bytes of UTF-8; both sides close the road on a longer one. */
export const mostMessageBytes = 65_536;
/** Most records in one message. */
export const mostRecords = 100;
/** Most values in one sample. */
export const mostValues = 300;

/** A DNS label (RFC 1035 §2.3.1): hosts, clusters, sites, frames. */
export const label = text(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 63);
/** One run of the agent's outbox: 16 hexadecimal digits, drawn anew at each start. */
export const runId = text(/^[0-9a-f]{16}$/, 16);
export const commandId = text(/^[A-Za-z0-9_-]{1,64}$/, 64);
/** Printable text of one line, without controls and marks of direction. */
export const line = (most: number) =>
  text(/^[^\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]*$/u, most);
/** Milliseconds since 1970 by the sender's own date, which may be wrong; up to the year 9999. */
export const wallMs = integer(0, 253_402_300_799_999);
/** Milliseconds by a clock that never jumps, from a beginning of the sender's own. */
export const monotonicMs = integer(0, 2 ** 52);
/** Place of a record in its run, from 1. */
export const sequence = integer(1, 2 ** 52);

/** Cells count from 1, as in `cluster.yaml`; a cell has two bays. */
export const bayPlace = { cell: integer(1, 255), bay: integer(1, 2) };

export const versionRange = object({ oldest: integer(0, 65_535), newest: integer(0, 65_535) });

/** Where a node sits, as its bay's EEPROM says. */
export const place = object({ site: label, frame: label, ...bayPlace });

/** Who a node is. The host's name must be the one that its certificate was made out to. */
export const identity = object({
  cluster: label,
  host: label,
  /** What tells two machines of the same name apart: the board's serial number or the system's machine id. */
  machine: text(/^[0-9a-f]{8,32}$/, 32),
  model: optional(line(100)),
  agent: line(40),
  place: optional(place),
});
