/** A file of the package that a node boots with. */
export type BootFile = {
  /** Relative to the package, `/` between names. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** For people: what it is for. */
  readonly what: string;
};

/** A file of text. Throws where a character isn't ASCII: what first boot reads holds no other. */
export const textFile = (path: string, text: string, what: string): BootFile => ({
  path,
  bytes: Uint8Array.from([...text], (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code > 0x7e) throw new RangeError(`${path} holds a character that isn't ASCII`);
    return code;
  }),
  what,
});
