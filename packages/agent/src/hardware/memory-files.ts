/** A mock of the file system in memory, with faults on demand. */
import type { FileAccess } from "./file-access.js";

export type MemoryFiles = FileAccess & {
  readonly set: (path: string, content: string | Uint8Array) => void;
  readonly text: (path: string) => string | undefined;
  /** From now on every use of the path fails with this code; `hang` never answers; `undefined` mends it. */
  readonly break: (path: string, how: string | undefined) => void;
  readonly remove: (path: string) => void;
  /** Every write, in order. */
  readonly writes: readonly { readonly path: string; readonly text: string }[];
};

const errorOf = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code });

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

export const memoryFiles = (start: Readonly<Record<string, string | Uint8Array>>): MemoryFiles => {
  const files = new Map(Object.entries(start).map(([path, content]) => [path, bytesOf(content)]));
  const faults = new Map<string, string>();
  const writes: { path: string; text: string }[] = [];
  const use = async (path: string): Promise<void> => {
    const fault = faults.get(path);
    if (fault === "hang") await new Promise(() => undefined);
    if (fault !== undefined) throw errorOf(fault, path);
  };
  return {
    writes,
    set: (path, content) => void files.set(path, bytesOf(content)),
    text: (path) => {
      const bytes = files.get(path);
      return bytes && new TextDecoder().decode(bytes);
    },
    break: (path, how) => void (how === undefined ? faults.delete(path) : faults.set(path, how)),
    remove: (path) => void files.delete(path),
    read: async (path, limit) => {
      await use(path);
      const bytes = files.get(path);
      if (bytes === undefined) throw errorOf("ENOENT", path);
      return bytes.subarray(0, limit);
    },
    write: async (path, content) => {
      await use(path);
      if (!files.has(path)) throw errorOf("ENOENT", path);
      files.set(path, bytesOf(content));
      writes.push({ path, text: new TextDecoder().decode(bytesOf(content)) });
    },
    list: async (path) => {
      await use(path);
      const names = [...files.keys()].flatMap((file) =>
        file.startsWith(`${path}/`) ? [file.slice(path.length + 1).split("/")[0] ?? ""] : [],
      );
      if (names.length === 0) throw errorOf("ENOENT", path);
      return [...new Set(names)].sort();
    },
    target: async (path) => path,
  };
};
