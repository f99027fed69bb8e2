/** The manager's eye on its frame's bays: every cell that answers is looked at again and again, no output changes. */
import type { Clock } from "../hardware/clock.js";
import type { Failure } from "../hardware/reading.js";
import { type Bay, type BaySight, greatestCell } from "./expander.js";
import type { Manager } from "./manager.js";

export type SeenBay = Bay & BaySight;

export type BayWatch = {
  /** Looks at what is due, beside whatever else goes on; to be called often. */
  readonly turn: () => void;
  /** Bays of the cells that answered last time, by cell and bay. */
  readonly seen: () => readonly SeenBay[];
  /** Of cells that have answered before and don't now. */
  readonly failures: () => readonly Failure[];
  /** Resolves when no look is under way. */
  readonly settled: () => Promise<void>;
};

const periodMs = 30_000;
/** A cell that doesn't answer is asked ever more seldom, down to about once an hour: each try is a few lines in the kernel's log. */
const mostDoublings = 7;

type Watched = {
  readonly dueMs: number;
  readonly misses: number;
  readonly sight?: Readonly<Record<1 | 2, BaySight>>;
  /** Absent for a cell that has never answered: a frame needs not have it. */
  readonly failure?: Failure;
};

/** Cells count from 1; which of them a frame has is found by asking. */
export const watchBays = (manager: Manager, clock: Clock, isEnding: () => boolean): BayWatch => {
  const cells = new Map<number, Watched>();
  for (let cell = 1; cell <= greatestCell; cell++) cells.set(cell, { dueMs: 0, misses: 0 });
  let looking: Promise<void> | undefined;

  const look = async (cell: number, before: Watched): Promise<void> => {
    const done = await manager.look(cell);
    const nowMs = clock.monotonicMs();
    if (done.ok) {
      cells.set(cell, { dueMs: nowMs + periodMs, misses: 0, sight: done.value });
    } else if (done.refusal.kind === "failed") {
      const wasThere = before.sight !== undefined || before.failure !== undefined;
      cells.set(cell, {
        dueMs: nowMs + periodMs * 2 ** Math.min(mostDoublings, before.misses),
        misses: before.misses + 1,
        ...(wasThere ? { failure: done.refusal.failure } : {}),
      });
    } else cells.set(cell, { ...before, dueMs: nowMs + periodMs });
  };
  const round = async (): Promise<void> => {
    for (const [cell, watched] of cells) {
      if (isEnding()) return;
      if (watched.dueMs <= clock.monotonicMs()) await look(cell, watched);
    }
  };
  return {
    turn: () => {
      if (looking !== undefined) return;
      const nowMs = clock.monotonicMs();
      if (![...cells.values()].some(({ dueMs }) => dueMs <= nowMs)) return;
      looking = round().finally(() => {
        looking = undefined;
      });
    },
    seen: () =>
      [...cells].flatMap(([cell, { sight }]) =>
        sight === undefined ? [] : ([1, 2] as const).map((bay): SeenBay => ({ cell, bay, ...sight[bay] })),
      ),
    failures: () => [...cells.values()].flatMap(({ failure }) => (failure === undefined ? [] : [failure])),
    settled: async () => looking,
  };
};
