import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { decodeRecord, type NodeRecord } from "@rubus/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { manualClock } from "../hardware/clock.js";
import { type MemoryFolder, memoryFolder } from "./memory-folder.js";
import { type Outbox, type OutboxBounds, openOutbox } from "./outbox.js";
import { outboxFolder } from "./outbox-files.js";

/** Nothing here waits for the clock: it needn't let others go on when it is moved. */
const clock = () => manualClock(1_800_000_000_000, () => Promise.resolve());
const runOf = (n: number) => n.toString(16).padStart(16, "0");
const sample = (n: number, wallMs = 1_800_000_000_000): NodeRecord => ({
  kind: "sample",
  wallMs,
  monotonicMs: n,
  values: { load1: n },
});

const open = (files: MemoryFolder, n = 1, bounds: Partial<OutboxBounds> = {}, time = clock()) =>
  openOutbox({ files, clock: time, run: runOf(n), bounds });

/** Everything in the outbox as a console would get it: `run:sequence` to the record, in the order sent. */
const drain = async (outbox: Outbox): Promise<Map<string, NodeRecord>> => {
  const got = new Map<string, NodeRecord>();
  for (let batch = await outbox.next(); batch !== undefined; batch = await outbox.next()) {
    for (const [i, text] of batch.texts.entries()) {
      const record = decodeRecord(text);
      if (record.ok) got.set(`${Number.parseInt(batch.run, 16)}:${batch.first + i}`, record.value);
    }
    await outbox.acknowledge(batch.run, batch.first + batch.texts.length - 1);
  }
  return got;
};
const loads = (got: Map<string, NodeRecord>): readonly number[] =>
  [...got.values()].flatMap((record) => (record.kind === "sample" ? (record.values.load1 ?? []) : []));
const gaps = (got: Map<string, NodeRecord>): number =>
  [...got.values()].reduce((sum, record) => sum + (record.kind === "gap" ? record.lost : 0), 0);
const fill = async (outbox: Outbox, from: number, to: number): Promise<void> => {
  for (let n = from; n <= to; n += 1) await outbox.append(sample(n));
};
const refuse = () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe("the outbox", () => {
  it("gives records in order, the same again until they are acknowledged, then no more", async () => {
    const outbox = await open(memoryFolder());
    await fill(outbox, 1, 3);
    const batch = await outbox.next();
    expect(batch).toMatchObject({ run: runOf(1), first: 1 });
    expect(await outbox.next()).toEqual(batch);
    await outbox.acknowledge(runOf(1), 2);
    expect(await outbox.next()).toMatchObject({ first: 3 });
    await outbox.acknowledge(runOf(1), 3);
    expect(await outbox.next()).toBeUndefined();
    expect(outbox.status()).toEqual({ records: 0, diskBytes: 0, lost: 0 });
  });

  it("refuses what is no record, and an acknowledgement of what was never made", async () => {
    const outbox = await open(memoryFolder());
    expect((await outbox.append({ ...sample(1), wallMs: Number.NaN })).ok).toBe(false);
    await fill(outbox, 1, 2);
    await outbox.acknowledge(runOf(1), 99);
    expect(outbox.status().records).toBe(2);
  });

  it("writes nothing while the console answers, and an event at once", async () => {
    const files = memoryFolder();
    const time = clock();
    const outbox = await open(files, 1, {}, time);
    for (let n = 1; n <= 100; n += 1) {
      await outbox.append(sample(n));
      await outbox.acknowledge(runOf(1), n);
      await time.advance(10_000);
    }
    expect(files.writes).toBe(0);
    const event = {
      kind: "event",
      wallMs: 1,
      monotonicMs: 1,
      event: "fan-stalled",
      severity: "fault",
    } as const;
    await outbox.append(event, true);
    expect(files.writes).toBe(1);
    expect((await drain(await open(files, 2))).size).toBe(1);
  });

  it("loses nothing of a day without a network at a sample every 10 s, with a restart in it", async () => {
    const files = memoryFolder();
    const time = clock();
    const values = Object.fromEntries(range(1, 9).map((n) => [`a_metric_${n}_${"x".repeat(50)}`, n + 0.123]));
    const long = (n: number): NodeRecord => ({ ...sample(n), values: { ...values, load1: n } }) as NodeRecord;
    let outbox = await open(files, 1, {}, time);
    for (let n = 1; n <= 8640; n += 1) {
      if (n === 4000) {
        await outbox.flush();
        outbox = await open(files, 2, {}, time);
      }
      await outbox.append(long(n));
      await time.advance(10_000);
    }
    await outbox.flush();
    const { diskBytes } = outbox.status();
    expect(diskBytes).toBeLessThan(16 * 2 ** 20);
    const got = await drain(outbox);
    expect(loads(got)).toEqual(range(1, 8640));
    expect(outbox.status().lost).toBe(0);
    expect(files.contents.size).toBe(0);
  });

  it("in a bound of size drops the oldest and tells how many", async () => {
    const files = memoryFolder();
    const outbox = await open(files, 1, { diskBytes: 8192, segmentBytes: 1024, memoryBytes: 512 });
    await fill(outbox, 1, 500);
    await outbox.flush();
    expect(outbox.status().diskBytes).toBeLessThanOrEqual(8192);
    const { lost } = outbox.status();
    expect(lost).toBeGreaterThan(300);
    const got = await drain(outbox);
    const kept = loads(got);
    expect(kept).toEqual(range(501 - kept.length, 500));
    // Gaps dropped with their files are counted by later gaps: what is kept and what is told make the whole.
    expect(kept.length + gaps(got)).toBe(500);
  });

  it("keeps what a clock that is put right makes look old", async () => {
    const files = memoryFolder();
    const time = clock();
    const outbox = await open(files, 1, { segmentBytes: 100 }, time);
    await outbox.append(sample(1, time.wallMs()), true);
    time.setWall(time.wallMs() + 86_400_000);
    await outbox.append(sample(2, time.wallMs()), true);
    time.setWall(time.wallMs() - 2 * 86_400_000);
    await outbox.append(sample(3, time.wallMs()), true);
    expect(outbox.status().lost).toBe(0);
    time.setWall(time.wallMs() + 400 * 86_400_000);
    await outbox.append(sample(4, time.wallMs()), true);
    expect(loads(await drain(outbox))).toEqual([1, 2, 3, 4]);
  });
});

