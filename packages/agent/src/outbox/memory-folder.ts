/** An outbox's folder in memory that fails when it is told to: for tests and simulations. */
import type { OutboxFiles } from "./outbox-files.js";

export type MemoryFolder = OutboxFiles & {
  readonly contents: Map<string, Uint8Array>;
  /** Bytes that still fit; a write that doesn't fit leaves what did, and ENOSPC. */
  room: number;
  /** The next write leaves so many bytes and fails with this code. */
  tear: { readonly after: number; readonly code: string } | undefined;
  /** Files that can't be read. */
  readonly unreadable: Set<string>;
  /** Writes so far. */
  writes: number;
};

export const memoryFolder = (contents = new Map<string, Uint8Array>()): MemoryFolder => {
  const fail = (code: string): never => {
    throw Object.assign(new Error(code), { code });
  };
  const folder: MemoryFolder = {
    contents,
    room: Number.POSITIVE_INFINITY,
    tear: undefined,
    unreadable: new Set(),
    writes: 0,
    list: async () => [...contents.keys()],
    read: async (name) => {
      const bytes = contents.get(name);
      if (folder.unreadable.has(name)) return fail("EIO");
      return bytes ?? fail("ENOENT");
    },
    append: async (name, bytes) => {
      const before = contents.get(name) ?? new Uint8Array();
      const { tear } = folder;
      const fitting = Math.min(tear?.after ?? bytes.length, bytes.length, folder.room);
      folder.tear = undefined;
      folder.writes += 1;
      folder.room -= fitting;
      contents.set(name, Buffer.concat([before, bytes.subarray(0, fitting)]));
      if (tear !== undefined) fail(tear.code);
      if (fitting < bytes.length) fail("ENOSPC");
    },
    remove: async (name) => {
      folder.room += contents.get(name)?.length ?? 0;
      contents.delete(name);
    },
  };
  return folder;
};
