import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeAgentMessage,
  decodeConsoleMessage,
  decodeRecord,
  encodeAgentMessage,
  encodeConsoleMessage,
  encodeRecord,
  utf8Length,
} from "./codec.js";
import type { AgentMessage, ConsoleMessage } from "./messages.js";
import type { NodeRecord } from "./records.js";
import { mostMessageBytes } from "./words.js";

const hello: AgentMessage = {
  type: "hello",
  versions: { oldest: 1, newest: 2 },
  identity: {
    cluster: "bramble",
    host: "bramble-home-a-1",
    machine: "10000000abcdef01",
    model: "Raspberry Pi 4 Model B",
    agent: "0.1.0",
    place: { site: "home", frame: "a", cell: 1, bay: 2 },
  },
  run: "0123456789abcdef",
  wallMs: 1_800_000_000_000,
  monotonicMs: 5000,
};

const when = { wallMs: fc.integer({ min: 0, max: 2 ** 47 }), monotonicMs: fc.nat() };
const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,20}(\{a="[a-z ]{0,5}"\})?$/);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
const anyRecord: fc.Arbitrary<NodeRecord> = fc.oneof(
  fc.record({
    kind: fc.constant("sample" as const),
    ...when,
    values: fc.dictionary(name, number, { maxKeys: 20, noNullPrototype: true }),
  }),
  fc.record(
    {
      kind: fc.constant("event" as const),
      ...when,
      event: fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/),
      severity: fc.constantFrom("note" as const, "warning" as const, "fault" as const),
      detail: fc.stringMatching(/^[ -~äЖ🦔]{0,60}$/u),
    },
    { requiredKeys: ["kind", "wallMs", "monotonicMs", "event", "severity"] },
  ),
  fc.record({
    kind: fc.constant("gap" as const),
    ...when,
    lost: fc.integer({ min: 1 }),
    lostInAll: fc.integer({ min: 1 }),
  }),
);
const anyRecords: fc.Arbitrary<AgentMessage> = fc.record({
  type: fc.constant("records" as const),
  run: fc.stringMatching(/^[0-9a-f]{16}$/),
  first: fc.integer({ min: 1 }),
  records: fc.array(anyRecord, { maxLength: 10 }),
});
const commands: readonly ConsoleMessage[] = (
  [
    { do: "identify", seconds: 60 },
    { do: "confirm" },
    { do: "fan", percent: 62.5, seconds: 600 },
    { do: "leds", stealth: true },
    { do: "power-cycle", cell: 2, bay: 1, host: "bramble-home-a-3" },
    { do: "bay", cell: 2, bay: 1 },
  ] as const
).map((command) => ({ type: "command", id: "c-1", sentWallMs: 1_800_000_000_000, lifeSeconds: 30, command }));
const consoleMessages: readonly ConsoleMessage[] = [
  { type: "welcome", version: 2, wallMs: 1_800_000_000_000 },
  { type: "refusal", reason: "not-you", versions: { oldest: 1, newest: 2 }, retryAfterSeconds: 60 },
  { type: "ack", run: "0123456789abcdef", upTo: 12 },
  ...commands,
];

describe("messages", () => {
  it("come back as they were written", () => {
    const result: AgentMessage = {
      type: "result",
      id: "c-1",
      done: false,
      why: "its own bay",
      values: { n: 1, isOn: true },
    };
    for (const message of [hello, result]) {
      const text = encodeAgentMessage(message);
      expect(text.ok && decodeAgentMessage(text.value)).toEqual({ ok: true, value: message });
    }
    for (const message of consoleMessages) {
      const text = encodeConsoleMessage(message);
      expect(text.ok && decodeConsoleMessage(text.value)).toEqual({ ok: true, value: message });
    }
  });

  it("of any records come back as they were written", () => {
    fc.assert(
      fc.property(anyRecords, (message) => {
        const text = encodeAgentMessage(message);
        expect(text.ok && decodeAgentMessage(text.value)).toEqual({ ok: true, value: message });
      }),
    );
  });

  it("are written in one form, whatever the order of their fields and whatever else they hold", () => {
    const shuffled = {
      extra: 1,
      ...Object.fromEntries(Object.entries(hello).reverse()),
    } as unknown as AgentMessage;
    expect(encodeAgentMessage(shuffled)).toEqual(encodeAgentMessage(hello));
  });

  it("are read without fields that nobody knows, and without anything inherited", () => {
    const more = { ...hello, next: { thing: 1 } };
    expect(decodeAgentMessage(JSON.stringify(more))).toEqual({ ok: true, value: hello });
    const proto = JSON.stringify(hello).replace("{", '{"__proto__":{"isAdmin":true},');
    const read = decodeAgentMessage(proto);
    expect(read).toEqual({ ok: true, value: hello });
    expect(read.ok && "isAdmin" in read.value).toBe(false);
    for (const word of ["constructor", "__proto__", "toString"])
      expect(decodeAgentMessage(JSON.stringify({ type: word })).ok).toBe(false);
    const inside = '{"kind":"sample","wallMs":1,"monotonicMs":1,"values":{"__proto__":1}}';
    expect(decodeRecord(inside).ok).toBe(false);
  });

  it.each([
    ["a host that is no DNS label", { identity: { ...hello.identity, host: "a.b" } }],
    ["a pattern as its cluster", { identity: { ...hello.identity, cluster: "*" } }],
    ["a run that is none", { run: "0123" }],
    ["a date after the year 9999", { wallMs: 1e18 }],
    ["a number as text", { wallMs: "5" }],
    ["no versions", { versions: undefined }],
    ["a control character", { identity: { ...hello.identity, model: "a\u001b[2J" } }],
  ])("with %s is refused, without repeating it", (_what, change) => {
    const read = decodeAgentMessage(JSON.stringify({ ...hello, ...change }));
    expect(read.ok).toBe(false);
    expect(read.ok ? "" : read.problem).not.toContain("\u001b");
  });

  it("longer than a message may be are neither read nor written", () => {
    const values = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`a${i}${"x".repeat(50)}`, 1.1]));
    const sample: NodeRecord = { kind: "sample", wallMs: 1, monotonicMs: 1, values };
    const message: AgentMessage = {
      type: "records",
      run: "0123456789abcdef",
      first: 1,
      records: Array(5).fill(sample),
    };
    expect(encodeAgentMessage(message)).toMatchObject({ ok: false, problem: /longer/ });
    expect(decodeAgentMessage(" ".repeat(mostMessageBytes + 1))).toMatchObject({
      ok: false,
      problem: /longer/,
    });
    expect(decodeAgentMessage("[".repeat(mostMessageBytes)).ok).toBe(false);
    expect(encodeRecord({ ...sample, values: { ...values, more: 1 } }).ok).toBe(false);
  });

  it("count their bytes as UTF-8 does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 12 }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text));
      }),
    );
  });
});

