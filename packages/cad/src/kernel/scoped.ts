/** Objects in a kernel's memory live until they are deleted: nothing collects them. */

type Deletable = { delete(): void };

/** Notes an object for deletion and hands it back. */
export type Own = <T extends Deletable>(object: T) => T;

/** Does work with kernel objects and deletes those that were owned, last first, also when the work throws. */
export const scoped = <T>(work: (own: Own) => T): T => {
  const owned: Deletable[] = [];
  try {
    return work((object) => {
      owned.push(object);
      return object;
    });
  } finally {
    for (const object of owned.toReversed()) object.delete();
  }
};
