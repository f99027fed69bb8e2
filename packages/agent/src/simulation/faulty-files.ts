/** Files with faults on demand, and a word on when none is being used: what simulations hang between agent and tree. */
import type { FileAccess } from "../hardware/file-access.js";

/** A code of the system's errors, no answer until the faults are others (then EIO), or another text in the file's place. */
export type FileFault = { readonly code: string } | "hang" | { readonly text: string };

export type FaultyFiles = FileAccess & {
  /** The first fault whose pattern fits a path counts; of a read or a write of it. */
  readonly setFaults: (faults: readonly (readonly [RegExp, FileFault])[]) => void;
  /** Resolves when no file is being used and nothing waits for its turn. */
  readonly settle: () => Promise<void>;
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const faultyFiles = (files: FileAccess): FaultyFiles => {
  let faults: readonly (readonly [RegExp, FileFault])[] = [];
  let used = 0;
  const hanging: (() => void)[] = [];
  const use = async <T>(path: string, real: () => Promise<T>, instead?: (text: string) => T): Promise<T> => {
    const fault = faults.find(([pattern]) => pattern.test(path))?.[1];
    if (fault === "hang") {
      await new Promise<void>((letGo) => hanging.push(letGo));
      throw Object.assign(new Error(`EIO: ${path}`), { code: "EIO" });
    }
    if (fault !== undefined && "code" in fault) {
      throw Object.assign(new Error(`${fault.code}: ${path}`), { code: fault.code });
    }
    if (fault !== undefined && instead !== undefined) return instead(fault.text);
    used++;
    try {
      return await real();
    } finally {
      used--;
    }
  };
  return {
    setFaults: (wanted) => {
      faults = wanted;
      for (const letGo of hanging.splice(0)) letGo();
    },
    settle: async () => {
      for (let quiet = 0; quiet < 3; quiet = used === 0 ? quiet + 1 : 0) await turn();
    },
    read: (path, limit) =>
      use(
        path,
        () => files.read(path, limit),
        (text) => new TextEncoder().encode(text).subarray(0, limit),
      ),
    write: (path, content) => use(path, () => files.write(path, content)),
    list: (path) => use(path, () => files.list(path)),
    target: (path) => use(path, () => files.target(path)),
  };
};
