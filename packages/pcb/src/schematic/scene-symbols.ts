/** Symbols of the drawn schematic: bodies, pins with numbers and names, references and values. */
import { circlePath, group, type Item, linePath, path, polylinePath, text } from "@rubus/drawing";
import { type Vec2, vec2 } from "@rubus/units";
import type { Board } from "../model/board.js";
import type { PartType, SymbolGraphic, SymbolPin } from "../model/parts.js";
import type { PlacedSymbol } from "../model/schematic.js";
import { directionOnSheet, type FieldPlace, fieldPlaces, sheetParts, stepOf, toSheet } from "./placement.js";
import { emOf, ink, letters, widths } from "./sheet-style.js";

type Turned = Pick<PlacedSymbol, "at" | "rotation" | "mirrored">;

type Ink = (typeof ink)[keyof typeof ink];

const graphicItem = (placed: Turned, graphic: SymbolGraphic, colour: Ink): Item => {
  const stroke = { colour, widthMm: widths.body, cap: "round", join: "round" } as const;
  switch (graphic.kind) {
    case "polyline":
      return path(polylinePath(graphic.points.map((point) => toSheet(placed, point))), {
        stroke,
        ...(graphic.filled ? { fill: colour } : {}),
      });
    case "circle":
      return path(circlePath(toSheet(placed, graphic.centre), graphic.radiusMm), { stroke });
    case "text":
      return text(toSheet(placed, graphic.at), graphic.text, emOf(graphic.sizeMm) * 0.9, {
        anchor: "middle",
        baseline: "middle",
        colour,
        rotateDegrees: placed.rotation % 180 === 0 ? 0 : 90,
      });
  }
};

export const graphicItems = (
  placed: Turned,
  graphics: readonly SymbolGraphic[],
  colour: Ink,
): readonly Item[] => graphics.map((graphic) => graphicItem(placed, graphic, colour));

const nameGapMm = 0.6;
const numberGapMm = 0.35;

const pinItems = (
  placed: PlacedSymbol,
  type: PartType,
  { pin, at, direction, lengthMm }: SymbolPin<string>,
): readonly Item[] => {
  const end = toSheet(placed, at);
  const seen = directionOnSheet(placed, direction);
  const step = stepOf(seen);
  const along = (distance: number): Vec2 => vec2(end.x + step.x * distance, end.y + step.y * distance);
  const upright = seen === 90 || seen === 270;
  const turn = { rotateDegrees: upright ? 90 : 0 };
  const middle = along(lengthMm / 2);
  const beside = upright ? vec2(middle.x - numberGapMm, middle.y) : vec2(middle.x, middle.y - numberGapMm);
  return [
    ...(lengthMm > 0
      ? [path(linePath(end, along(lengthMm)), { stroke: { colour: ink.body, widthMm: widths.pin } })]
      : []),
    ...(type.symbol.showPinNumbers && lengthMm > 0
      ? [
          text(beside, type.pins[pin]?.pad ?? "", letters.pinNumber, {
            anchor: "middle",
            colour: ink.pinNumber,
            ...turn,
          }),
        ]
      : []),
    ...(type.symbol.showPinNames
      ? [
          text(along(lengthMm + nameGapMm), pin, letters.pinName, {
            anchor: seen === 0 || seen === 90 ? "start" : "end",
            baseline: "middle",
            colour: ink.body,
            ...turn,
          }),
        ]
      : []),
  ];
};

const fieldItem = (words: string, place: FieldPlace, sizeMm: number, bold: boolean): Item =>
  text(place.at, words, sizeMm, {
    anchor: place.anchor,
    baseline: "middle",
    colour: ink.body,
    font: bold ? "sans-bold" : "sans",
  });

/** Parts that aren't fitted are pale and say so. */
const valueWords = (value: string, fitted: boolean): string => (fitted ? value : `${value} (not fitted)`);

export const symbolItems = (board: Board): readonly Item[] =>
  sheetParts(board).map(({ placed, part }) => {
    const { symbol } = part.type;
    const { reference, value } = fieldPlaces(placed, symbol);
    return group(
      [
        ...graphicItems(placed, symbol.graphics, ink.body),
        ...symbol.pins.flatMap((pin) => pinItems(placed, part.type, pin)),
        fieldItem(part.ref, reference, letters.reference, true),
        fieldItem(valueWords(part.value, part.fitted), value, letters.value, false),
      ],
      { id: part.ref, title: `${part.ref} ${part.value}`, opacity: part.fitted ? 1 : 0.5 },
    );
  });
