/** The manager's duty: tell of another bay and power-cycle it. Never its own, and nothing at a restart. */
import type { BayRecord } from "@rubus/firmware";
import type { Failure, Reading } from "../hardware/reading.js";
import { hostOfBay } from "./bay-host.js";
import {
  type Bay,
  type BaySight,
  type BayStatus,
  type Binding,
  bayStatus,
  cellSight,
  type ExpanderNeeds,
  letGo,
  switchBay,
  withExpander,
} from "./expander.js";

export type ManagerNeeds = Omit<ExpanderNeeds, "adapter"> & {
  /** Whether this node is named as its frame's manager. */
  readonly isManager: boolean;
  /** Folder of the header's bus; absent while it isn't found. */
  readonly adapter: () => string | undefined;
  /** Where this node sits, as was read last; absent when its bay's record can't be read. */
  readonly own: () => BayRecord | undefined;
  /** Reads it anew: asked before every cut, for trays are moved and records rewritten. */
  readonly readOwn: () => Promise<BayRecord | undefined>;
  /** This node's name. */
  readonly ownHost: () => string | undefined;
  /** Told of each bay that was switched off and on again. */
  readonly onCycled: (bay: Bay) => void;
};

export type Refusal =
  | { readonly kind: "not-manager" }
  | { readonly kind: "own-bay" }
  | { readonly kind: "own-bay-unknown" }
  | { readonly kind: "other-host"; readonly host: string }
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly failure: Failure };

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export type Manager = {
  readonly status: (bay: Bay) => Promise<Outcome<BayStatus>>;
  /**
   * Off, a pause, on; should the second half fail, the hardware's time-out ends OFF after about 30 s.
   * @param host who is meant to sit there, where it is said; refused where the bay is another's
   */
  readonly cycle: (bay: Bay, host?: string) => Promise<Outcome<true>>;
  /** Both bays of a cell, once and without a second try; gives way to the other two. */
  readonly look: (cell: number) => Promise<Outcome<Readonly<Record<1 | 2, BaySight>>>>;
  /** Takes the kernel's drivers off the expanders; no output changes. */
  readonly leave: () => Promise<void>;
};

/** Long enough for a node's 5 V to fall below what its parts hold on to [derived: 2 mF at 0.1 A in 0.1 s, with room]. */
const offMs = 5000;
/** Between tries on a bus that someone else uses; a node's cell and bay spread two managers apart. */
const triesMs = [50, 100, 200, 400, 800];

export const openManager = (needs: ManagerNeeds): Manager => {
  const { clock, devices } = needs;
  const turn = { isTaken: false, look: Promise.resolve() as Promise<unknown> };
  /** Cells whose expanders have the kernel's driver. */
  const held = new Set<number>();

  const transact = async <T>(
    cell: number,
    binding: Binding,
    use: Parameters<typeof withExpander<T>>[3],
  ): Promise<Reading<T>> => {
    const done = await withExpander({ devices, clock, adapter: needs.adapter() ?? "" }, cell, binding, use);
    if (done.ok) held.add(cell);
    else held.delete(cell);
    return done;
  };
  const attempt = async <T>(
    bay: Bay,
    own: BayRecord,
    binding: Binding,
    use: Parameters<typeof withExpander<T>>[3],
  ): Promise<Reading<T>> => {
    let last = await transact(bay.cell, binding, use);
    for (const waitMs of triesMs) {
      if (last.ok) break;
      await clock.sleep(waitMs + 7 * (2 * own.cell + own.bay));
      last = await transact(bay.cell, binding, use);
    }
    return last;
  };
  const refuse = (refusal: Refusal) => ({ ok: false, refusal }) as const;
  const outcome = <T>(done: Reading<T>): Outcome<T> =>
    done.ok ? done : refuse({ kind: "failed", failure: done.failure });

  /** One use at a time; the bus is another's meanwhile. */
  const guarded = async <T>(use: (own: BayRecord) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const own = needs.own();
    if (!needs.isManager || needs.adapter() === undefined) return refuse({ kind: "not-manager" });
    if (own === undefined) return refuse({ kind: "own-bay-unknown" });
    if (turn.isTaken) return refuse({ kind: "busy" });
    turn.isTaken = true;
    try {
      await turn.look;
      return await use(own);
    } finally {
      turn.isTaken = false;
    }
  };
  const whyNotCut = (own: BayRecord | undefined, bay: Bay, host: string | undefined): Refusal | undefined => {
    if (own === undefined) return { kind: "own-bay-unknown" };
    const isOwn = own.cell === bay.cell && own.bay === bay.bay;
    if (isOwn || (host !== undefined && host === needs.ownHost())) return { kind: "own-bay" };
    const expected = hostOfBay(own, bay);
    return host === undefined || host === expected ? undefined : { kind: "other-host", host: expected };
  };
  const cut = async (bay: Bay, own: BayRecord): Promise<Outcome<true>> => {
    const off = await attempt(bay, own, "fresh", (expander) => switchBay(expander, bay.bay, true));
    if (off.ok) await clock.sleep(offMs);
    // Also after a failure: half of the steps may have been done.
    const on = await attempt(bay, own, "fresh", (expander) => switchBay(expander, bay.bay, false));
    return outcome(off.ok ? on : off);
  };

  return {
    status: (bay) =>
      guarded(async (own) => outcome(await attempt(bay, own, "any", (each) => bayStatus(each, bay.bay)))),
    cycle: async (bay, host) => {
      const done = await guarded(async (known) => {
        const early = whyNotCut(known, bay, host);
        if (early !== undefined) return refuse(early);
        const own = await needs.readOwn();
        const late = whyNotCut(own, bay, host);
        return late === undefined && own !== undefined
          ? cut(bay, own)
          : refuse(late ?? { kind: "own-bay-unknown" });
      });
      if (done.ok) needs.onCycled(bay);
      return done;
    },
    look: async (cell) => {
      if (!needs.isManager || needs.adapter() === undefined) return refuse({ kind: "not-manager" });
      if (turn.isTaken) return refuse({ kind: "busy" });
      const looking = turn.look.then(() => transact(cell, "any", cellSight));
      turn.look = looking;
      return outcome(await looking);
    },
    leave: async () => {
      await turn.look;
      for (const cell of held) await letGo(devices, needs.adapter() ?? "", cell);
      held.clear();
    },
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
    case "other-host":
      return `that bay is ${refusal.host}'s`;
    case "busy":
      return "another bay is being switched";
    case "failed":
      return `${refusal.failure.path}: ${refusal.failure.kind} ${refusal.failure.detail}`.trim();
  }
};
