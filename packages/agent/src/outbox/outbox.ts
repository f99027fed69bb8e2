/**
 * What the node has to tell, until the console has acknowledged it. Samples wait in memory, where most are
 * acknowledged within seconds; what isn't goes to disk in one synced write every `writeEveryMs`, and events at
 * once. So an SD card is hardly written to while the console is there, and a power cut costs the samples of the
 * last `writeEveryMs` and of one interval between samples at most, and only while it isn't.
 */
import { type Coded, encodeRecord, type NodeRecord } from "@rubus/protocol";
import type { Clock } from "../hardware/clock.js";
import { turnstile } from "../turnstile.js";
import { type Batch, batchOf, sizeOf } from "./batch.js";
import type { OutboxFiles } from "./outbox-files.js";
import { type Entry, entryLine, entryOf, readSegment, segmentName } from "./segment.js";
import { findSegments, type Segment, segmentOf } from "./segments.js";

export type OutboxBounds = {
  /** Of all files together; the oldest goes first. */
  readonly diskBytes: number;
  readonly segmentBytes: number;
  /** Of what couldn't be written. */
  readonly memoryBytes: number;
  readonly writeEveryMs: number;
};

/** A file that refuses to be read is asked so often before it counts as lost: a moment without memory loses nothing. */
const mostRefusals = 5;

/** About five days at a sample of 800 bytes every 10 s; two weeks of what is shorter. */
export const standardBounds: OutboxBounds = {
  diskBytes: 32 * 2 ** 20,
  segmentBytes: 256 * 2 ** 10,
  memoryBytes: 512 * 2 ** 10,
  writeEveryMs: 30_000,
};

export type OutboxStatus = {
  /** Not yet acknowledged. */
  readonly records: number;
  readonly diskBytes: number;
  /** Lost since this run began, to the bounds or to damage. */
  readonly lost: number;
  /** Why the last write failed; absent after one that didn't. */
  readonly failure?: string;
};

export type Outbox = {
  readonly run: string;
  /** Takes a record in, or says why it is none; resolves when an urgent one is on disk or couldn't be put there. */
  readonly append: (record: NodeRecord, isUrgent?: boolean) => Promise<Coded<number>>;
  /** The oldest records not acknowledged, of one run and without a hole; the same again until they are. */
  readonly next: () => Promise<Batch | undefined>;
  readonly acknowledge: (run: string, upTo: number) => Promise<void>;
  /** Puts on disk what is in memory: before the agent ends. */
  readonly flush: () => Promise<void>;
  readonly status: () => OutboxStatus;
  /** Calls back after each record that was taken in, until what it gives back is called. */
  readonly onRecord: (call: () => void) => () => void;
};

export type OutboxNeeds = {
  readonly files: OutboxFiles;
  readonly clock: Clock;
  /** 16 hexadecimal digits, never used before. */
  readonly run: string;
  readonly bounds?: Partial<OutboxBounds>;
};

