/**
 * The names beside an output folder that a write uses. They stand in the same parent, so that each
 * step is one rename within a file system.
 */
import { basename, dirname, join } from "node:path";

export type Siblings = {
  readonly parent: string;
  /** The package being written. */
  readonly next: string;
  /** The package before, whole, while the new one is put in its place. */
  readonly previous: string;
  /** A package that is no longer needed, while it is deleted; never restored. */
  readonly discarded: string;
  /** Beginning of the names of lock files. */
  readonly lockPrefix: string;
};

/** @param out absolute path of the output folder */
export const siblingsOf = (out: string): Siblings => {
  const parent = dirname(out);
  const stem = `.${basename(out)}.rubus-`;
  return {
    parent,
    next: join(parent, `${stem}next`),
    previous: join(parent, `${stem}previous`),
    discarded: join(parent, `${stem}discarded`),
    lockPrefix: `${stem}lock.`,
  };
};
