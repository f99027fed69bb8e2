// An archive that a Linux kernel unpacks into its first file system: cpio in its "newc" form.

export type RamDiskFile = { readonly name: string; readonly content: string | Uint8Array };

/** The archive; every file may be executed, and folders are made as their files need them. */
export function initialRamDisk(files: readonly RamDiskFile[], emptyFolders: readonly string[]): Buffer {
  const above = ({ name }: RamDiskFile): readonly string[] =>
    [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index));
  // Parents sort before what is in them.
  const folders = new Set([...emptyFolders, ...files.flatMap(above)].sort());
  const entries = [
    ...[...folders].map((name) => entry(name, 0o40755, Buffer.alloc(0))),
    ...files.map(({ name, content }) => entry(name, 0o100755, Buffer.from(content))),
    entry("TRAILER!!!", 0, Buffer.alloc(0)),
  ];
  return Buffer.concat(entries);
}

function entry(name: string, mode: number, content: Buffer): Buffer {
  const fields = [1, mode, 0, 0, 1, 0, content.length, 0, 0, 0, 0, name.length + 1, 0];
  const head = `070701${fields.map((field) => field.toString(16).padStart(8, "0")).join("")}${name}\0`;
  return Buffer.concat([padded(Buffer.from(head, "latin1")), padded(content)]);
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
