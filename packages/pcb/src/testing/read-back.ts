/** Written fabrication files as the readers give them, for tests. */
import { type Fabrication, readFabrication, type TextFile } from "../readers/fabrication.js";

/** Throws with the diagnostics of files that can't be read. */
export const readBack = (files: readonly TextFile[]): Fabrication => {
  const read = readFabrication(files);
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
  return read.value;
};