/** Opens the outbox with what earlier runs left; damaged or unreadable files cost their own records only. */
export const openOutbox = async (needs: OutboxNeeds): Promise<Outbox> => {
  const { files, clock, run } = needs;
  const bounds = { ...standardBounds, ...needs.bounds };
  const acknowledged = new Map<string, number>();
  const listeners = new Set<() => void>();
  let memory: readonly Entry[] = [];
  let lastSequence = 0;
  let lost = 0;
  let untold = 0;
  let failure: { readonly why: string; readonly isFull: boolean } | undefined;
  /** Since when something waits in memory. */
  let waitingMs = clock.monotonicMs();
  /** The file that may still be added to is the last, unless a write to it failed. */
  let isOpen = false;
  let refused = 0;
  let head: { readonly name: string; readonly bytes: number; readonly entries: readonly Entry[] } | undefined;

  const count = (records: number): void => {
    lost += records;
    untold += records;
  };

  const found = await findSegments(files);
  let segments: readonly Segment[] = found.segments;
  let nextNumber = found.nextNumber;
  count(found.damaged);

  const isPending =
    (owner: string) =>
    ({ sequence }: Entry): boolean =>
      sequence > (acknowledged.get(owner) ?? 0);

  const forget = async (segment: Segment): Promise<void> => {
    if (segments.at(-1)?.name === segment.name) isOpen = false;
    segments = segments.filter(({ name }) => name !== segment.name);
    // What can't be removed now is sent once more after the next start, and the console knows it already.
    await files.remove(segment.name).catch(() => undefined);
  };

  const drop = async (segment: Segment): Promise<void> => {
    const done = acknowledged.get(segment.run) ?? 0;
    if (segment.last > done) count(segment.weight);
    await forget(segment);
  };

  const push = (record: NodeRecord, text: string): number => {
    if (memory.length === 0) waitingMs = clock.monotonicMs();
    lastSequence += 1;
    memory = [...memory, entryOf(lastSequence, text, record)];
    return lastSequence;
  };

  /** What was lost is told by a record of its own, in the place where it is known. */
  const tellGap = (): void => {
    if (untold === 0) return;
    const times = {
      wallMs: Math.max(0, Math.round(clock.wallMs())),
      monotonicMs: Math.round(clock.monotonicMs()),
    };
    const gap: NodeRecord = { kind: "gap", ...times, lost: untold, lostInAll: lost };
    const text = encodeRecord(gap);
    if (!text.ok) return;
    untold = 0;
    push(gap, text.value);
  };

  const keepBounds = async (coming: number): Promise<void> => {
    for (;;) {
      const [first] = segments;
      if (first === undefined) return;
      const room = segments.reduce((sum, { bytes }) => sum + bytes, 0) + coming;
      if (room <= bounds.diskBytes) return;
      await drop(first);
    }
  };

  const write = async (): Promise<void> => {
    if (memory.length === 0) return;
    waitingMs = clock.monotonicMs();
    await keepBounds(sizeOf(memory));
    tellGap();
    const entries = memory;
    const bytes = new TextEncoder().encode(entries.map(entryLine).join(""));
    const current = isOpen ? segments.at(-1) : undefined;
    const isRoom = current !== undefined && current.bytes + bytes.length <= bounds.segmentBytes;
    if (!isRoom) nextNumber += 1;
    const name = isRoom ? current.name : segmentName(nextNumber, run);
    try {
      await files.append(name, bytes);
    } catch (error) {
      failure = failureOf(error);
      // Part of it may stand there: nothing is put behind a torn line.
      isOpen = false;
      if (!isRoom) await files.remove(name).catch(() => undefined);
      return;
    }
    failure = undefined;
    isOpen = true;
    const before = isRoom ? current : undefined;
    const written = segmentOf(name, nextNumber, run, entries, bytes.length, before);
    segments = [...segments.filter((each) => each.name !== name), written];
    memory = [];
  };

  /** Disk refuses: what is oldest goes until the rest fits, first from disk, which may make room there. */
  const keepMemory = async (): Promise<void> => {
    while (sizeOf(memory) > bounds.memoryBytes) {
      const [first] = segments;
      if (first !== undefined && failure?.isFull === true) {
        await drop(first);
        await write();
      } else {
        const [oldest, ...rest] = memory;
        count(Math.max(1, oldest?.lost ?? 0));
        memory = rest;
      }
    }
  };

  const entriesOf = async (segment: Segment): Promise<readonly Entry[] | "later" | "lost"> => {
    if (head?.name === segment.name && head.bytes === segment.bytes) return head.entries;
    try {
      const all = readSegment(await files.read(segment.name)).entries;
      // A write that failed half-way may have left entries that stand in the next file too.
      const entries = all.filter(({ sequence }) => sequence <= segment.last);
      head = { name: segment.name, bytes: segment.bytes, entries };
      refused = 0;
      return entries;
    } catch (error) {
      const isGone = error instanceof Error && "code" in error && error.code === "ENOENT";
      refused += 1;
      return isGone || refused >= mostRefusals ? "lost" : "later";
    }
  };

  const next = async (): Promise<Batch | undefined> => {
    for (;;) {
      const [first] = segments;
      if (first === undefined) break;
      const entries = await entriesOf(first);
      if (entries === "later") return undefined;
      const pending = entries === "lost" ? [] : entries.filter(isPending(first.run));
      if (pending.length > 0) return batchOf(first.run, pending);
      if (entries === "lost") {
        refused = 0;
        await drop(first);
      } else await forget(first);
    }
    tellGap();
    const pending = memory.filter(isPending(run));
    return pending.length === 0 ? undefined : batchOf(run, pending);
  };

  const acknowledge = async (owner: string, upTo: number): Promise<void> => {
    // A console that knows of records never made here is confused: its word can't make any be forgotten.
    if (owner === run && upTo > lastSequence) return;
    acknowledged.set(owner, Math.max(acknowledged.get(owner) ?? 0, upTo));
    memory = memory.filter(isPending(run));
    for (const segment of segments) {
      if (segment.last <= (acknowledged.get(segment.run) ?? 0)) await forget(segment);
    }
  };

  const append = async (record: NodeRecord, isUrgent = false): Promise<Coded<number>> => {
    const text = encodeRecord(record);
    if (!text.ok) return text;
    const sequence = push(record, text.value);
    const isDue = clock.monotonicMs() - waitingMs >= bounds.writeEveryMs;
    if (isUrgent || isDue || sizeOf(memory) > bounds.memoryBytes / 2) await write();
    await keepMemory();
    for (const call of listeners) call();
    return { ok: true, value: sequence };
  };

  const inTurn = turnstile();
  return {
    run,
    onRecord: (call) => {
      listeners.add(call);
      return () => void listeners.delete(call);
    },
    append: (record, isUrgent) => inTurn(() => append(record, isUrgent)),
    next: () => inTurn(next),
    acknowledge: (owner, upTo) => inTurn(() => acknowledge(owner, upTo)),
    flush: () => inTurn(write),
    status: () => ({
      records: segments.reduce((sum, { records }) => sum + records, memory.length),
      diskBytes: segments.reduce((sum, { bytes }) => sum + bytes, 0),
      lost,
      ...(failure === undefined ? {} : { failure: failure.why }),
    }),
  };
};

const failureOf = (error: unknown): { readonly why: string; readonly isFull: boolean } => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  return { why: code, isFull: code === "ENOSPC" || code === "EDQUOT" };
};
