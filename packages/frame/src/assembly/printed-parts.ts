/** Every printed part by its key, so that jobs, files, plates and proofs find it by what the tree says. */
import { racks } from "@rubus/catalogue";
import { cellPart } from "../cell/cell.js";
import { keyPart, pinPart } from "../cell/pin.js";
import { earPart } from "../ears/ear.js";
import { otherParts } from "../other-parts.js";
import type { PrintedPart, PrintOptions } from "../printed-part.js";
import { faceParts, trayParts } from "../tray/printed.js";

const heights = [2, 3] as const;
const sides = ["left", "right"] as const;

/** All printed parts that no name of a cluster goes into, each once. */
export const printedParts = (options: PrintOptions): readonly PrintedPart[] => [
  ...trayParts(),
  ...faceParts(options),
  ...heights.flatMap((height) => [
    cellPart(height),
    ...racks.flatMap(({ key: rack }) => sides.map((side) => earPart({ rack, side, height }))),
  ]),
  pinPart(),
  keyPart(),
  ...otherParts(),
];

/** The printed part of a key; a RangeError when there is none. */
export const printedPartOf = (key: string, options: PrintOptions): PrintedPart => {
  const found = printedParts(options).find((part) => part.key === key);
  if (found === undefined) throw new RangeError(`no printed part is called ${key}`);
  return found;
};
