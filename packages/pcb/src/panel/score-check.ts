/** Copper and holes of a panel's written files against its score lines. */
import type { Vec2 } from "@rubus/units";
import { least } from "../checks/finding.js";
import type { Fabrication } from "../readers/fabrication.js";
import type { GerberObject } from "../readers/gerber-image.js";
import type { ScoreLine } from "./panel.js";

/** How near points come to a line along x or y; 0 where they stand on both sides of it. */
const distanceTo = ({ from, to }: ScoreLine, points: readonly Vec2[]): number => {
  const off = points.map((point) => (from.x === to.x ? point.x - from.x : point.y - from.y));
  const [low, high] = [Math.min(...off), Math.max(...off)];
  return low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
};

const figure = (mm: number): string => String(Math.round(mm * 1000) / 1000);

const nearest = (line: ScoreLine, objects: readonly GerberObject[]): number =>
  Math.min(
    ...objects.flatMap(({ shapes }) => shapes.map(({ outline }) => distanceTo(line, outline))),
    Number.POSITIVE_INFINITY,
  );

/**
 * Sentences about copper and walls of holes that stand nearer to the middle of a score than the house allows; none
 * for a good panel.
 * @param fabrication the panel's Gerber and drill files as read back
 */
export const scoreFindings = (
  { sides, drills }: Fabrication,
  scoreLines: readonly ScoreLine[],
  leastMm: number,
): readonly string[] =>
  scoreLines.flatMap((line) => {
    const where = line.from.x === line.to.x ? `x = ${figure(line.from.x)}` : `y = ${figure(line.from.y)}`;
    const near = [
      ["copper above", nearest(line, sides.top.copper)] as const,
      ["copper below", nearest(line, sides.bottom.copper)] as const,
      ...drills.flatMap(({ holes }) =>
        holes.map(
          ({ from, to, diameterMm }) => ["a hole", distanceTo(line, [from, to]) - diameterMm / 2] as const,
        ),
      ),
    ];
    return near
      .filter(([, mm]) => mm < least(leastMm))
      .map(([what, mm]) => `${what} is ${figure(Math.max(0, mm))} mm from the score at ${where} mm`);
  });
