/** What happened between two samples, as the console is told. */
import type { EventName, NodeRecord } from "@rubus/protocol";
import type { Sample } from "../sensors/sample.js";

type Severity = "note" | "warning" | "fault";

/** Whole milliseconds, as messages have them. */
const whole = (ms: number): number => Math.max(0, Math.round(ms));

export const eventRecord = (
  event: EventName,
  severity: Severity,
  at: { readonly wallMs: number; readonly monotonicMs: number },
): NodeRecord => ({
  kind: "event",
  wallMs: whole(at.wallMs),
  monotonicMs: whole(at.monotonicMs),
  event,
  severity,
});

/** Events of a sample, given the one before; the first has none. */
export const eventsBetween = (before: Sample | undefined, now: Sample): readonly NodeRecord[] => {
  if (before === undefined) return [];
  const began = (is: (sample: Sample) => boolean | undefined): boolean =>
    is(now) === true && is(before) !== true;
  const said: readonly (readonly [EventName, Severity, boolean])[] = [
    ["under-voltage", "warning", began(({ throttling }) => throttling?.underVoltage.isNow)],
    ["throttled", "warning", began(({ throttling }) => throttling?.throttled.isNow)],
    ["fan-stalled", "fault", began(({ fan }) => fan?.isStalled)],
    ["fan-turns", "note", began(({ fan }) => fan?.isStalled === false) && before.fan !== undefined],
    ["sensor-lost", "fault", began(({ celsius }) => celsius === undefined)],
    ["sensor-back", "note", began(({ celsius }) => celsius !== undefined)],
    ["identify", "note", began(({ lights }) => lights.isIdentifying)],
    ["identify-confirmed", "note", began(({ lights }) => !lights.isIdentifying)],
  ];
  return said.flatMap(([event, severity, is]) => (is ? [eventRecord(event, severity, now)] : []));
};
