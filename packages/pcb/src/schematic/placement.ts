/** Where a symbol's points, pins and fields stand on the sheet (millimetres, y down). */
import { type Box, boundingBox, rotate, type Vec2, vec2 } from "@rubus/units";
import type { Board } from "../model/board.js";
import type { PlacedPart } from "../model/design.js";
import type { PartSymbol, SymbolGraphic } from "../model/parts.js";
import type { PlacedSymbol } from "../model/schematic.js";

/** Away from a hundred-thousandth of a millimetre of rounding. */
export const tidy = (value: number): number => Math.round(value * 1e5) / 1e5 + 0;
export const tidyPoint = ({ x, y }: Vec2): Vec2 => vec2(tidy(x), tidy(y));
export const pointKey = ({ x, y }: Vec2): string => `${tidy(x)},${tidy(y)}`;
/** Whether two points have the same key. */
export const samePlace = (a: Vec2, b: Vec2): boolean => tidy(a.x) === tidy(b.x) && tidy(a.y) === tidy(b.y);

/** A symbol point (y up) on the sheet: mirrored left to right, turned, moved. */
export const toSheet = (placed: Pick<PlacedSymbol, "at" | "rotation" | "mirrored">, { x, y }: Vec2): Vec2 => {
  const turned = rotate(vec2(placed.mirrored ? -x : x, y), placed.rotation);
  return tidyPoint(vec2(placed.at.x + turned.x, placed.at.y - turned.y));
};

/** A direction of the symbol (0 right, 90 up) as seen on the sheet. */
export const directionOnSheet = (
  placed: Pick<PlacedSymbol, "rotation" | "mirrored">,
  direction: number,
): number => {
  const mirrored = placed.mirrored ? 180 - direction : direction;
  return (((mirrored + placed.rotation) % 360) + 360) % 360;
};

/** A unit step of a sheet direction: 90 is up, where y is smaller. */
export const stepOf = (direction: number): Vec2 => {
  const { x, y } = rotate(vec2(1, 0), direction);
  return vec2(x, -y);
};

const pointsOf = (graphic: SymbolGraphic): readonly Vec2[] => {
  switch (graphic.kind) {
    case "polyline":
      return graphic.points;
    case "circle": {
      const { centre, radiusMm } = graphic;
      return [vec2(centre.x - radiusMm, centre.y - radiusMm), vec2(centre.x + radiusMm, centre.y + radiusMm)];
    }
    case "text":
      return [];
  }
};

/** The drawn body of a symbol on the sheet, pins left out. */
export const bodyBox = (placed: PlacedSymbol, symbol: PartSymbol<string>): Box => {
  const drawn = symbol.graphics.flatMap(pointsOf);
  return boundingBox((drawn.length > 0 ? drawn : [vec2(0, 0)]).map((point) => toSheet(placed, point)));
};

export type FieldPlace = { readonly at: Vec2; readonly anchor: "start" | "middle" | "end" };

const fieldPlace = (at: Vec2, box: Box): FieldPlace => ({
  at: tidyPoint(at),
  anchor: at.x > box.max.x ? "start" : at.x < box.min.x ? "end" : "middle",
});

/** Where reference and value stand: always upright, running away from the body, or centred above and below it. */
export const fieldPlaces = (
  placed: PlacedSymbol,
  symbol: PartSymbol<string>,
): { readonly reference: FieldPlace; readonly value: FieldPlace } => {
  const box = bodyBox(placed, symbol);
  return {
    reference: fieldPlace(placed.referenceAt ?? toSheet(placed, symbol.referenceAt), box),
    value: fieldPlace(placed.valueAt ?? toSheet(placed, symbol.valueAt), box),
  };
};

/** A placed symbol with its part. */
export type SheetPart = { readonly placed: PlacedSymbol; readonly part: PlacedPart };

/** The sheet's symbols in its order; one whose part the board lacks is left out (the rule check tells). */
export const sheetParts = (board: Board): readonly SheetPart[] => {
  const parts = new Map(board.parts.map((part) => [part.ref, part]));
  return board.schematic.symbols.flatMap((placed) => {
    const part = parts.get(placed.ref);
    return part ? [{ placed, part }] : [];
  });
};

/** Ends of all pins of the sheet's symbols. */
export const pinEnds = (board: Board): readonly Vec2[] =>
  sheetParts(board).flatMap(({ placed, part }) => part.type.symbol.pins.map(({ at }) => toSheet(placed, at)));
