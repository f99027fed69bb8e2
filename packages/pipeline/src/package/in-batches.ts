/** Fewer open files at a time than the least limit of any system (256 on macOS). */
const batch = 64;

/** Results of `work` on each item, in their order, some of them at a time. */
export const inBatches = async <T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> => {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += batch)
    results.push(...(await Promise.all(items.slice(start, start + batch).map(work))));
  return results;
};
