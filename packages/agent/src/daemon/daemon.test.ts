import { describe, expect, it } from "vitest";
import type { Sample } from "../sensors/sample.js";
import { noThrottling } from "../sensors/throttling.js";
import { parseConfig, standardConfig } from "./config.js";
import { eventsBetween } from "./node-events.js";
import { parseRequest } from "./requests.js";

describe("the agent's settings", () => {
  it("are the standard ones where nothing is said, and take each key", () => {
    expect(parseConfig("{}")).toEqual({ ok: true, config: standardConfig });
    const text =
      '{"metrics":null,"manager":true,"console":{"host":"c.example","port":9467,"cluster":"bramble"}}';
    expect(parseConfig(text)).toMatchObject({
      ok: true,
      config: { metrics: null, isManager: true, console: { host: "c.example" } },
    });
  });

  it.each([
    ["no JSON", "{", /JSON/],
    ["a wrong key, with the right one", '{"managr":true}', /did you mean manager/],
    ["a word for a flag", '{"fan":"yes"}', /true or false/],
    ["a port out of range", '{"metrics":{"port":70000}}', /metrics is/],
    ["a console without a cluster", '{"console":{"host":"c","port":1}}', /console is/],
  ])("refuse %s", (_, text, why) => {
    expect(parseConfig(text)).toMatchObject({ ok: false, why: expect.stringMatching(why) });
  });
});

describe("a request over the socket", () => {
  it("is taken when it is one", () => {
    expect(parseRequest('{"do":"fan","percent":50,"seconds":60}')).toEqual({
      do: "fan",
      percent: 50,
      seconds: 60,
    });
    expect(parseRequest('{"do":"power-cycle","cell":2,"bay":1,"more":1}')).toEqual({
      do: "power-cycle",
      cell: 2,
      bay: 1,
    });
  });

  it.each([
    "",
    "[]",
    "null",
    '{"do":"reboot"}',
    '{"do":"fan","percent":101,"seconds":1}',
    '{"do":"bay","cell":1,"bay":3}',
  ])("is refused as %j", (line) => {
    expect(parseRequest(line)).toBeUndefined();
  });
});

describe("what happened between two samples", () => {
  const calm: Sample = {
    wallMs: 1000.4,
    monotonicMs: 5.6,
    celsius: 42,
    fan: { duty: 0.2, reason: "curve", rpm: 1400, isStalled: false },
    throttling: noThrottling,
    system: {},
    lights: { isIdentifying: false, isStealth: false },
    failures: [],
  };
  const now = { isNow: true, hasBeen: true, events: 1, seconds: 0 };
  const names = (before: Sample | undefined, after: Sample) =>
    eventsBetween(before, after).map((record) => (record.kind === "event" ? record.event : record.kind));

  it("is told once, when it begins", () => {
    const low: Sample = { ...calm, throttling: { ...noThrottling, underVoltage: now } };
    const stalled: Sample = { ...calm, fan: { duty: 1, reason: "stall", rpm: 0, isStalled: true } };
    const { celsius: _, ...blind } = calm;
    expect(names(undefined, low)).toEqual([]);
    expect(names(calm, low)).toEqual(["under-voltage"]);
    expect(names(low, low)).toEqual([]);
    expect(names(calm, stalled)).toEqual(["fan-stalled"]);
    expect(names(stalled, calm)).toEqual(["fan-turns"]);
    expect(names(calm, blind)).toEqual(["sensor-lost"]);
    expect(names(blind, calm)).toEqual(["sensor-back"]);
  });

  it("bears whole milliseconds", () => {
    const seen: Sample = { ...calm, lights: { isIdentifying: true, isStealth: false } };
    expect(eventsBetween(calm, seen)).toEqual([
      { kind: "event", wallMs: 1000, monotonicMs: 6, event: "identify", severity: "note" },
    ]);
  });
});
