/**
 * Telling systemd that the agent is up and alive. Its socket is one of datagrams, which Node can't open; the
 * system's own `systemd-notify` can, and waits until systemd has read it.
 */
import { execFile } from "node:child_process";
import type { Clock } from "../hardware/clock.js";

export type Notifier = {
  readonly ready: () => void;
  /** Says so at most three times within the watchdog's period. */
  readonly alive: () => void;
  readonly stopping: () => void;
};

const silent: Notifier = { ready: () => undefined, alive: () => undefined, stopping: () => undefined };

/** Silent where systemd didn't start this process. */
export const notifier = (environment: NodeJS.ProcessEnv, clock: Clock): Notifier => {
  if (environment.NOTIFY_SOCKET === undefined) return silent;
  const periodMs = Number(environment.WATCHDOG_USEC ?? 0) / 3000;
  const say = (...words: readonly string[]): void => {
    try {
      execFile("systemd-notify", words, { timeout: 5000 }, () => undefined);
    } catch {
      // Out of memory for a moment: the next turn says it again, well within the watchdog's period.
    }
  };
  const last = { ms: Number.NEGATIVE_INFINITY };
  return {
    ready: () => say("--ready"),
    alive: () => {
      const nowMs = clock.monotonicMs();
      if (!(periodMs > 0) || nowMs - last.ms < periodMs) return;
      last.ms = nowMs;
      say("WATCHDOG=1");
    },
    stopping: () => say("--stopping"),
  };
};
