/** Short ways to write the bodies of `pi-boards.ts`. */
import { type Figure, figure, type Source, source } from "./figure.js";
import type { BoardBody, BodyName } from "./pi-board.js";

/** Two CAD libraries that were drawn from the maker's drawings; where both have a figure they agree. */
export const drawnTwice = source(
  "NopSCADlib and SBC Model Framework, drawn from the maker's mechanical drawings, within 0.3 mm of each other",
  "secondary",
);
export const drawnOnce = source("SBC Model Framework: corner of the part and half its size", "secondary");
export const remembered = source("proportions on photographs of the board; no drawing gives it", "memory");

/** A length with a symmetrical tolerance. */
export const mm = (value: number, from: Source, tolerance = 0): Figure<"length"> =>
  tolerance === 0
    ? figure("length", value, from)
    : figure("length", value, from, { min: value - tolerance, max: value + tolerance });

type Box = readonly [x: number, y: number, sizeX: number, sizeY: number, height: number];

/** How far place, size and height may be off. */
export type Tolerances = { readonly at?: number; readonly size?: number; readonly height?: number };

/** A body of the component side: `[x, y, sizeX, sizeY, height]`. */
export const body = (
  name: BodyName,
  [x, y, sizeX, sizeY, height]: Box,
  from: Source,
  { at = 0.3, size = 0.3, height: high = 0.3 }: Tolerances = {},
): BoardBody => ({
  name,
  side: "top",
  x: mm(x, from, at),
  y: mm(y, from, at),
  sizeX: mm(sizeX, from, size),
  sizeY: mm(sizeY, from, size),
  height: mm(height, from, high),
});

/** A body whose drawing says where it is, but whose height is known from memory only. */
export const bodyOfUnsureHeight = (
  name: BodyName,
  box: Box,
  from: Source,
  heightTolerance: number,
): BoardBody => ({ ...body(name, box, from, { at: 0.5 }), height: mm(box[4], remembered, heightTolerance) });

/** The same on the side of the SD card. */
export const below = (part: BoardBody): BoardBody => ({ ...part, side: "bottom" });
