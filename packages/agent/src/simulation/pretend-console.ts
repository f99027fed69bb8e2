/** A console without a network: it keeps each record once, as a real one must, and misbehaves when it is told to. */
import {
  type AgentHello,
  type AgentMessage,
  type ConsoleMessage,
  chooseVersion,
  decodeAgentMessage,
  encodeConsoleMessage,
  type NodeCommand,
  type NodeRecord,
  oldestVersion,
  type RefusalReason,
  type ResultMessage,
  spokenVersions,
  type UnreadableRecord,
  type VersionRange,
} from "@rubus/protocol";
import type { Clock } from "../hardware/clock.js";
import type { Connect, RoadEvents } from "../link/road.js";

export type PretendConsole = {
  readonly connect: Connect;
  readonly hellos: readonly AgentHello[];
  readonly results: readonly ResultMessage[];
  /** What came, by run and in order; the console passes over what it has. */
  readonly kept: ReadonlyMap<string, readonly (NodeRecord | UnreadableRecord)[]>;
  /** What a console must never see: a hole in a run, a message that is none. */
  readonly complaints: readonly string[];
  readonly attempts: () => number;
  /** Sends a command over the road that is open. */
  readonly command: (id: string, command: NodeCommand) => void;
  /** Breaks the road. */
  readonly cut: () => void;
  /** What it does wrong; nothing at first. */
  misbehaviour: {
    readonly isGone?: boolean;
    readonly refuses?: RefusalReason;
    readonly losesAcks?: boolean;
    readonly isMute?: boolean;
    /** Says this in place of every answer. */
    readonly says?: string;
  };
};

const lifeSeconds = 60;

export const pretendConsole = (clock: Clock, versions: VersionRange = spokenVersions): PretendConsole => {
  const hellos: AgentHello[] = [];
  const results: ResultMessage[] = [];
  const kept = new Map<string, (NodeRecord | UnreadableRecord)[]>();
  const complaints: string[] = [];
  const count = { attempts: 0 };
  let open: { readonly events: RoadEvents; version?: number } | undefined;

  const say = (message: ConsoleMessage, version: number): void => {
    const { isMute = false, says } = self.misbehaviour;
    const road = open;
    const text = encodeConsoleMessage(message, version);
    if (!text.ok) throw new Error(text.problem);
    if (isMute || road === undefined) return;
    // Never from within the agent's own call, as no network does.
    queueMicrotask(() => {
      if (road !== open) return;
      road.events.life();
      road.events.text(says ?? text.value);
    });
  };
  const greet = (hello: AgentHello): void => {
    hellos.push(hello);
    const { refuses } = self.misbehaviour;
    const choice = chooseVersion(hello.versions, versions);
    const reason = refuses ?? (choice.ok ? undefined : choice.reason);
    if (reason !== undefined || !choice.ok) {
      const words = { reason: reason ?? "busy", versions, retryAfterSeconds: 0 } as const;
      say({ type: "refusal", ...words }, oldestVersion);
      return;
    }
    if (open !== undefined) open.version = choice.version;
    say({ type: "welcome", version: choice.version, wallMs: 1_800_000_000_000 + clock.monotonicMs() }, 1);
  };
  const keep = ({ run, first, records }: AgentMessage & { type: "records" }, version: number): void => {
    const before = kept.get(run) ?? [];
    kept.set(run, before);
    if (first > before.length + 1) complaints.push(`${run}: ${first} after ${before.length}`);
    before.push(...records.slice(Math.max(0, before.length + 1 - first)));
    if (self.misbehaviour.losesAcks !== true) say({ type: "ack", run, upTo: before.length }, version);
  };
  const hear = (text: string): void => {
    const read = decodeAgentMessage(text, open?.version ?? oldestVersion);
    if (!read.ok) complaints.push(read.problem);
    else if (read.value.type === "hello") greet(read.value);
    else if (read.value.type === "result") results.push(read.value);
    else keep(read.value, open?.version ?? oldestVersion);
  };
  const self: PretendConsole = {
    misbehaviour: {},
    hellos,
    results,
    kept,
    complaints,
    attempts: () => count.attempts,
    connect: async (events, signal) => {
      count.attempts++;
      if (self.misbehaviour.isGone || signal.aborted) throw new Error("ECONNREFUSED");
      open?.events.closed("replaced");
      const mine = { events };
      open = mine;
      return {
        send: (text) => mine === open && hear(text),
        ping: () => self.misbehaviour.isMute !== true && mine === open && events.life(),
        close: () => {
          if (mine === open) open = undefined;
        },
      };
    },
    command: (id, command) => {
      const sentWallMs = 1_800_000_000_000 + clock.monotonicMs();
      say({ type: "command", id, sentWallMs, lifeSeconds, command }, open?.version ?? oldestVersion);
    },
    cut: () => {
      const road = open;
      open = undefined;
      road?.events.closed("ECONNRESET");
    },
  };
  return self;
};
