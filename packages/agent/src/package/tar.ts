/** A tar archive in the ustar form (POSIX.1-1988), the same bytes for the same entries: one date, no user names. */

export type TarEntry =
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "link"; readonly path: string; readonly target: string }
  | {
      readonly kind: "file";
      readonly path: string;
      readonly content: Uint8Array;
      readonly isExecutable?: true;
    };

/** Of every file, in seconds since 1970: 1 January 2000. Lintian takes what is older than Debian for a mistake. */
const fileTime = 946_684_800;

const blockBytes = 512;
const nameBytes = 100;
const types = { file: "0", link: "2", folder: "5" } as const;

const put = (block: Uint8Array, at: number, text: string): void =>
  block.set(new TextEncoder().encode(text), at);

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, "0")}\0`;

const header = (entry: TarEntry): Uint8Array => {
  const block = new Uint8Array(blockBytes);
  const name = `./${entry.path}${entry.kind === "folder" && entry.path !== "" ? "/" : ""}`;
  if (new TextEncoder().encode(name).length > nameBytes)
    throw new RangeError(`${name} is too long for a tar`);
  const mode = entry.kind === "folder" || (entry.kind === "file" && entry.isExecutable) ? 0o755 : 0o644;
  put(block, 0, name);
  put(block, 100, octal(entry.kind === "link" ? 0o777 : mode, 7));
  put(block, 108, octal(0, 7));
  put(block, 116, octal(0, 7));
  put(block, 124, octal(entry.kind === "file" ? entry.content.length : 0, 11));
  put(block, 136, octal(fileTime, 11));
  put(block, 148, " ".repeat(8));
  put(block, 156, types[entry.kind]);
  if (entry.kind === "link") put(block, 157, entry.target);
  put(block, 257, "ustar\0" + "00");
  put(block, 265, "root");
  put(block, 297, "root");
  // The checksum is the sum of all bytes with spaces in its own place.
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(block, 148, `${sum.toString(8).padStart(6, "0")}\0 `);
  return block;
};

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const padding = (length: number): Uint8Array =>
  new Uint8Array((blockBytes - (length % blockBytes)) % blockBytes);

/** The archive; throws a RangeError on a path of more than 98 bytes. */
export const tarOf = (entries: readonly TarEntry[]): Uint8Array =>
  joined([
    ...entries.flatMap((entry) =>
      entry.kind === "file" ? [header(entry), entry.content, padding(entry.content.length)] : [header(entry)],
    ),
    new Uint8Array(2 * blockBytes),
  ]);

/** An ar archive in the form that dpkg reads: members by name, no dates. */
export const arOf = (
  members: readonly { readonly name: string; readonly content: Uint8Array }[],
): Uint8Array =>
  joined([
    new TextEncoder().encode("!<arch>\n"),
    ...members.flatMap(({ name, content }) => [
      new TextEncoder().encode(
        `${name.padEnd(16)}${"0".padEnd(12)}${"0".padEnd(6)}${"0".padEnd(6)}${"100644".padEnd(8)}${String(content.length).padEnd(10)}\`\n`,
      ),
      content,
      new Uint8Array(content.length % 2).fill(0x0a),
    ]),
  ]);
