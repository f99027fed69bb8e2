/** Two neighbouring back-planes from the rear with both poles' bars: where they lie and what they pass over. */
import { backPlanePlaces } from "@rubus/boards";
import { circlePath, group, type Item, type Point, path, roundedRectanglePath } from "@rubus/drawing";
import type { Vec2 } from "@rubus/units";
import { uprightDimension } from "../sheet/dimensions.js";
import { lines, words } from "../sheet/lines.js";
import { betweenPolesMm, socketTails } from "./clearance.js";
import { type FlatPart, linkBar, linkBarPart, poles } from "./link-bar.js";

const scale = 0.5;
const { widthMm, heightMm, bosses } = backPlanePlaces;

/**
 * @param at upper left corner of the left board, on paper
 * @param drawn the part of the sheet: its pole's bar is filled darker
 */
export const rearView = (at: Point, drawn: FlatPart): Item => {
  // From the rear, left and right of the board change places.
  const onPaper = ({ x, y }: Vec2, cell: number): Point => ({
    x: at.x + (widthMm - x + cell * linkBar.pitchMm) * scale,
    y: at.y + (heightMm - y) * scale,
  });
  const dot = (place: Vec2, cell: number, radiusMm: number, fill: `#${string}`): Item =>
    path(circlePath(onPaper(place, cell), radiusMm * scale), {
      fill,
      stroke: { ...lines.thin, widthMm: 0.15 },
    });
  const boards = [0, 1].flatMap((cell): readonly Item[] => [
    path(
      roundedRectanglePath(onPaper({ x: widthMm, y: heightMm }, cell), widthMm * scale, heightMm * scale, 1),
      { fill: "#e6efe9", stroke: lines.thin },
    ),
    ...socketTails().map((tail) => dot(tail, cell, 0.9, "#ffffff")),
    ...bosses.map((boss) => dot(boss.at, cell, 2.75, "#d9dce0")),
  ]);
  const bars = poles.flatMap((pole): readonly Item[] => {
    const { lengthMm, widthMm: barMm, cornerMm } = linkBarPart(pole);
    const [left, right] = [onPaper(pole.at, 0), onPaper(pole.at, 1)];
    const corner = { x: left.x - linkBar.endMm * scale, y: left.y - (barMm / 2) * scale };
    return [
      path(roundedRectanglePath(corner, lengthMm * scale, barMm * scale, cornerMm * scale), {
        fill: pole.key === drawn.pole.key ? "#efbf93" : "#f8e4d3",
        stroke: { ...lines.edge, widthMm: 0.35 },
      }),
      path(circlePath(left, (pole.holeMm / 2) * scale), { fill: "#ffffff", stroke: lines.thin }),
      path(circlePath(right, (pole.holeMm / 2) * scale), { fill: "#ffffff", stroke: lines.thin }),
      words({ x: (left.x + right.x) / 2, y: left.y }, `${pole.label} ${pole.bolt}`, {
        anchor: "middle",
        baseline: "middle",
      }),
    ];
  });
  const ends = poles.map((pole) => onPaper(pole.at, 1).y);
  const [low = 0, high = 0] = ends;
  const half = (linkBar.widthMm / 2) * scale;
  const x = at.x + (widthMm + linkBar.pitchMm) * scale;
  const edge = onPaper(poles[0].at, 1).x + linkBar.endMm * scale;
  return group(
    [
      ...boards,
      ...bars,
      ...uprightDimension(low, high, x + 15, [edge, edge], `${Math.abs(poles[0].at.y - poles[1].at.y)}`),
      ...uprightDimension(
        low - half,
        high + half,
        x + 6,
        [edge, edge],
        `${Number(betweenPolesMm().toFixed(1))} min`,
      ),
    ],
    { id: "rear" },
  );
};
