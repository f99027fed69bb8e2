import { decodeAgentMessage, type Identity, type NodeRecord } from "@rubus/protocol";
import { describe, expect, it } from "vitest";
import { manualClock } from "../hardware/clock.js";
import { memoryFolder } from "../outbox/memory-folder.js";
import { openOutbox } from "../outbox/outbox.js";
import { waitMs } from "./back-off.js";
import { commandDesk } from "./command-desk.js";
import { startLink } from "./link.js";
import type { Connect, RoadEvents } from "./road.js";

const clock = () => manualClock(1_800_000_000_000);
const run = "00000000000000aa";
const known: Identity = { cluster: "c", host: "c-home-a-1", machine: "10000000abcdef01", agent: "0.1.0" };
const sample = (n: number): NodeRecord => ({
  kind: "sample",
  wallMs: 1_800_000_000_000,
  monotonicMs: n,
  values: { load1: n },
});

/** A console without a network: it hears what is sent and says what it is told to say. */
const pretendConsole = () => {
  const heard: string[] = [];
  let events: RoadEvents | undefined;
  const told = { isThere: true, attempts: 0, pings: 0 };
  const connect: Connect = async (their) => {
    told.attempts += 1;
    if (!told.isThere) throw new Error("ECONNREFUSED");
    events = their;
    return {
      send: (text) => heard.push(text),
      ping: () => {
        told.pings += 1;
      },
      close: () => undefined,
    };
  };
  const say = (message: object): void => {
    events?.life();
    events?.text(JSON.stringify(message));
  };
  return { heard, told, connect, say, cut: () => events?.closed("ECONNRESET"), alive: () => events?.life() };
};

const start = async (
  connect: Connect,
  time = clock(),
  random = () => 0.5,
  identity: () => Identity | undefined = () => known,
) => {
  const outbox = await openOutbox({ files: memoryFolder(), clock: time, run });
  const said: string[] = [];
  const perform = () => Promise.resolve({ done: true });
  const link = startLink({
    outbox,
    clock: time,
    random,
    connect,
    identity,
    perform,
    say: (line) => said.push(line),
  });
  await time.advance(0);
  return { outbox, link, time, said };
};

describe("a console that is gone", () => {
  it("for a day is tried every few minutes, told of in one line, and gets the whole day afterwards", async () => {
    const console = pretendConsole();
    console.told.isThere = false;
    const { outbox, link, time, said } = await start(console.connect);
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      await outbox.append(sample(minute + 1));
      await time.advance(60_000);
    }
    expect(said).toEqual(["console: ECONNREFUSED"]);
    expect(console.told.attempts).toBeGreaterThan(24 * 12);
    expect(console.told.attempts).toBeLessThan(24 * 25);
    console.told.isThere = true;
    for (let i = 0; i < 300 && console.heard.length === 0; i += 1) await time.advance(1000);
    console.say({ type: "welcome", version: 2, wallMs: 1 });
    let upTo = 0;
    for (let i = 0; i < 100 && upTo < 1440; i += 1) {
      await time.advance(1000);
      const read = decodeAgentMessage(console.heard.at(-1) ?? "");
      if (!read.ok || read.value.type !== "records") continue;
      expect(read.value.first).toBe(upTo + 1);
      upTo += read.value.records.length;
      console.say({ type: "ack", run, upTo });
    }
    expect(upTo).toBe(1440);
    await time.advance(0);
    expect(outbox.status()).toEqual({ records: 0, diskBytes: 0, lost: 0 });
    expect(link.status().welcomes).toBe(1);
    void link.stop();
    await time.advance(0);
  });

  it("without a word is noticed by its silence, and a living one is kept", async () => {
    const console = pretendConsole();
    const { link, time } = await start(console.connect);
    console.say({ type: "welcome", version: 2, wallMs: 1 });
    for (let i = 0; i < 20; i += 1) {
      await time.advance(15_000);
      console.alive();
    }
    expect(link.status().version).toBe(2);
    expect(console.told.pings).toBeGreaterThan(9);
    await time.advance(70_000);
    expect(link.status().version).toBeUndefined();
    expect(console.told.attempts).toBeGreaterThan(1);
  });

  it.each([
    ["never welcomes", undefined, 25_000],
    ["never acknowledges", { type: "welcome", version: 2, wallMs: 1 }, 65_000],
  ])("and one that %s is left in time", async (_what, word, after) => {
    const console = pretendConsole();
    const { outbox, link, time, said } = await start(console.connect);
    if (word !== undefined) console.say(word);
    await outbox.append(sample(1));
    for (let ms = 0; ms < after; ms += 5000) {
      await time.advance(5000);
      console.alive();
    }
    expect(said.at(-1)).toMatch(/no welcome|not acknowledged/);
    expect(link.status().version).toBeUndefined();
    expect(outbox.status().records).toBe(1);
  });

  it("in the middle of stopping holds nothing up", async () => {
    const time = clock();
    const never: Connect = (_events, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("aborted"))));
    const { link } = await start(never, time);
    await link.stop();
    expect(link.status().why).toBe("stopped");
  });
});

