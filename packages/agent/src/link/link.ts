/** The link to the console: connects, and connects again, for as long as the agent runs. */
import { type Identity, type RefusalReason, spokenVersions, type VersionRange } from "@rubus/protocol";
import type { Clock } from "../hardware/clock.js";
import type { Outbox } from "../outbox/outbox.js";
import { type BackOff, standardBackOff, waitMs } from "./back-off.js";
import { commandDesk, type PerformCommand } from "./command-desk.js";
import type { Connect } from "./road.js";
import { runSession } from "./session.js";

export type LinkNeeds = {
  readonly outbox: Outbox;
  readonly clock: Clock;
  /** From 0 to 1, 1 excluded. */
  readonly random: () => number;
  readonly connect: Connect;
  /** Asked again and again: no connection is made while it isn't known, and a new one when it has changed. */
  readonly identity: () => Identity | undefined;
  readonly perform: PerformCommand;
  readonly versions?: VersionRange;
  readonly backOff?: BackOff;
  /** Told of changes in words fit for a log: never a key, nor anything the other side said. */
  readonly say?: (line: string) => void;
};

export type LinkStatus = {
  /** The version agreed while the console has welcomed this node. */
  readonly version?: number;
  /** Times the console has welcomed this node since the agent started. */
  readonly welcomes: number;
  readonly attempts: number;
  /** Why there is no connection. */
  readonly why?: string;
  readonly refusal?: RefusalReason;
};

export type Link = { readonly status: () => LinkStatus; readonly stop: () => Promise<void> };

/** How often it is looked whether the node knows its own name by now, and after how many looks it is said. */
const nameless = { againMs: 500, saidAfter: 20 } as const;

/** A console that is started anew is come back to by all its nodes within this time, 20 a second of 200 nodes. */
const spreadMs = 10_000;

const mostTold = 20;

/** A welcome that lasted this long ends a row of failures. */
const steadyMs = 60_000;

export const startLink = (needs: LinkNeeds): Link => {
  const { clock, random, say = () => undefined } = needs;
  const ending = new AbortController();
  const desk = commandDesk(needs.perform);
  let status: LinkStatus = { welcomes: 0, attempts: 0, why: "not yet tried" };

  const run = async (): Promise<void> => {
    let failures = 0;
    /** Reasons told since the last welcome: two that take turns for a day are two lines. */
    const told = new Set<string>();
    let looks = 0;
    while (!ending.signal.aborted) {
      const identity = needs.identity();
      if (identity === undefined) {
        looks += 1;
        if (looks === nameless.saidAfter) say("console: not tried while this node doesn't know who it is");
        await clock.sleep(nameless.againMs, ending.signal);
        continue;
      }
      let welcomedMs: number | undefined;
      status = { ...status, attempts: status.attempts + 1 };
      const end = await runSession(
        {
          ...needs,
          identity,
          isStill: () => sameIdentity(needs.identity(), identity),
          versions: needs.versions ?? spokenVersions,
          desk,
          onWelcome: (version) => {
            welcomedMs = clock.monotonicMs();
            told.clear();
            status = { version, welcomes: status.welcomes + 1, attempts: status.attempts };
            say(`console: connected, version ${version}`);
          },
        },
        ending.signal,
      );
      const { welcomes, attempts } = status;
      const { why, refusal } = end;
      status = { welcomes, attempts, why, ...(refusal === undefined ? {} : { refusal: refusal.reason }) };
      // Once a reason: a day without a console is one line in the log.
      if (!told.has(why) && told.size < mostTold) say(`console: ${why}`);
      told.add(why);
      const wasSteady = welcomedMs !== undefined && clock.monotonicMs() - welcomedMs >= steadyMs;
      failures = end.isToRenew === true ? 0 : wasSteady ? 1 : failures + 1;
      const backOff = needs.backOff ?? standardBackOff;
      const wait =
        wasSteady && end.isToRenew !== true
          ? random() * spreadMs
          : waitMs(Math.max(1, failures), random(), backOff);
      const asked = (refusal?.retryAfterSeconds ?? 0) * 1000 * (1 + random() / 4);
      await clock.sleep(Math.max(wait, asked), ending.signal);
    }
  };

  const running = run();
  return {
    status: () => status,
    stop: async () => {
      ending.abort();
      await running;
    },
  };
};

/** What isn't known just now is no change. */
const sameIdentity = (now: Identity | undefined, said: Identity): boolean => {
  if (now === undefined) return true;
  const { place: a, ...plain } = now;
  const { place: b, ...saidPlain } = said;
  const isPlace = a?.site === b?.site && a?.frame === b?.frame && a?.cell === b?.cell && a?.bay === b?.bay;
  return (
    isPlace &&
    [plain.cluster, plain.host, plain.machine, plain.model].join() ===
      [saidPlain.cluster, saidPlain.host, saidPlain.machine, saidPlain.model].join()
  );
};
