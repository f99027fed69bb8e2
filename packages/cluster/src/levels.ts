/** Overrides: the cluster's entry, the frame's over it, the node's over that, key by key. */
import type { Path } from "./places.js";

/** An entry of the file at one level of the overrides, the most general first. */
export type Level<T> = { readonly path: Path; readonly input: T | null | undefined };

/** The most particular level that sets a key. */
export const settled = <T extends object, K extends keyof T & string>(
  levels: readonly Level<T>[],
  key: K,
): { readonly value: NonNullable<T[K]>; readonly rank: number; readonly path: Path } | undefined => {
  for (let rank = levels.length - 1; rank >= 0; rank--) {
    const level = levels[rank];
    const value = level?.input?.[key];
    if (level && value !== undefined && value !== null)
      return { value: value as NonNullable<T[K]>, rank, path: [...level.path, key] };
  }
  return undefined;
};