describe("records that can't be read", () => {
  it("keep their place, so that those behind them keep their numbers", () => {
    const text =
      '{"type":"records","run":"0123456789abcdef","first":7,"records":[{"kind":"hologram"},{"kind":"sample","wallMs":1,"monotonicMs":1,"values":{"load1":0.5}}]}';
    const read = decodeAgentMessage(text);
    expect(read.ok && read.value.type === "records" && read.value.records.map(({ kind }) => kind)).toEqual([
      "unreadable",
      "sample",
    ]);
  });

  it("are never written", () => {
    const values = { load1: Number.NaN };
    expect(encodeRecord({ kind: "sample", wallMs: 1, monotonicMs: 1, values }).ok).toBe(false);
    const records: NodeRecord[] = [{ kind: "sample", wallMs: 1, monotonicMs: 1, values }];
    expect(encodeAgentMessage({ type: "records", run: "0123456789abcdef", first: 1, records }).ok).toBe(
      false,
    );
  });
});

describe("version 1", () => {
  it("is told of a gap by an event in the same place", () => {
    const gap: NodeRecord = { kind: "gap", wallMs: 5, monotonicMs: 6, lost: 3, lostInAll: 9 };
    const text = encodeAgentMessage(
      { type: "records", run: "0123456789abcdef", first: 1, records: [gap] },
      1,
    );
    const read = text.ok ? decodeAgentMessage(text.value, 1) : text;
    expect(read).toMatchObject({
      ok: true,
      value: { records: [{ kind: "event", event: "records-lost", wallMs: 5, detail: "3 lost, 9 in all" }] },
    });
  });

  it("knows no commands about bays, which are neither written nor read", () => {
    for (const message of commands) {
      const isNew = message.type === "command" && /power-cycle|bay/.test(message.command.do);
      expect(encodeConsoleMessage(message, 1).ok).toBe(!isNew);
      expect(decodeConsoleMessage(JSON.stringify(message), 1).ok).toBe(!isNew);
    }
  });
});

describe("damaged messages", () => {
  const texts = [hello, ...consoleMessages].map((message) => JSON.stringify(message));

  it("never make the decoder throw, and what it does accept comes back the same", () => {
    const damage = fc.tuple(
      fc.constantFrom(...texts),
      fc.array(
        fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 }), fc.constantFrom("set", "cut", "add")),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
    );
    fc.assert(
      fc.property(damage, ([text, edits]) => {
        let bytes = Buffer.from(text);
        for (const [at, byte, how] of edits) {
          const i = at % Math.max(1, bytes.length);
          if (how === "set") bytes[i] = byte;
          else if (how === "cut") bytes = Buffer.concat([bytes.subarray(0, i), bytes.subarray(i + 1)]);
          else bytes = Buffer.concat([bytes.subarray(0, i), Buffer.of(byte), bytes.subarray(i)]);
        }
        const said = bytes.toString();
        const agent = decodeAgentMessage(said);
        if (agent.ok) {
          const again = encodeAgentMessage(agent.value);
          expect(again.ok && decodeAgentMessage(again.value)).toEqual(agent);
        }
        const console = decodeConsoleMessage(said);
        if (console.ok) {
          const again = encodeConsoleMessage(console.value);
          expect(again.ok && decodeConsoleMessage(again.value)).toEqual(console);
        }
      }),
      { numRuns: 3000, seed: 501 },
    );
  });

  it("that are any JSON never make the decoder throw", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        expect(decodeAgentMessage(text).ok).toBe(false);
        expect(decodeConsoleMessage(text).ok).toBe(false);
      }),
      { seed: 502 },
    );
  });
});
