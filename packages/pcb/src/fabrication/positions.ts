/** Where a placement machine sets each part. */

import { csvText } from "@rubus/units";
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
const degrees = (value: number): string => String(Math.round((((value % 360) + 360) % 360) * 100) / 100);

/**
 * Centres of the parts from the lower left of the board, seen from the top; rotation is counter-clockwise as
 * seen from the top for both sides.
 */
export const positionsCsv = (board: Board): string =>
  csvText(
    positionColumns,
    board.parts
      .filter(isBought)
      .sort((a, b) => byReference(a.ref, b.ref))
      .map(({ ref, value, type, at, rotation, side, fitted }) => [
        ref,
        value,
        type.land.name,
        mm(at.x),
        mm(at.y),
        degrees(rotation),
        side,
        fitted ? "yes" : "no",
        mountingOf(type.land),
        mountedBy(type.land),
      ]),
  );
