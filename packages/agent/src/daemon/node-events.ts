/** What happened, as the console is told: between two samples, and what no sample shows. */
import type { EventName, NodeRecord } from "@rubus/protocol";
import type { Clock } from "../hardware/clock.js";
import type { Sample } from "../sensors/sample.js";

type Severity = "note" | "warning" | "fault";

export type NodeEvent = Extract<NodeRecord, { readonly kind: "event" }> & { readonly event: EventName };

/** Whole milliseconds, as messages have them. */
const whole = (ms: number): number => Math.max(0, Math.round(ms));

type Times = { readonly wallMs: number; readonly monotonicMs: number };

const eventAt = (event: EventName, severity: Severity, at: Times, detail?: string): NodeEvent => ({
  kind: "event",
  wallMs: whole(at.wallMs),
  monotonicMs: whole(at.monotonicMs),
  event,
  severity,
  ...(detail === undefined ? {} : { detail }),
});

/** An event of now. */
export const nodeEvent = (event: EventName, severity: Severity, clock: Clock, detail?: string): NodeEvent => {
  const at = { wallMs: clock.wallMs(), monotonicMs: clock.monotonicMs() };
  return eventAt(event, severity, at, detail);
};

/** A clock that is set by small steps, or a turn that is measured late, moves the date by less. */
const jumpMs = 5000;

/** Seconds that the date moved by more than time passed; absent where that is little. */
const jumpS = (before: Sample, now: Sample): number | undefined => {
  const byMs = now.wallMs - before.wallMs - (now.monotonicMs - before.monotonicMs);
  return Math.abs(byMs) < jumpMs ? undefined : Math.round(byMs / 1000);
};

/** Faults of bays that weren't there before, as text for people. */
const newFaults = (before: Sample, now: Sample): readonly string[] =>
  (now.bays ?? []).flatMap(({ cell, bay, isFault }) => {
    const was = before.bays?.some((each) => each.cell === cell && each.bay === bay && each.isFault);
    return isFault && was !== true ? [`cell ${cell}, bay ${bay}`] : [];
  });

/** Events of a sample, given the one before; the first has none. */
export const eventsBetween = (before: Sample | undefined, now: Sample): readonly NodeEvent[] => {
  if (before === undefined) return [];
  const began = (is: (sample: Sample) => boolean | undefined): boolean =>
    is(now) === true && is(before) !== true;
  const said: readonly (readonly [EventName, Severity, boolean])[] = [
    ["under-voltage", "warning", began(({ throttling }) => throttling?.underVoltage?.isNow)],
    ["throttled", "warning", began(({ throttling }) => throttling?.throttled?.isNow)],
    ["fan-stalled", "fault", began(({ fan }) => fan?.isStalled)],
    ["fan-turns", "note", began(({ fan }) => fan?.isStalled === false) && before.fan !== undefined],
    ["sensor-lost", "fault", began(({ celsius }) => celsius === undefined)],
    ["sensor-back", "note", began(({ celsius }) => celsius !== undefined)],
    ["identify", "note", began(({ lights }) => lights.isIdentifying)],
  ];
  const by = jumpS(before, now);
  return [
    ...said.flatMap(([event, severity, is]) => (is ? [eventAt(event, severity, now)] : [])),
    ...newFaults(before, now).map((where) => eventAt("bay-fault", "fault", now, where)),
    ...(by === undefined ? [] : [eventAt("clock-jumped", "note", now, `by ${by > 0 ? "+" : ""}${by} s`)]),
  ];
};
