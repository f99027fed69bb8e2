/** The row of back-planes from above, rear upwards: which bar lies below and which above. Heights are enlarged. */
import { backPlanePlaces } from "@rubus/boards";
import { group, type Item, type Point, path, rectanglePath } from "@rubus/drawing";
import { line, lines, words } from "../sheet/lines.js";
import { barsOf, linkBar, spacersOf } from "./link-bar.js";

const layerMm = 2.4;
const bushMm = 4.5;

/**
 * @param at lower left corner, on paper
 * @param widthMm what the row takes on paper
 */
export const chainView = (cells: number, at: Point, widthMm: number): Item => {
  const scale = widthMm / (cells * linkBar.pitchMm);
  const landX = (cell: number): number => at.x + (cell - 0.5) * linkBar.pitchMm * scale;
  const box = (x: number, y: number, width: number, height: number, fill: `#${string}`): Item =>
    path(rectanglePath({ x, y }, width, height), { fill, stroke: lines.thin });
  const numbers = Array.from({ length: cells }, (_, index) => index + 1);
  const onBush = at.y - 2 - bushMm;
  const boardMm = backPlanePlaces.widthMm * scale;
  const level = (gap: number): number => onBush - layerMm * (gap % 2 === 1 ? 1 : 2);
  return group(
    [
      ...numbers.flatMap((cell): readonly Item[] => [
        box(landX(cell) - boardMm / 2, at.y - 2, boardMm, 2, "#7fa98c"),
        box(landX(cell) - 2, onBush, 4, bushMm, "#e3a877"),
        words({ x: landX(cell), y: at.y + 4 }, `cell ${cell}`, { anchor: "middle" }, 2.9),
        line({ x: landX(cell), y: at.y + 0.6 }, { x: landX(cell), y: onBush - 3 * layerMm }, lines.centre),
      ]),
      ...Array.from({ length: barsOf(cells) }, (_, index) => {
        const start = landX(index + 1) - linkBar.endMm * scale;
        return box(start, level(index + 1), linkBar.lengthMm * scale, layerMm, "#efbf93");
      }),
      ...(spacersOf(cells) === 0
        ? []
        : [
            box(
              landX(cells) - (linkBar.widthMm / 2) * scale,
              onBush - layerMm,
              linkBar.widthMm * scale,
              layerMm,
              "#ffffff",
            ),
            words({ x: landX(cells) + 4, y: onBush - layerMm / 2 }, "spacer", { baseline: "middle" }, 2.6),
          ]),
    ],
    { id: "chain" },
  );
};
