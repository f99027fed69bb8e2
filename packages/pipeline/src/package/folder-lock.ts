/**
 * One writer at a time for an output folder, with nothing to clean up after a killed one.
 *
 * Each writer lays down an empty claim file whose name says who it is, then lists the claims. Whoever
 * sees another living claim withdraws and tries again; since a claim is laid down before the others are
 * looked at, two writers can never both find themselves alone. A claim of a dead process is deleted.
 */
import { open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { mayRun, type ProcessIdentity, thisProcess } from "./process-identity.js";
import type { Siblings } from "./siblings.js";

export type Lock =
  | { readonly held: true; readonly release: () => Promise<void> }
  /** `claim` is the path of the other process's lock file. */
  | { readonly held: false; readonly pid: number; readonly claim: string };

const nameOf = ({ host, boot, pid, started }: ProcessIdentity): string => `${host}.${boot}.${pid}.${started}`;

const parseName = (name: string): ProcessIdentity | undefined => {
  const match = /^([0-9a-f]{8})\.([0-9a-f]{8})\.(\d+)\.(\w+)$/u.exec(name);
  if (!match) return undefined;
  const [, host = "", boot = "", pid = "", started = ""] = match;
  return { host, boot, pid: Number(pid), started };
};

type Claim = { readonly path: string; readonly owner: ProcessIdentity };

const livingClaims = async (siblings: Siblings, self: ProcessIdentity): Promise<readonly Claim[]> => {
  const prefix = siblings.lockPrefix;
  const living: Claim[] = [];
  for (const name of await readdir(siblings.parent)) {
    if (!name.startsWith(prefix)) continue;
    const owner = parseName(name.slice(prefix.length));
    if (!owner) continue;
    const path = join(siblings.parent, name);
    if (mayRun(owner, self)) living.push({ path, owner });
    else await rm(path, { force: true });
  }
  return living;
};

/** Lay down the claim; false when this very process holds it already, in another build. */
const layDown = async (path: string): Promise<boolean> => {
  try {
    await (await open(path, "wx")).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
};

/**
 * Take the lock of an output folder whose parent exists.
 * @param waitMs how long to wait for another writer; 0 tries once
 */
export const lockFolder = async (siblings: Siblings, waitMs: number): Promise<Lock> => {
  const self = thisProcess();
  const own = join(siblings.parent, siblings.lockPrefix + nameOf(self));
  const deadline = performance.now() + waitMs;
  for (;;) {
    const laid = await layDown(own);
    const others = (await livingClaims(siblings, self)).filter(({ path }) => path !== own);
    if (laid && others.length === 0) return { held: true, release: () => rm(own, { force: true }) };
    if (laid) await rm(own, { force: true });
    if (performance.now() >= deadline)
      return { held: false, pid: others[0]?.owner.pid ?? self.pid, claim: others[0]?.path ?? own };
    // Unequal pauses let one of two simultaneous writers come first.
    await sleep(20 + Math.random() * 60);
  }
};
