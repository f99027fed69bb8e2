/** Tells the console what the node samples: a record every ten seconds, events at once, through the outbox. */
import { type Identity, type MetricReading, type NodeRecord, sampleValues } from "@rubus/protocol";
import type { Clock } from "../hardware/clock.js";
import { type OutboxBounds, openOutbox } from "../outbox/outbox.js";
import type { OutboxFiles } from "../outbox/outbox-files.js";
import type { Sample } from "../sensors/sample.js";
import type { PerformCommand } from "./command-desk.js";
import { eventsBetween, timesOf } from "./events.js";
import { startLink } from "./link.js";
import type { Connect } from "./road.js";

export type ReporterNeeds = {
  readonly files: OutboxFiles;
  readonly bounds?: Partial<OutboxBounds>;
  readonly clock: Clock;
  /** From 0 to 1, 1 excluded. */
  readonly random: () => number;
  /** 16 hexadecimal digits, never used before. */
  readonly run: string;
  readonly connect: Connect;
  readonly identity: () => Identity;
  readonly perform: PerformCommand;
  readonly readings: (sample: Sample) => readonly MetricReading[];
  readonly say: (line: string) => void;
};

export type Reporter = {
  /** Takes a sample, as often as there is one; returns at once. */
  readonly observe: (sample: Sample) => void;
  /** What to serve beside the sample's own readings. */
  readonly readings: () => readonly MetricReading[];
  /** Puts all on disk that the console hasn't taken. */
  readonly stop: () => Promise<void>;
};

const everyMs = 10_000;

/** Starts at once; what earlier runs left is read in the background. */
export const startReporter = (needs: ReporterNeeds): Reporter => {
  const { clock } = needs;
  const opened = openOutbox(needs).then((outbox) => ({ outbox, link: startLink({ ...needs, outbox }) }));
  let parts: Awaited<typeof opened> | undefined;
  let before: Sample | undefined;
  let recordedMs = Number.NEGATIVE_INFINITY;
  void opened.then((those) => {
    parts = those;
  });

  const keep = (record: NodeRecord, isUrgent: boolean): Promise<void> =>
    opened.then(async ({ outbox }) => {
      const kept = await outbox.append(record, isUrgent);
      if (!kept.ok) needs.say(`outbox: ${kept.problem}`);
    });
  const event = (name: "agent-started" | "agent-stopped"): NodeRecord => ({
    kind: "event",
    ...timesOf({ wallMs: clock.wallMs(), monotonicMs: clock.monotonicMs() }),
    event: name,
    severity: "note",
  });

  void keep(event("agent-started"), false);
  return {
    observe: (sample) => {
      for (const each of eventsBetween(before, sample)) void keep(each, true);
      before = sample;
      if (sample.monotonicMs - recordedMs < everyMs) return;
      recordedMs = sample.monotonicMs;
      void keep({ kind: "sample", ...timesOf(sample), values: sampleValues(needs.readings(sample)) }, false);
    },
    readings: () => {
      if (parts === undefined) return [];
      const { records, diskBytes, lost } = parts.outbox.status();
      return [
        { name: "rubus_console_connected", value: parts.link.status().version === undefined ? 0 : 1 },
        { name: "rubus_outbox_records", value: records },
        { name: "rubus_outbox_bytes", value: diskBytes },
        { name: "rubus_outbox_lost_records_total", value: lost },
      ];
    },
    stop: async () => {
      const { outbox, link } = await opened;
      await keep(event("agent-stopped"), false);
      await link.stop();
      await outbox.flush();
    },
  };
};
