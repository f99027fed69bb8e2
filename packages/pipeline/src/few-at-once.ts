/** Work on many things, a few at a time. */

/** Like `Promise.all` over `items.map(work)`, but no more than `most` are under way at once; they start in order. */
export const fewAtOnce = async <Item, Output>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Output>,
): Promise<readonly Output[]> => {
  const waiting = items.entries();
  const done = new Map<number, Output>();
  const workOn = async (): Promise<void> => {
    for (const [index, item] of waiting) done.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, workOn));
  return [...done].toSorted(([a], [b]) => a - b).map(([, output]) => output);
};
