/** Every printed part by its key, so that jobs, files, plates and proofs find it by what the tree says. */
import type { PrintedPart, PrintOptions } from "../printed-part.js";
import { faceParts, trayParts } from "../tray/printed.js";

/** All printed parts there are, each once. */
export const printedParts = (options: PrintOptions): readonly PrintedPart[] => [
  ...trayParts(),
  ...faceParts(options),
];

/** The printed part of a key; a RangeError when there is none. */
export const printedPartOf = (key: string, options: PrintOptions): PrintedPart => {
  const found = printedParts(options).find((part) => part.key === key);
  if (found === undefined) throw new RangeError(`no printed part is called ${key}`);
  return found;
};
