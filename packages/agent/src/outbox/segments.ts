/** The outbox's files as it keeps track of them. */
import type { OutboxFiles } from "./outbox-files.js";
import { type Entry, parseSegmentName, readSegment } from "./segment.js";

export type Segment = {
  readonly name: string;
  readonly number: number;
  readonly run: string;
  readonly bytes: number;
  readonly records: number;
  /** Records it stands for: its own, and those that its gaps tell of. */
  readonly weight: number;
  readonly last: number;
};

/** A file with entries added to it. */
export const segmentOf = (
  name: string,
  number: number,
  run: string,
  entries: readonly Entry[],
  bytes: number,
  before?: Segment,
): Segment => ({
  name,
  number,
  run,
  bytes: (before?.bytes ?? 0) + bytes,
  records: (before?.records ?? 0) + entries.length,
  weight: entries.reduce((sum, { lost }) => sum + Math.max(1, lost), before?.weight ?? 0),
  last: entries.at(-1)?.sequence ?? before?.last ?? 0,
});

export type Found = {
  readonly segments: readonly Segment[];
  readonly nextNumber: number;
  readonly damaged: number;
};

/** What earlier runs left, oldest first; a file that can't be read is passed over. */
export const findSegments = async (files: OutboxFiles): Promise<Found> => {
  const names = await files.list().catch((): readonly string[] => []);
  const segments: Segment[] = [];
  const lastOf = new Map<string, number>();
  let damaged = 0;
  let nextNumber = 0;
  for (const name of [...names].sort()) {
    const place = parseSegmentName(name);
    if (place === undefined) continue;
    nextNumber = place.number;
    const bytes = await files.read(name).catch(() => undefined);
    if (bytes === undefined) continue;
    const read = readSegment(bytes);
    damaged += read.damaged;
    const entries = read.entries.filter(({ sequence }) => sequence > (lastOf.get(place.run) ?? 0));
    if (entries.length === 0) await files.remove(name).catch(() => undefined);
    else segments.push(segmentOf(name, place.number, place.run, entries, bytes.length));
    lastOf.set(place.run, Math.max(lastOf.get(place.run) ?? 0, entries.at(-1)?.sequence ?? 0));
  }
  return { segments, nextNumber, damaged };
};
