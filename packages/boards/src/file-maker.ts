/** Files of a board's folder in the package. */
import type { OutputFile } from "./output.js";

const encoder = new TextEncoder();

export type FileMaker = (name: string, content: string | Uint8Array, what: string) => OutputFile;

export const fileMaker =
  (board: { readonly name: string }): FileMaker =>
  (name, content, what) => ({
    path: `boards/${board.name}/${name}`,
    bytes: typeof content === "string" ? encoder.encode(content) : content,
    what,
  });
