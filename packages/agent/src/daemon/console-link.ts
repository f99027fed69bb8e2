/** What joins the agent to its site's console: samples and events into the outbox, and from there over the link. */
import { randomBytes } from "node:crypto";
import path from "node:path";
import { type Identity, type MetricReading, type NodeCommand, sampleValues } from "@rubus/protocol";
import { rubusVersion } from "@rubus/units";
import type { Clock } from "../hardware/clock.js";
import type { CommandOutcome } from "../link/command-desk.js";
import { readCredentials } from "../link/credentials.js";
import { type Link, startLink } from "../link/link.js";
import { webSocketRoad } from "../link/web-socket.js";
import { sampleReadings } from "../metrics/sample-readings.js";
import { openOutbox } from "../outbox/outbox.js";
import { outboxFolder } from "../outbox/outbox-files.js";
import type { Sample } from "../sensors/sample.js";
import type { Agent } from "./agent.js";
import type { AgentConfig } from "./config.js";
import { eventRecord, eventsBetween } from "./node-events.js";
import { answerRequest } from "./requests.js";

export type ConsoleNeeds = {
  readonly console: NonNullable<AgentConfig["console"]>;
  /** Folder that outlives a power cut: the outbox in `outbox`, the node's credentials in `credentials`. */
  readonly stateFolder: string;
  readonly clock: Clock;
  /** 8 to 32 hexadecimal digits that tell two machines of one name apart. */
  readonly machine: string;
  readonly agent: Agent;
  readonly say: (line: string) => void;
};

export type ConsoleLink = {
  readonly take: (sample: Sample) => void;
  readonly readings: () => readonly MetricReading[];
  readonly stop: () => Promise<void>;
};

/** A day is 8640 samples, about 7 MB, which the outbox holds. */
const samplePeriodMs = 10_000;

/** Without credentials nothing is sent, but all is kept. */
export const openConsole = async (needs: ConsoleNeeds): Promise<ConsoleLink> => {
  const { clock, agent, say, stateFolder } = needs;
  const outbox = await openOutbox({
    files: outboxFolder(path.join(stateFolder, "outbox")),
    clock,
    run: randomBytes(8).toString("hex"),
  });
  const read = await readCredentials(path.join(stateFolder, "credentials"));
  if (!read.ok) say(`console: ${read.why}`);
  const link: Link | undefined = read.ok
    ? startLink({
        outbox,
        clock,
        random: Math.random,
        connect: webSocketRoad(needs.console, read.credentials),
        identity: () => identityOf(agent.sample(), needs),
        perform: (command) => perform(agent, command),
        say,
      })
    : undefined;
  let before: Sample | undefined;
  let sampledMs = Number.NEGATIVE_INFINITY;
  const now = () => ({ wallMs: clock.wallMs(), monotonicMs: clock.monotonicMs() });
  void outbox.append(eventRecord("agent-started", "note", now()), true);
  return {
    take: (sample) => {
      for (const event of eventsBetween(before, sample)) void outbox.append(event, true);
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
        { name: "rubus_console_connected", value: link?.status().version === undefined ? 0 : 1 },
        { name: "rubus_outbox_records", value: records },
        { name: "rubus_outbox_bytes", value: diskBytes },
        { name: "rubus_outbox_lost_records_total", value: lost },
      ];
    },
    stop: async () => {
      await outbox.append(eventRecord("agent-stopped", "note", now()), true);
      await link?.stop();
      await outbox.flush();
    },
  };
};

const identityOf = (sample: Sample | undefined, { console, machine }: ConsoleNeeds): Identity => {
  const bay = sample?.bay;
  const model = sample?.system.model;
  return {
    cluster: bay?.cluster ?? console.cluster,
    host: sample?.system.host ?? "unknown",
    machine,
    agent: rubusVersion,
    ...(model === undefined ? {} : { model }),
    ...(bay === undefined
      ? {}
      : { place: { site: bay.site, frame: bay.frame, cell: bay.cell, bay: bay.bay } }),
  };
};

const perform = async (agent: Agent, command: NodeCommand): Promise<CommandOutcome> => {
  if (command.do === "bay" || command.do === "power-cycle") {
    const { cell } = command;
    const bay = command.bay === 1 ? 1 : 2;
    const answer = await answerRequest(agent, { do: command.do, cell, bay });
    return answer.ok ? { done: true } : { done: false, why: answer.why.slice(0, 200) };
  }
  const answer = await answerRequest(agent, command);
  return answer.ok ? { done: true } : { done: false, why: answer.why.slice(0, 200) };
};
