/** What happened between two samples, as events of the protocol. */
import type { EventName, NodeRecord } from "@rubus/protocol";
import type { Sample } from "../sensors/sample.js";

type Happening = {
  readonly event: EventName;
  readonly severity: "note" | "warning" | "fault";
  readonly isSo: (sample: Sample) => boolean;
};

const happenings: readonly Happening[] = [
  {
    event: "under-voltage",
    severity: "fault",
    isSo: ({ throttling }) => throttling?.underVoltage.isNow === true,
  },
  { event: "throttled", severity: "warning", isSo: ({ throttling }) => throttling?.throttled.isNow === true },
  { event: "fan-stalled", severity: "fault", isSo: ({ fan }) => fan?.isStalled === true },
  { event: "sensor-lost", severity: "warning", isSo: ({ failures }) => failures.length > 0 },
  { event: "identify", severity: "note", isSo: ({ lights }) => lights.isIdentifying },
];

/** What ends is told as well where a person waits for it. */
const endings: Partial<Readonly<Record<EventName, EventName>>> = {
  "fan-stalled": "fan-turns",
  "sensor-lost": "sensor-back",
};

/** More than this between date and measured time, and the date was set. */
const jumpMs = 5000;

/** Milliseconds as records have them: whole, and never before 1970. */
export const timesOf = ({ wallMs, monotonicMs }: Pick<Sample, "wallMs" | "monotonicMs">) => ({
  wallMs: Math.max(0, Math.round(wallMs)),
  monotonicMs: Math.max(0, Math.round(monotonicMs)),
});

/** Events of a sample after the one before it; the first sample tells what is so already. */
export const eventsBetween = (before: Sample | undefined, now: Sample): readonly NodeRecord[] => {
  const record = (event: EventName, severity: Happening["severity"], detail?: string): NodeRecord => ({
    kind: "event",
    ...timesOf(now),
    event,
    severity,
    ...(detail === undefined ? {} : { detail }),
  });
  const events = happenings.flatMap(({ event, severity, isSo }): readonly NodeRecord[] => {
    const was = before !== undefined && isSo(before);
    const end = endings[event];
    if (isSo(now)) return was ? [] : [record(event, severity)];
    return was && end !== undefined ? [record(end, "note")] : [];
  });
  const slip = before === undefined ? 0 : now.wallMs - before.wallMs - (now.monotonicMs - before.monotonicMs);
  return Math.abs(slip) < jumpMs
    ? events
    : [...events, record("clock-jumped", "note", `${Math.round(slip / 1000)} s`)];
};
