/**
 * Messages as text of JSON and back. Both ways go through the same shapes: what is written holds only what the
 * shape names, in its order, and what is read is a new value that holds no more.
 */

import type { Shape } from "../shape/shape.js";
import { protocolVersion } from "../versions.js";
import { type AgentMessage, agentMessage, type ConsoleMessage, consoleMessage } from "./messages.js";
import { type NodeRecord, record, recordFor } from "./records.js";
import { mostMessageBytes } from "./words.js";

/** What was read or written, or a sentence that says what is wrong; it never repeats what came from outside. */
export type Coded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };

const decode = <T>(shape: Shape<T>, text: string, version: number): Coded<T> => {
  if (utf8Length(text) > mostMessageBytes) return { ok: false, problem: "longer than a message may be" };
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { ok: false, problem: "no JSON" };
  }
  const read = shape(given, { version }, "message");
  return read.ok ? read : { ok: false, problem: `${read.misfit.path}: ${read.misfit.wanted}`.slice(0, 300) };
};

const encode = <T>(shape: Shape<T>, message: T, version: number): Coded<string> => {
  const read = shape(message, { version }, "message");
  if (!read.ok) return { ok: false, problem: `${read.misfit.path}: ${read.misfit.wanted}` };
  const text = JSON.stringify(read.value);
  return utf8Length(text) > mostMessageBytes
    ? { ok: false, problem: "longer than a message may be" }
    : { ok: true, value: text };
};

/** What a node said. A word that the version doesn't know is a problem; an unknown field is not. */
export const decodeAgentMessage = (text: string, version: number = protocolVersion): Coded<AgentMessage> =>
  decode(agentMessage, text, version);

/** What a console said. */
export const decodeConsoleMessage = (
  text: string,
  version: number = protocolVersion,
): Coded<ConsoleMessage> => decode(consoleMessage, text, version);

/** A node's message in a version; records that are younger than it are told in its own words. */
export const encodeAgentMessage = (
  message: AgentMessage,
  version: number = protocolVersion,
): Coded<string> => {
  if (message.type !== "records") return encode(agentMessage, message, version);
  const records = message.records.map((each) =>
    each.kind === "unreadable" ? each : recordFor(version, each),
  );
  const bad = records.findIndex((each) => !record(each, { version }, "record").ok);
  // Reading would put up with it and keep its place; nothing that can't be read is ever sent.
  if (bad >= 0) return { ok: false, problem: `record ${bad} isn't one` };
  return encode(agentMessage, { ...message, records }, version);
};

/** A console's message; a command that the version doesn't know is a problem. */
export const encodeConsoleMessage = (
  message: ConsoleMessage,
  version: number = protocolVersion,
): Coded<string> => encode(consoleMessage, message, version);

/** A record alone, as the outbox keeps it. */
export const encodeRecord = (given: NodeRecord): Coded<string> => encode(record, given, protocolVersion);

export const decodeRecord = (text: string): Coded<NodeRecord> => decode(record, text, protocolVersion);

/** Bytes of a text in UTF-8; a lone surrogate is written as a mark of three bytes. */
export const utf8Length = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
};
