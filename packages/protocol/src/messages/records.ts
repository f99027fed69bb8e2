/** Records: what a node has to tell, kept in its outbox until the console has acknowledged it. */
import {
  finite,
  integer,
  object,
  oneOf,
  optional,
  type Shaped,
  since,
  table,
  text,
  union,
} from "../shape/shape.js";
import { line, monotonicMs, mostValues, wallMs } from "./words.js";

const when = { wallMs, monotonicMs };

/**
 * A series within a sample: a metric's name without `rubus_`, and labels in the order of their names, as
 * `throttling{cause="underVoltage"}`.
 */
export const series = text(
  /^[a-z][a-z0-9_]{0,62}(?:\{[a-z][a-z0-9_]{0,30}="[^"\\\p{Cc}]{0,100}"(?:,[a-z][a-z0-9_]{0,30}="[^"\\\p{Cc}]{0,100}"){0,9}\})?$/u,
  400,
);

/** What happened, as events are named; a console shows one that it doesn't know by its name. */
export const eventNames = [
  "agent-started",
  "agent-stopped",
  "under-voltage",
  "throttled",
  "fan-stalled",
  "fan-turns",
  "sensor-lost",
  "sensor-back",
  "identify",
  "identify-confirmed",
  "bay-fault",
  "bay-cycled",
  "records-lost",
  "clock-jumped",
] as const;

export type EventName = (typeof eventNames)[number];

const event = object({
  ...when,
  event: text(/^[a-z][a-z0-9-]{0,39}$/, 40),
  severity: oneOf("note", "warning", "fault"),
  detail: optional(line(200)),
});

/** Records that a full outbox or a damaged card has cost since the outbox was made; it stands for those lost. */
const gap = object({ ...when, lost: integer(1, 2 ** 52), lostInAll: integer(1, 2 ** 52) });

export const record = union("kind", {
  sample: since(1, object({ ...when, values: table(series, finite, mostValues) })),
  event: since(1, event),
  gap: since(2, gap),
});

export type NodeRecord = Shaped<typeof record>;
/** Keeps its place among the records received, so that the numbers of those after it are right. */
export type UnreadableRecord = { readonly kind: "unreadable"; readonly misfit: string };

/** A record as a version knows it: version 1 is told of a gap by an event. */
export const recordFor = (version: number, given: NodeRecord): NodeRecord => {
  if (given.kind !== "gap" || version >= 2) return given;
  const { wallMs, monotonicMs, lost, lostInAll } = given;
  const detail = `${lost} lost, ${lostInAll} in all`;
  return { kind: "event", wallMs, monotonicMs, event: "records-lost", severity: "warning", detail };
};
