/** Files out of a tar archive (POSIX.1-1988 ustar, with the long names of GNU and pax left out). */

const blockBytes = 512;

const textAt = (block: Uint8Array, at: number, length: number): string =>
  new TextDecoder().decode(block.subarray(at, at + length)).split("\0")[0] ?? "";

/**
 * The plain files whose paths are wanted; throws a RangeError where the archive ends early. Names of more than 100 bytes
 * come without what an extension says of them: none of what is looked for is as long.
 */
export const readTar = (
  archive: Uint8Array,
  isWanted: (path: string) => boolean,
): ReadonlyMap<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>();
  for (let at = 0; ; ) {
    const block = archive.subarray(at, at + blockBytes);
    if (block.length < blockBytes) throw new RangeError("the archive ends early");
    if (block.every((byte) => byte === 0)) return files;
    const size = Number.parseInt(textAt(block, 124, 12).trim() || "0", 8);
    const content = archive.subarray(at + blockBytes, at + blockBytes + size);
    if (!(size >= 0) || content.length < size) throw new RangeError("the archive ends early");
    const prefix = textAt(block, 345, 155);
    const name = textAt(block, 0, 100);
    const path = prefix === "" ? name : `${prefix}/${name}`;
    const isFile = block[156] === 0 || block[156] === 0x30;
    if (isFile && isWanted(path)) files.set(path, content);
    at += blockBytes * (1 + Math.ceil(size / blockBytes));
  }
};
