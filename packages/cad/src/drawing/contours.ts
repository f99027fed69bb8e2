/** Parts set off from each other: those stretches of their lines that have another part, or nothing, on one side. */
import type { Point } from "@rubus/drawing";
import type { Line } from "./hidden-lines.js";
import { type PartMap, partAt } from "./part-map.js";

/** How far beside a line the grid is looked at, and the longest stretch judged at once, in cells. */
const asideCells = 1.6;
const stretchCells = 4;

/** Lines in two lots: stretches along the contour of their part, and those within it. */
export type SplitLines = { readonly contour: readonly Line[]; readonly inner: readonly Line[] };

const stretchesOf = (line: Line, lengthMm: number): Line =>
  line.flatMap((to, index): readonly Point[] => {
    const from = line[index - 1];
    if (from === undefined) return [to];
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / lengthMm));
    return Array.from({ length: steps }, (_, step) => ({
      x: from.x + ((to.x - from.x) * (step + 1)) / steps,
      y: from.y + ((to.y - from.y) * (step + 1)) / steps,
    }));
  });

/** Splits lines by what the grid shows on their two sides. */
export const splitLines = (map: PartMap, lines: readonly Line[]): SplitLines => {
  const contour: Line[] = [];
  const inner: Line[] = [];
  const aside = asideCells / map.pitch;
  for (const line of lines) {
    let open: { readonly on: boolean; readonly points: Point[] } | undefined;
    const points = stretchesOf(line, stretchCells / map.pitch);
    points.forEach((to, index) => {
      const from = points[index - 1];
      if (from === undefined) return;
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      if (length === 0) return;
      const [nx, ny] = [(-(to.y - from.y) / length) * aside, ((to.x - from.x) / length) * aside];
      const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
      const on = partAt(map, x + nx, y + ny) !== partAt(map, x - nx, y - ny);
      if (open?.on === on) open.points.push(to);
      else {
        open = { on, points: [from, to] };
        (on ? contour : inner).push(open.points);
      }
    });
  }
  return { contour, inner };
};
