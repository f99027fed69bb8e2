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
  bytes: asciiBytes(text, path),
  what,
});

const asciiBytes = (text: string, path: string): Uint8Array => {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7e) throw new RangeError(`${path} holds a character that isn't ASCII`);
    bytes[i] = code;
  }
  return bytes;
};