describe("a power cut", () => {
  /** Two writes of three records each; the second is cut. */
  const twoWrites = async (): Promise<{ first: Uint8Array; second: Uint8Array; name: string }> => {
    const files = memoryFolder();
    const outbox = await open(files);
    await fill(outbox, 1, 3);
    await outbox.flush();
    const [name = "", first = new Uint8Array()] = [...files.contents][0] ?? [];
    await fill(outbox, 4, 6);
    await outbox.flush();
    const whole = files.contents.get(name) ?? new Uint8Array();
    return { first, second: whole.subarray(first.length), name };
  };

  it("after every byte of a write costs that write's records at most, never an earlier one, and doubles none", async () => {
    const { first, second, name } = await twoWrites();
    for (let cut = 0; cut <= second.length; cut += 1) {
      const files = memoryFolder(new Map([[name, Buffer.concat([first, second.subarray(0, cut)])]]));
      const outbox = await open(files, 2);
      await fill(outbox, 7, 8);
      const got = await drain(outbox);
      const whole = Buffer.from(second.subarray(0, cut)).toString().split("\n").length - 1;
      expect(loads(got)).toEqual([...range(1, 3 + whole), 7, 8]);
    }
  });

  it("that leaves garbage or zeros behind the last write costs no record before it", async () => {
    const { first, second, name } = await twoWrites();
    const tails = [
      new Uint8Array(4096),
      Buffer.from("\n\n\n"),
      Buffer.from("deadbeef 7 {}\n"),
      second.subarray(5),
    ];
    for (const tail of tails) {
      const files = memoryFolder(new Map([[name, Buffer.concat([first, tail])]]));
      expect(loads(await drain(await open(files, 2))).slice(0, 3)).toEqual([1, 2, 3]);
    }
  });

  it("and damage of any byte costs the record of that byte, is counted, and invents none", async () => {
    const { first, second, name } = await twoWrites();
    const whole = Buffer.concat([first, second]);
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      const outbox = await open(memoryFolder(new Map([[name, bytes]])), 2);
      const got = loads(await drain(outbox));
      expect(got.length).toBeGreaterThanOrEqual(4);
      expect(got).toEqual(got.filter((n) => n >= 1 && n <= 6));
      // A line's end that is damaged joins two lines, or leaves the last unfinished: then fewer are counted.
      expect(got.length + outbox.status().lost).toBeGreaterThanOrEqual(5);
    }
  });
});

