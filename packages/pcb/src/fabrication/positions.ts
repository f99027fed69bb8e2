/** Where a placement machine sets each part. */

import { csvText } from "@rubus/units";
import { kicadRotation } from "../geometry.js";
import type { Board } from "../model/board.js";
import { isBought, mountedBy, mountingOf } from "./mounting.js";
import { byReference } from "./references.js";

export const positionColumns = [
  "reference",
  "value",
  "package",
  "x mm",
  "y mm",
  "rotation deg",
  "side",
  "fitted",
  "mounting",
  "mounted by",
] as const;

const mm = (value: number): string => ((Math.round(value * 1e4) || 0) / 1e4).toFixed(4);
const degrees = (value: number): string => String((Math.round(value * 100) / 100) % 360);

/**
 * Centres of the parts from the lower left of the board, seen from the top; rotation as KiCad exports it
 * (`kicadRotation`), so that every table of a board says the same.
 */
export const positionsCsv = (board: Board): string =>
  csvText(
    positionColumns,
    board.parts
      .filter(isBought)
      .sort((a, b) => byReference(a.ref, b.ref))
      .map((part) => [
        part.ref,
        part.value,
        part.type.land.name,
        mm(part.at.x),
        mm(part.at.y),
        degrees(kicadRotation(part)),
        part.side,
        part.fitted ? "yes" : "no",
        mountingOf(part.type.land),
        mountedBy(part.type.land),
      ]),
  );
