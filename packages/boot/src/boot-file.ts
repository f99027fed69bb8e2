/** A file of the package that a node boots with. */
export type BootFile = {
  /** Relative to the package, `/` between names. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** For people: what it is for. */
  readonly what: string;
};

/** A file of UTF-8 text. */
export const textFile = (path: string, text: string, what: string): BootFile => ({
  path,
  bytes: new TextEncoder().encode(text),
  what,
});