describe("a disk that refuses", () => {
  it("half-way through a write loses and doubles nothing, here or after a restart", async () => {
    for (let after = 0; after < 260; after += 7) {
      const files = memoryFolder();
      const outbox = await open(files);
      await fill(outbox, 1, 2);
      await outbox.flush();
      await fill(outbox, 3, 5);
      files.tear = { after, code: "EIO" };
      await outbox.flush();
      expect(outbox.status()).toMatchObject({ records: 5, failure: "EIO" });
      await fill(outbox, 6, 7);
      await outbox.flush();
      expect(outbox.status().failure).toBeUndefined();
      const contents = new Map(files.contents);
      expect(loads(await drain(outbox))).toEqual(range(1, 7));
      const second = await open(memoryFolder(contents), 2);
      expect(second.status().records).toBe(7);
      const again = await drain(second);
      expect(loads(again)).toEqual(range(1, 7));
      expect([...again.keys()]).toEqual(range(1, 7).map((n) => `1:${n}`));
    }
  });

  it("because it is full keeps the newest within the bounds, and tells the rest", async () => {
    const files = memoryFolder();
    files.room = 4096;
    const bounds = { segmentBytes: 1024, memoryBytes: 2048 };
    const outbox = await open(files, 1, bounds);
    await fill(outbox, 1, 400);
    const { lost } = outbox.status();
    expect(lost).toBeGreaterThan(0);
    files.room = Number.POSITIVE_INFINITY;
    const got = await drain(outbox);
    expect(loads(got).at(-1)).toBe(400);
    expect(loads(got).length + gaps(got)).toBe(400);
  });

  it("from the start never stops records that the console takes", async () => {
    const list = () => Promise.reject(new Error("EACCES"));
    const files: MemoryFolder = { ...memoryFolder(), list, append: refuse };
    const outbox = await open(files);
    await fill(outbox, 1, 5);
    await outbox.append(sample(6), true);
    expect(outbox.status().failure).toBe("ENOSPC");
    expect(loads(await drain(outbox))).toEqual(range(1, 6));
  });

  it("to be read costs that file's records and tells how many", async () => {
    const files = memoryFolder();
    const outbox = await open(files, 1, { segmentBytes: 300 });
    for (const n of range(1, 6)) await outbox.append(sample(n), true);
    files.unreadable.add([...files.contents.keys()][0] ?? "");
    // Asked four times in vain; the fifth counts.
    for (let times = 0; times < 4; times++) expect(await outbox.next()).toBeUndefined();
    const got = await drain(outbox);
    expect(loads(got).length + gaps(got)).toBe(6);
    expect(gaps(got)).toBeGreaterThan(0);
  });

  it("to be read for a moment costs nothing", async () => {
    const files = memoryFolder();
    const outbox = await open(files, 1, { segmentBytes: 300 });
    for (const n of range(1, 6)) await outbox.append(sample(n), true);
    files.unreadable.add([...files.contents.keys()][0] ?? "");
    expect(await outbox.next()).toBeUndefined();
    files.unreadable.clear();
    expect(loads(await drain(outbox))).toHaveLength(6);
  });
});

describe("any course of events", () => {
  it("of samples, syncs, torn writes, power cuts and acknowledgements that get lost doubles nothing and loses only what wasn't synced", async () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.constant({ do: "add" as const }) },
      { weight: 2, arbitrary: fc.constant({ do: "flush" as const }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant("tear" as const), after: fc.nat(300) }) },
      { weight: 1, arbitrary: fc.constant({ do: "cut" as const }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant("send" as const), isAckLost: fc.boolean() }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const files = memoryFolder();
        const heard = new Map<string, number>();
        const told: number[] = [];
        const synced = new Set<number>();
        let run = 1;
        let made = 0;
        let waiting: number[] = [];
        let outbox = await open(files, run, { segmentBytes: 400 });
        const send = async (isAckLost: boolean): Promise<boolean> => {
          const batch = await outbox.next();
          if (batch === undefined) return false;
          for (const [i, text] of batch.texts.entries()) {
            const record = decodeRecord(text);
            const sequence = batch.first + i;
            if (!record.ok || sequence <= (heard.get(batch.run) ?? 0)) continue;
            heard.set(batch.run, sequence);
            if (record.value.kind === "sample") told.push(record.value.values.load1 ?? -1);
          }
          if (!isAckLost) await outbox.acknowledge(batch.run, batch.first + batch.texts.length - 1);
          return true;
        };
        for (const each of steps) {
          if (each.do === "add") {
            made += 1;
            waiting.push(made);
            await outbox.append(sample(made));
          } else if (each.do === "flush") {
            await outbox.flush();
            if (outbox.status().failure === undefined) for (const n of waiting.splice(0)) synced.add(n);
          } else if (each.do === "tear") {
            files.tear = { after: each.after, code: "EIO" };
          } else if (each.do === "cut") {
            run += 1;
            waiting = [];
            outbox = await open(files, run, { segmentBytes: 400 });
          } else await send(each.isAckLost);
        }
        while (await send(false));
        expect(new Set(told).size).toBe(told.length);
        expect(told).toEqual([...told].sort((a, b) => a - b));
        for (const n of [...synced, ...waiting]) expect(told).toContain(n);
        expect(outbox.status().lost).toBeLessThanOrEqual(made);
      }),
      { numRuns: 200, seed: 503 },
    );
  });
});

describe("the folder on disk", () => {
  it("is the owner's alone, keeps what was appended, and forgets what was removed", async () => {
    const place = mkdtempSync(path.join(tmpdir(), "rubus-outbox-"));
    try {
      const folder = path.join(place, "outbox");
      const first = await openOutbox({ files: outboxFolder(folder), clock: clock(), run: runOf(1) });
      await fill(first, 1, 3);
      await first.flush();
      const [name = ""] = readdirSync(folder);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
      const second = await openOutbox({ files: outboxFolder(folder), clock: clock(), run: runOf(2) });
      expect(loads(await drain(second))).toEqual([1, 2, 3]);
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      rmSync(place, { recursive: true });
    }
  });
});
