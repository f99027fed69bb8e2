/**
 * Files that are read every second, kept open: to open and close one costs several times as much as to read it. The
 * kernel makes the content of a file of `/sys` or `/proc` anew for each reading from its beginning.
 */
import { read } from "node:fs";
import type { FileHandle } from "node:fs/promises";

/** What the kernel gives at least of a file in one piece, while it has more. */
export const pageBytes = 4096;

export type OpenFiles = {
  /**
   * The file's content in one reading, where it is open and nobody else reads it now; undefined where it must be opened.
   * Rejects with the system's error.
   */
  readonly read: (name: string, limit: number) => Promise<Uint8Array> | undefined;
  /** Keeps an open file whose content is shorter than a page, from its second offer on; false where it doesn't. */
  readonly offer: (name: string, file: FileHandle) => boolean;
};

/** More than are read in a second; the rest of the open ones were asked longest ago. */
const mostOpen = 24;
/** Names offered once, so that a search through hundreds of files keeps none of them open. */
const mostOffered = 64;

/** After so many readings a file is opened anew: in a folder tree another may have taken its name. */
const mostReadings = 15;

type OpenFile = { readonly file: FileHandle; readonly buffer: Uint8Array; isBusy: boolean; readings: number };

export const keepOpen = (): OpenFiles => {
  const files = new Map<string, OpenFile>();
  const offered = new Set<string>();

  const close = (name: string): void => {
    const open = files.get(name);
    files.delete(name);
    void open?.file.close().catch(() => undefined);
  };
  const readOpen = (name: string, open: OpenFile, limit: number): Promise<Uint8Array> => {
    open.isBusy = true;
    return new Promise((resolve, reject) => {
      const { file, buffer } = open;
      read(file.fd, buffer, 0, Math.min(limit, buffer.length), 0, (error, length) => {
        open.isBusy = false;
        // A device that is gone may come back under the same name: it is opened anew.
        open.readings++;
        if (error !== null || length === buffer.length || open.readings >= mostReadings) close(name);
        if (error === null) resolve(buffer.slice(0, length));
        else reject(error);
      });
    });
  };
  return {
    read: (name, limit) => {
      const open = files.get(name);
      return open === undefined || open.isBusy ? undefined : readOpen(name, open, limit);
    },
    offer: (name, file) => {
      if (files.has(name)) return false;
      if (!offered.delete(name)) {
        offered.add(name);
        const [oldest] = offered;
        if (offered.size > mostOffered && oldest !== undefined) offered.delete(oldest);
        return false;
      }
      files.set(name, { file, buffer: new Uint8Array(pageBytes), isBusy: false, readings: 0 });
      const idle = [...files].find(([, { isBusy }]) => !isBusy)?.[0];
      if (files.size > mostOpen && idle !== undefined) close(idle);
      return true;
    },
  };
};
