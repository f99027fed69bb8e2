/** The legend: lines of the land patterns, references and board texts, as graphics in board coordinates. */
import type { Vec2 } from "@rubus/units";
import { featurePlacement, placeGraphic } from "./geometry.js";
import { strokeText } from "./legend/stroke-font.js";
import type { Board } from "./model/board.js";
import type { BoardDesign, PlacedPart, Side, SilkGraphic, SilkText } from "./model/design.js";

/** Line width of references, in millimetres; the usual least that legend printers hold. */
const referenceLineMm = 0.15;

const lines = (side: Side, strokes: readonly (readonly Vec2[])[], widthMm: number): readonly SilkGraphic[] =>
  strokes.flatMap((stroke) =>
    stroke.slice(1).flatMap((to, index) => {
      const from = stroke[index];
      return from ? [{ side, graphic: { kind: "line", from, to, widthMm } as const }] : [];
    }),
  );

/** The references of parts as texts of the legend; parts without a label have none. */
export const referenceTexts = (parts: readonly PlacedPart[]): readonly SilkText[] =>
  parts.flatMap(({ ref, side, label }) =>
    label ? [{ ...label, text: ref, lineMm: referenceLineMm, side }] : [],
  );

/** References, board texts and board graphics: what stands in no land pattern. */
export const legendOf = (board: BoardDesign | Board): readonly SilkGraphic[] => [
  ...board.silkscreen,
  ...[...board.texts, ...referenceTexts(board.parts)].flatMap(
    ({ text, at, heightMm, lineMm, rotation, side }) =>
      lines(side, strokeText(text, at, heightMm, rotation, side === "bottom"), lineMm),
  ),
];

/** Everything on the legend of both sides. */
export const silkscreenOf = (board: BoardDesign | Board): readonly SilkGraphic[] => [
  ...board.parts.flatMap((part) =>
    part.type.land.silkscreen.map((graphic) => ({ side: part.side, graphic: placeGraphic(part, graphic) })),
  ),
  ...board.features.flatMap((feature) =>
    feature.land.silkscreen.map((graphic) => ({
      side: feature.side,
      graphic: placeGraphic(featurePlacement(feature), graphic),
    })),
  ),
  ...legendOf(board),
];
