import { decodeRecord, type NodeRecord } from "@rubus/protocol";
import { describe, expect, it } from "vitest";
import { manualClock } from "../hardware/clock.js";
import { sampleReadings } from "../metrics/sample-readings.js";
import { memoryFolder } from "../outbox/memory-folder.js";
import { openOutbox } from "../outbox/outbox.js";
import type { Sample } from "../sensors/sample.js";
import { noThrottling } from "../sensors/throttling.js";
import { eventsBetween } from "./events.js";
import { startReporter } from "./reporter.js";

const sample = (seconds: number, change: Partial<Sample> = {}): Sample => ({
  wallMs: 1_800_000_000_000 + seconds * 1000,
  monotonicMs: seconds * 1000,
  celsius: 45,
  system: { uptimeS: seconds },
  lights: { isIdentifying: false, isStealth: false },
  failures: [],
  ...change,
});
const names = (records: readonly NodeRecord[]) =>
  records.map((record) => (record.kind === "event" ? record.event : record.kind));
const fan = (isStalled: boolean) => ({ fan: { duty: 1, reason: "curve", isStalled } }) as Partial<Sample>;

describe("events between samples", () => {
  it("tell once what begins, and what ends where someone waits for it", () => {
    const stalled = sample(1, fan(true));
    expect(names(eventsBetween(sample(0), stalled))).toEqual(["fan-stalled"]);
    expect(names(eventsBetween(stalled, sample(2, fan(true))))).toEqual([]);
    expect(names(eventsBetween(stalled, sample(2, fan(false))))).toEqual(["fan-turns"]);
    const low = { ...noThrottling, underVoltage: { ...noThrottling.underVoltage, isNow: true } };
    expect(names(eventsBetween(undefined, sample(0, { throttling: low })))).toEqual(["under-voltage"]);
  });

  it("tell of a date that was set, a day forth or back", () => {
    for (const day of [-86_400_000, 86_400_000]) {
      const now = sample(1);
      const events = eventsBetween(sample(0), { ...now, wallMs: now.wallMs + day });
      expect(events).toMatchObject([{ event: "clock-jumped", detail: `${day / 1000} s` }]);
    }
    expect(eventsBetween(sample(0), sample(1))).toEqual([]);
  });
});

describe("the reporter", () => {
  it("keeps a record every ten seconds of a sample a second, events at once, and all of it over its end", async () => {
    const time = manualClock(1_800_000_000_000);
    const files = memoryFolder();
    const reporter = startReporter({
      files,
      clock: time,
      random: () => 0.5,
      run: "00000000000000aa",
      connect: () => Promise.reject(new Error("ECONNREFUSED")),
      identity: () => ({ cluster: "c", host: "h", machine: "10000000abcdef01", agent: "0.1.0" }),
      perform: () => Promise.resolve({ done: true }),
      readings: sampleReadings,
      say: () => undefined,
    });
    for (let second = 0; second < 60; second += 1) {
      reporter.observe(sample(second, second === 33 ? fan(true) : {}));
      await time.advance(1000);
    }
    const served = Object.fromEntries(reporter.readings().map(({ name, value }) => [name, value]));
    expect(served).toMatchObject({ rubus_console_connected: 0, rubus_outbox_records: 9 });
    await reporter.stop();
    const outbox = await openOutbox({ files, clock: time, run: "00000000000000bb" });
    const batch = await outbox.next();
    const records = (batch?.texts ?? []).flatMap((text) => {
      const read = decodeRecord(text);
      return read.ok ? [read.value] : [];
    });
    expect(names(records).filter((name) => name === "sample")).toHaveLength(6);
    expect(names(records).filter((name) => name !== "sample")).toEqual([
      "agent-started",
      "fan-stalled",
      "fan-turns",
      "agent-stopped",
    ]);
    expect(records[1]).toMatchObject({ kind: "sample", values: { soc_temperature_celsius: 45 } });
  });
});