describe("a node that doesn't know who it is", () => {
  it("says nothing to the console until it does, and hello anew when it has learnt more", async () => {
    const console = pretendConsole();
    let now: Identity | undefined;
    const { time, said, link } = await start(
      console.connect,
      clock(),
      () => 0.5,
      () => now,
    );
    await time.advance(60_000);
    expect(console.told.attempts).toBe(0);
    expect(said).toEqual(["console: not tried while this node doesn't know who it is"]);
    now = known;
    await time.advance(1000);
    console.say({ type: "welcome", version: 2, wallMs: 1 });
    now = { ...known, place: { site: "home", frame: "a", cell: 1, bay: 2 } };
    await time.advance(10_000);
    const hellos = console.heard
      .map((text) => decodeAgentMessage(text))
      .flatMap((read) => (read.ok ? [read.value] : []));
    expect(hellos).toMatchObject([
      { type: "hello", identity: known },
      { type: "hello", identity: { place: { cell: 1, bay: 2 } } },
    ]);
    console.say({ type: "welcome", version: 2, wallMs: 1 });
    now = undefined;
    await time.advance(10_000);
    expect(link.status().version).toBe(2);
  });
});

describe("the wait before another attempt", () => {
  it("doubles up to five minutes, and spreads over half of it", () => {
    const limits = { leastMs: 1000, mostMs: 300_000 };
    expect([1, 2, 3, 9, 10, 1000].map((n) => waitMs(n, 1, limits))).toEqual([
      1000, 2000, 4000, 256_000, 300_000, 300_000,
    ]);
    expect(waitMs(10, 0, limits)).toBe(150_000);
  });

  it("of 200 nodes after a console's restart puts no more than a fifth of them into any tenth of it", () => {
    const waits = Array.from({ length: 200 }, (_, i) =>
      waitMs(6, (i * 0.618) % 1, { leastMs: 1000, mostMs: 300_000 }),
    );
    const tenths = new Map<number, number>();
    for (const wait of waits)
      tenths.set(Math.floor(wait / 3200), (tenths.get(Math.floor(wait / 3200)) ?? 0) + 1);
    expect(Math.max(...tenths.values())).toBeLessThanOrEqual(41);
  });
});

describe("200 nodes whose console is started anew after it was there for long", () => {
  it("come back spread over ten seconds, not more than forty in any", async () => {
    const backMs: number[] = [];
    for (let node = 0; node < 200; node += 1) {
      const console = pretendConsole();
      const { link, time } = await start(console.connect, clock(), () => (node * 0.618) % 1);
      console.say({ type: "welcome", version: 2, wallMs: 1 });
      for (let i = 0; i < 5; i += 1) {
        await time.advance(15_000);
        console.alive();
      }
      const cutMs = time.monotonicMs();
      console.cut();
      while (console.told.attempts < 2) await time.advance(250);
      backMs.push(time.monotonicMs() - cutMs);
      void link.stop();
    }
    expect(Math.max(...backMs)).toBeLessThanOrEqual(10_250);
    const seconds = Array.from(
      { length: 11 },
      (_, i) => backMs.filter((ms) => Math.floor(ms / 1000) === i).length,
    );
    expect(Math.max(...seconds)).toBeLessThanOrEqual(40);
  });
});

describe("reasons that take turns", () => {
  it("are a line each, not a line an attempt", async () => {
    const console = pretendConsole();
    let tries = 0;
    const connect: Connect = () =>
      Promise.reject(new Error(tries++ % 2 === 0 ? "ECONNREFUSED" : "ETIMEDOUT"));
    const { time, said } = await start(connect);
    for (let minute = 0; minute < 120; minute += 1) await time.advance(60_000);
    expect(tries).toBeGreaterThan(20);
    expect(said).toEqual(["console: ECONNREFUSED", "console: ETIMEDOUT"]);
    expect(console.heard).toEqual([]);
  });
});

describe("commands", () => {
  const message = (id: string, sentWallMs: number) =>
    ({ type: "command", id, sentWallMs, lifeSeconds: 30, command: { do: "confirm" } }) as const;

  it("too late, from before the agent began, or too many at once are refused and not done", async () => {
    let done = 0;
    const desk = commandDesk(async () => {
      done += 1;
      return { done: true };
    });
    expect(await desk.handle(message("late", 1_000_000), 1_031_000, 0)).toMatchObject({
      done: false,
      why: "too late",
    });
    expect(await desk.handle(message("old", 1_000_000), 1_001_000, 1_000_500)).toMatchObject({ done: false });
    expect(done).toBe(0);
    for (let i = 0; i < 70; i += 1) await desk.handle(message(`c${i}`, 2_000_000), 2_000_100, 0);
    expect(done).toBe(64);
    expect(await desk.handle(message("later", 2_040_000), 2_040_000, 0)).toMatchObject({ done: true });
  });

  it("that fail are answered all the same, and not done again", async () => {
    let tries = 0;
    const desk = commandDesk(() => {
      tries += 1;
      return Promise.reject(new Error("EIO"));
    });
    for (let i = 0; i < 2; i += 1)
      expect(await desk.handle(message("a", 0), 1, 0)).toEqual({
        type: "result",
        id: "a",
        done: false,
        why: "failed",
      });
    expect(tries).toBe(1);
  });
});
