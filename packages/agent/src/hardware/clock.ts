/** Time, passed in: what the agent measures by (monotonic) and what it tells people (wall). */
import { performance } from "node:perf_hooks";

export type Clock = {
  /** Never goes back, whatever happens to the date. */
  readonly monotonicMs: () => number;
  /** Since 1970; may be wrong and may jump. */
  readonly wallMs: () => number;
  /** Resolves after so long, or at once when the signal is raised; never rejects. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Calls once after so long; what it gives back calls it off. */
  readonly after: (ms: number, wake: () => void) => () => void;
};

export const systemClock: Clock = {
  monotonicMs: () => performance.now(),
  wallMs: () => Date.now(),
  after: (ms, wake) => {
    const timer = setTimeout(wake, ms);
    return () => clearTimeout(timer);
  },
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal?.addEventListener("abort", end);
    }),
};

export type ManualClock = Clock & {
  /** Moves time on, waking what sleeps in order; resolves when all that was woken has had its turn. */
  readonly advance: (ms: number) => Promise<void>;
  /** Moves time on at once, as a machine that slept has it: what was due meanwhile is woken late, and once. */
  readonly leap: (ms: number) => Promise<void>;
  /** The date jumps; measured time doesn't. */
  readonly setWall: (ms: number) => void;
};

type Sleeper = { readonly at: number; readonly wake: () => void };

/** Lets every promise that can go on go on. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * A clock that stands still until it is moved: for simulations and tests.
 * @param settle waits until nothing can go on without time: where files are read, until they have been
 */
export const manualClock = (startWallMs = 1_800_000_000_000, settle = turn): ManualClock => {
  let now = 0;
  let offset = startWallMs;
  const sleepers = new Set<Sleeper>();
  return {
    monotonicMs: () => now,
    wallMs: () => now + offset,
    setWall: (ms) => {
      offset = ms - now;
    },
    after: (ms, wake) => {
      const sleeper: Sleeper = {
        at: now + ms,
        wake: () => {
          sleepers.delete(sleeper);
          wake();
        },
      };
      sleepers.add(sleeper);
      return () => void sleepers.delete(sleeper);
    },
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const wake = () => {
          sleepers.delete(sleeper);
          signal?.removeEventListener("abort", wake);
          resolve();
        };
        const sleeper: Sleeper = { at: now + ms, wake };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", wake);
      }),
    leap: async (ms) => {
      await settle();
      now += ms;
      const due = [...sleepers].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
      for (const { wake } of due) wake();
      await settle();
    },
    advance: async (ms) => {
      const end = now + ms;
      await settle();
      for (;;) {
        const [next] = [...sleepers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        now = Math.max(now, next.at);
        next.wake();
        await settle();
      }
      now = end;
      await settle();
    },
  };
};
