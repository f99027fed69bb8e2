/**
 * One file of the outbox: lines of `CRC SEQUENCE RECORD`, added at the end only. The CRC-32 (IEEE 802.3) is over
 * all that follows it, so that a torn, damaged or foreign line is known and costs no other line.
 */
import { crc32 } from "node:zlib";
import { decodeRecord, type NodeRecord } from "@rubus/protocol";

export type Entry = {
  readonly sequence: number;
  /** The record as canonical text of JSON. */
  readonly text: string;
  /** Records that this one stands for, where it is a gap. */
  readonly lost: number;
};

/** A file's name says its place among the others and the run whose records it holds. */
export const segmentName = (number: number, run: string): string =>
  `${String(number).padStart(10, "0")}-${run}.log`;

export const parseSegmentName = (
  name: string,
): { readonly number: number; readonly run: string } | undefined => {
  const [, digits, run] = /^(\d{10})-([0-9a-f]{16})\.log$/.exec(name) ?? [];
  return digits === undefined || run === undefined ? undefined : { number: Number(digits), run };
};

const crcText = (body: string): string => crc32(body).toString(16).padStart(8, "0");

export const entryLine = ({ sequence, text }: Entry): string => {
  const body = `${sequence} ${text}`;
  return `${crcText(body)} ${body}\n`;
};

export const entryOf = (sequence: number, text: string, record: NodeRecord): Entry => ({
  sequence,
  text,
  lost: record.kind === "gap" ? record.lost : 0,
});

/**
 * The entries of a file, in order, none twice.
 * @returns also how many whole lines were damaged; what follows the last line's end was never finished and counts
 *   as nothing
 */
export const readSegment = (
  bytes: Uint8Array,
): { readonly entries: readonly Entry[]; readonly damaged: number } => {
  const lines = new TextDecoder().decode(bytes).split("\n").slice(0, -1);
  const entries: Entry[] = [];
  let last = 0;
  let damaged = 0;
  for (const line of lines) {
    const entry = readLine(line);
    if (entry === undefined) damaged += 1;
    else if (entry.sequence > last) {
      entries.push(entry);
      last = entry.sequence;
    }
  }
  return { entries, damaged };
};

const readLine = (line: string): Entry | undefined => {
  const body = line.slice(9);
  const space = body.indexOf(" ");
  if (space < 1 || line.charAt(8) !== " " || line.slice(0, 8) !== crcText(body)) return undefined;
  const sequence = Number(body.slice(0, space));
  const text = body.slice(space + 1);
  const record = decodeRecord(text);
  return Number.isSafeInteger(sequence) && sequence > 0 && record.ok
    ? entryOf(sequence, text, record.value)
    : undefined;
};
