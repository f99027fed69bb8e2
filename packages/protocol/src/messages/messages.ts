/** All messages, by direction. */
import {
  fits,
  flag,
  integer,
  list,
  object,
  oneOf,
  optional,
  type Shape,
  type Shaped,
  since,
  table,
  text,
  union,
} from "../shape/shape.js";
import { answerValue, command } from "./commands.js";
import { type NodeRecord, record, type UnreadableRecord } from "./records.js";
import {
  commandId,
  identity,
  line,
  monotonicMs,
  mostRecords,
  runId,
  sequence,
  versionRange,
  wallMs,
} from "./words.js";

/** A record, or what stands for one that can't be read: a damaged record never holds up those behind it. */
const recordOrPlace: Shape<NodeRecord | UnreadableRecord> = (value, context, path) => {
  const read = record(value, context, path);
  if (read.ok) return read;
  return fits({ kind: "unreadable", misfit: `${read.misfit.path}: ${read.misfit.wanted}`.slice(0, 200) });
};

/** What a node says. The first message is `hello`, and only that one. */
export const agentMessage = union("type", {
  hello: since(1, object({ versions: versionRange, identity, run: runId, wallMs, monotonicMs })),
  /** Records of one run, numbered on from `first` without a hole. */
  records: since(1, object({ run: runId, first: sequence, records: list(recordOrPlace, mostRecords) })),
  /** What became of a command; `done` false with the reason where it was refused or failed. */
  result: since(
    1,
    object({
      id: commandId,
      done: flag,
      why: optional(line(200)),
      values: optional(table(text(/^[a-z][A-Za-z0-9]{0,39}$/, 40), answerValue, 50)),
    }),
  ),
});

export const refusalReasons = [
  "version-too-old",
  "version-too-new",
  /** the certificate was made out to another host */
  "not-you",
  /** another machine of this name is connected */
  "duplicate-identity",
  "busy",
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

/** What a console says. The first message is `welcome` or `refusal`. */
export const consoleMessage = union("type", {
  welcome: since(1, object({ version: integer(0, 65_535), wallMs })),
  refusal: since(
    1,
    object({
      reason: oneOf(...refusalReasons),
      versions: versionRange,
      retryAfterSeconds: integer(0, 86_400),
    }),
  ),
  /** Everything of the run up to here is kept by the console; the node may forget it. */
  ack: since(1, object({ run: runId, upTo: sequence })),
  /** Not to be begun later than `lifeSeconds` after `sentWallMs`, by the console's date as `welcome` told it. */
  command: since(1, object({ id: commandId, sentWallMs: wallMs, lifeSeconds: integer(1, 3600), command })),
});

export type AgentMessage = Shaped<typeof agentMessage>;
export type ConsoleMessage = Shaped<typeof consoleMessage>;
export type Identity = Shaped<typeof identity>;
export type AgentHello = Extract<AgentMessage, { type: "hello" }>;
export type RecordsMessage = Extract<AgentMessage, { type: "records" }>;
export type ResultMessage = Extract<AgentMessage, { type: "result" }>;
export type CommandMessage = Extract<ConsoleMessage, { type: "command" }>;
