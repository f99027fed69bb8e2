/** Every printed part by its key, so that jobs, files, plates and proofs find it by what the tree says. */
import { cellPart } from "../cell/cell.js";
import { filler } from "../faces/filler.js";
import { touchGuard } from "../guard/guard.js";
import type { PrintedPart, PrintOptions } from "../printed-part.js";
import { strainRelief } from "../relief/relief.js";
import { faceParts, trayParts } from "../tray/printed.js";

/** All printed parts there are, each once. */
export const printedParts = (options: PrintOptions): readonly PrintedPart[] => [
  ...trayParts(),
  ...faceParts(options),
  cellPart(2),
  cellPart(3),
  filler,
  touchGuard,
  strainRelief,
];

/** The printed part of a key; a RangeError when there is none. */
export const printedPartOf = (key: string, options: PrintOptions): PrintedPart => {
  const found = printedParts(options).find((part) => part.key === key);
  if (found === undefined) throw new RangeError(`no printed part is called ${key}`);
  return found;
};
