/** What joins the agent to its site's console: samples and events into the outbox, and from there over the link. */
import { type Identity, type MetricReading, type NodeCommand, sampleValues } from "@rubus/protocol";
import { rubusVersion } from "@rubus/units";
import type { Clock } from "../hardware/clock.js";
import type { CommandOutcome } from "../link/command-desk.js";
import { startLink } from "../link/link.js";
import type { Connect } from "../link/road.js";
import { sampleReadings } from "../metrics/sample-readings.js";
import { openOutbox } from "../outbox/outbox.js";
import type { OutboxFiles } from "../outbox/outbox-files.js";
import type { Sample } from "../sensors/sample.js";
import type { Agent } from "./agent.js";
import { eventLimit } from "./event-limit.js";
import { eventsBetween, type NodeEvent, nodeEvent } from "./node-events.js";
import { type AgentRequest, answerRequest } from "./requests.js";

export type ConsoleNeeds = {
  /** The cluster's name where no bay says it. */
  readonly cluster: string;
  readonly files: OutboxFiles;
  readonly connect: Connect;
  readonly clock: Clock;
  /** From 0 to 1, 1 excluded. */
  readonly random: () => number;
  /** 16 hexadecimal digits, never used before. */
  readonly run: string;
  /** 8 to 32 hexadecimal digits that tell two machines of one name apart; absent while they aren't known. */
  readonly machine: () => string | undefined;
  readonly agent: Agent;
  readonly say: (line: string) => void;
};

export type ConsoleLink = {
  readonly take: (sample: Sample) => void;
  readonly tell: (event: NodeEvent) => void;
  readonly readings: () => readonly MetricReading[];
  readonly stop: () => Promise<void>;
};

/** A day is 8640 samples, about 7 MB, which the outbox holds. */
const samplePeriodMs = 10_000;

export const openConsole = async (needs: ConsoleNeeds): Promise<ConsoleLink> => {
  const { agent, clock, connect, files, random, run, say } = needs;
  const outbox = await openOutbox({ files, clock, run });
  const link = startLink({
    outbox,
    clock,
    random,
    connect,
    identity: () => identityOf(agent.sample(), needs),
    perform: (command) => perform(agent, command),
    say,
  });
  let before: Sample | undefined;
  let sampledMs = Number.NEGATIVE_INFINITY;
  void outbox.append(nodeEvent("agent-started", "note", clock), true);
  const limit = eventLimit();
  const tell = (event: NodeEvent): void => {
    const told = limit(event);
    if (told !== undefined) void outbox.append(told, true);
  };
  return {
    tell,
    take: (sample) => {
      for (const event of eventsBetween(before, sample)) tell(event);
      before = sample;
      if (sample.monotonicMs - sampledMs < samplePeriodMs) return;
      sampledMs = sample.monotonicMs;
      const values = sampleValues(sampleReadings(sample));
      const wallMs = Math.max(0, Math.round(sample.wallMs));
      void outbox.append({ kind: "sample", wallMs, monotonicMs: Math.round(sample.monotonicMs), values });
    },
    readings: () => {
      const { records, diskBytes, lost } = outbox.status();
      return [
        { name: "rubus_console_connected", value: link.status().version === undefined ? 0 : 1 },
        { name: "rubus_outbox_records", value: records },
        { name: "rubus_outbox_bytes", value: diskBytes },
        { name: "rubus_outbox_lost_records_total", value: lost },
      ];
    },
    stop: async () => {
      await outbox.append(nodeEvent("agent-stopped", "note", clock), true);
      await link.stop();
      await outbox.flush();
    },
  };
};

/** Who the node is; absent while it doesn't know. Nobody is told of a node without its name. */
const identityOf = (sample: Sample | undefined, { cluster, machine }: ConsoleNeeds): Identity | undefined => {
  const id = machine();
  const { bay, system } = sample ?? {};
  if (id === undefined || system?.host === undefined) return undefined;
  return {
    cluster: bay?.cluster ?? cluster,
    // A host name may be written in capitals and with its domain; the certificate has its first label.
    host: (system.host.split(".")[0] ?? "").toLowerCase(),
    machine: id,
    agent: rubusVersion,
    ...(system.model === undefined ? {} : { model: system.model }),
    ...(bay === undefined
      ? {}
      : { place: { site: bay.site, frame: bay.frame, cell: bay.cell, bay: bay.bay } }),
  };
};

const perform = async (agent: Agent, command: NodeCommand): Promise<CommandOutcome> => {
  const answer = await answerRequest(agent, requestOf(command));
  if (!answer.ok) return { done: false, why: answer.why.slice(0, 200) };
  return command.do === "bay" ? { done: true, values: plainValues(answer.value) } : { done: true };
};

const requestOf = (command: NodeCommand): AgentRequest => {
  if (command.do !== "bay" && command.do !== "power-cycle") return command;
  return { ...command, bay: command.bay === 1 ? 1 : 2 };
};

/** Values by name, as an answer may hold them. */
const plainValues = (value: unknown): NonNullable<CommandOutcome["values"]> =>
  Object.fromEntries(
    Object.entries(typeof value === "object" && value !== null ? value : {}).filter(
      (entry): entry is [string, boolean | number | string] =>
        ["boolean", "number", "string"].includes(typeof entry[1]),
    ),
  );
