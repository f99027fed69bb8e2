/** The manager's duty: tell of another bay and power-cycle it. Never its own, and nothing at a restart. */
import type { BayRecord } from "@rubus/firmware";
import type { Failure, Reading } from "../hardware/reading.js";
import {
  type Bay,
  type BayStatus,
  bayStatus,
  type ExpanderNeeds,
  switchBay,
  withExpander,
} from "./expander.js";

export type ManagerNeeds = Omit<ExpanderNeeds, "adapter"> & {
  /** Whether this node is named as its frame's manager. */
  readonly isManager: boolean;
  /** Folder of the header's bus; absent while it isn't found. */
  readonly adapter: () => string | undefined;
  /** Where this node sits; absent when its bay's record can't be read. */
  readonly own: () => BayRecord | undefined;
};

export type Refusal =
  | { readonly kind: "not-manager" }
  | { readonly kind: "own-bay" }
  | { readonly kind: "own-bay-unknown" }
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly failure: Failure };

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export type Manager = {
  readonly status: (bay: Bay) => Promise<Outcome<BayStatus>>;
  /** Off, a pause, on; should the second half fail, the hardware's time-out ends OFF after about 30 s. */
  readonly cycle: (bay: Bay) => Promise<Outcome<true>>;
};

/** Long enough for a node's 5 V to fall below what its parts hold on to [derived: 2 mF at 0.1 A in 0.1 s, with room]. */
const offMs = 5000;
/** Between tries on a bus that someone else uses; a node's cell and bay spread two managers apart. */
const triesMs = [50, 100, 200, 400, 800];

export const openManager = (needs: ManagerNeeds): Manager => {
  const { clock } = needs;
  const turn = { isTaken: false };

  const attempt = async <T>(bay: Bay, own: BayRecord, use: Parameters<typeof withExpander<T>>[2]) => {
    const expander = { devices: needs.devices, clock, adapter: needs.adapter() ?? "" };
    let last: Reading<T> = await withExpander(expander, bay.cell, use);
    for (const waitMs of triesMs) {
      if (last.ok) break;
      await clock.sleep(waitMs + 7 * (2 * own.cell + own.bay));
      last = await withExpander(expander, bay.cell, use);
    }
    return last;
  };

  /** One use at a time; the bus is another's meanwhile. */
  const guarded = async <T>(
    bay: Bay,
    isCut: boolean,
    use: (own: BayRecord) => Promise<Reading<T>>,
  ): Promise<Outcome<T>> => {
    const refuse = (refusal: Refusal): Outcome<T> => ({ ok: false, refusal });
    const own = needs.own();
    if (!needs.isManager || needs.adapter() === undefined) return refuse({ kind: "not-manager" });
    if (own === undefined) return refuse({ kind: "own-bay-unknown" });
    if (isCut && own.cell === bay.cell && own.bay === bay.bay) return refuse({ kind: "own-bay" });
    if (turn.isTaken) return refuse({ kind: "busy" });
    turn.isTaken = true;
    try {
      const done = await use(own);
      return done.ok ? done : refuse({ kind: "failed", failure: done.failure });
    } finally {
      turn.isTaken = false;
    }
  };

  return {
    status: (bay) =>
      guarded(bay, false, (own) => attempt(bay, own, (expander) => bayStatus(expander, bay.bay))),
    cycle: (bay) =>
      guarded(bay, true, async (own) => {
        const off = await attempt(bay, own, (expander) => switchBay(expander, bay.bay, true));
        if (off.ok) await clock.sleep(offMs);
        // Also after a failure: half of the steps may have been done.
        const on = await attempt(bay, own, (expander) => switchBay(expander, bay.bay, false));
        return off.ok ? on : off;
      }),
  };
};

/** Sentence of a refusal, for people. */
export const refusalText = (refusal: Refusal): string => {
  switch (refusal.kind) {
    case "not-manager":
      return "this node isn't its frame's manager, or has no management bus";
    case "own-bay":
      return "a manager never switches off its own bay";
    case "own-bay-unknown":
      return "this node doesn't know its own bay, so it switches none";
    case "busy":
      return "another bay is being switched";
    case "failed":
      return `${refusal.failure.path}: ${refusal.failure.kind} ${refusal.failure.detail}`.trim();
  }
};
