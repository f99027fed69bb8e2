/** One connection from its `hello` to its end: records out and acknowledged, commands in and answered. */
import {
  type AgentMessage,
  type CommandMessage,
  type ConsoleMessage,
  decodeConsoleMessage,
  decodeRecord,
  encodeAgentMessage,
  type Identity,
  oldestVersion,
  protocolVersion,
  type RefusalReason,
  type VersionRange,
} from "@rubus/protocol";
import type { Clock } from "../hardware/clock.js";
import type { Batch } from "../outbox/batch.js";
import type { Outbox } from "../outbox/outbox.js";
import type { CommandDesk } from "./command-desk.js";
import type { Connect, Road } from "./road.js";

export type SessionNeeds = {
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly identity: Identity;
  /** Whether the node is still who it said it is. */
  readonly isStill: () => boolean;
  readonly versions: VersionRange;
  readonly connect: Connect;
  readonly desk: CommandDesk;
  readonly onWelcome: (version: number) => void;
};

export type SessionEnd = {
  readonly why: string;
  readonly wasWelcome: boolean;
  /** The node is another than it said, or knows more of itself: it says hello anew at once. */
  readonly isToRenew?: boolean;
  readonly refusal?: { readonly reason: RefusalReason; readonly retryAfterSeconds: number };
};

/** Longer than WireGuard takes to find a restarted peer again (15–25 s). */
const answerMs = 60_000;
const pingMs = 20_000;
/** Records and acknowledgements wake at once; this is for what comes to pass without a sign. */
const lookMs = 5000;

/** Resolves when the connection is over; never rejects. */
export const runSession = async (needs: SessionNeeds, stop: AbortSignal): Promise<SessionEnd> => {
  const { outbox, clock, desk } = needs;
  const over = new AbortController();
  let wake: (() => void) | undefined;
  let isWoken = false;
  const rouse = (): void => {
    isWoken = true;
    wake?.();
  };
  const forget = outbox.onRecord(rouse);
  /** Waits for a sign, or a while; a sign that came since the last wait counts. */
  const idle = (): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        cancel();
        wake = undefined;
        resolve();
      };
      const cancel = clock.after(isWoken ? 0 : lookMs, done);
      isWoken = false;
      wake = done;
    });
  let end: SessionEnd = { why: "stopped", wasWelcome: false };
  let road: Road | undefined;
  let version: number | undefined;
  let consoleAheadMs = 0;
  let lifeMs = clock.monotonicMs();
  let pingedMs = lifeMs;
  let openedMs = lifeMs;
  let flying: { readonly batch: Batch; readonly sinceMs: number } | undefined;

  const finish = (why: string, more: Pick<SessionEnd, "refusal" | "isToRenew"> = {}): void => {
    if (over.signal.aborted) return;
    end = { why, wasWelcome: version !== undefined, ...more };
    over.abort();
    rouse();
    road?.close();
  };
  const say = (message: AgentMessage, inVersion: number): void => {
    const text = encodeAgentMessage(message, inVersion);
    if (text.ok) road?.send(text.value);
    else finish(`unsayable: ${text.problem}`);
  };
  const obey = async (message: CommandMessage, inVersion: number): Promise<void> => {
    const nowMs = clock.monotonicMs() + consoleAheadMs;
    const result = await desk.handle(message, nowMs, consoleAheadMs);
    if (!over.signal.aborted) say(result, inVersion);
  };
  const welcome = (message: ConsoleMessage): void => {
    const { oldest, newest } = needs.versions;
    if (message.type === "refusal") {
      const { reason, retryAfterSeconds } = message;
      finish(`refused: ${reason}`, { refusal: { reason, retryAfterSeconds } });
    } else if (message.type !== "welcome" || message.version < oldest || message.version > newest) {
      finish("no welcome in a version that was offered");
    } else {
      version = message.version;
      consoleAheadMs = message.wallMs - clock.monotonicMs();
      needs.onWelcome(version);
      rouse();
    }
  };
  const hear = (text: string): void => {
    const read = decodeConsoleMessage(text, version ?? protocolVersion);
    if (!read.ok) {
      finish(`a message that is none: ${read.problem}`);
    } else if (version === undefined) {
      welcome(read.value);
    } else if (read.value.type === "command") {
      void obey(read.value, version);
    } else if (read.value.type === "ack") {
      const { run, upTo } = read.value;
      const flown = flying?.batch;
      if (flown?.run === run && upTo >= flown.first + flown.texts.length - 1) flying = undefined;
      void outbox.acknowledge(run, upTo).then(rouse);
    }
  };
  const sendNext = async (): Promise<void> => {
    if (version === undefined || flying !== undefined) return;
    const batch = await outbox.next();
    if (batch === undefined || over.signal.aborted) return;
    flying = { batch, sinceMs: clock.monotonicMs() };
    const { run, first, texts } = batch;
    const records = texts.flatMap((text) => {
      const record = decodeRecord(text);
      return record.ok ? [record.value] : [];
    });
    say({ type: "records", run, first, records }, version);
  };
  const watch = (): void => {
    const nowMs = clock.monotonicMs();
    if (nowMs - lifeMs > answerMs) finish("silent");
    else if (version === undefined && nowMs - openedMs > pingMs) finish("no welcome");
    else if (!needs.isStill()) finish("the node says hello anew", { isToRenew: true });
    else if (flying !== undefined && nowMs - flying.sinceMs > answerMs) finish("records not acknowledged");
    else if (nowMs - pingedMs >= pingMs) {
      pingedMs = nowMs;
      road?.ping();
    }
  };

  const stopping = () => finish("stopped");
  stop.addEventListener("abort", stopping);
  if (stop.aborted) stopping();
  const patience = clock.sleep(answerMs, over.signal).then(() => {
    if (road === undefined) finish("no answer");
  });
  try {
    const opened = await needs.connect(
      {
        text: (text) => !over.signal.aborted && hear(text),
        life: () => {
          lifeMs = clock.monotonicMs();
        },
        closed: (why) => finish(why),
      },
      over.signal,
    );
    road = opened;
    if (over.signal.aborted) opened.close();
    lifeMs = clock.monotonicMs();
    pingedMs = lifeMs;
    openedMs = lifeMs;
    const times = { wallMs: Math.max(0, Math.round(clock.wallMs())), monotonicMs: Math.round(lifeMs) };
    // The first message is in the oldest version, which every console reads.
    say(
      { type: "hello", versions: needs.versions, identity: needs.identity, run: outbox.run, ...times },
      oldestVersion,
    );
    while (!over.signal.aborted) {
      await sendNext();
      watch();
      if (!over.signal.aborted) await idle();
    }
  } catch (error) {
    finish(error instanceof Error ? error.message : "unknown");
  }
  over.abort();
  forget();
  await patience;
  stop.removeEventListener("abort", stopping);
  return end;
};
