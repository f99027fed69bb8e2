/** Lines of an engineering drawing: their widths, and the shapes that dimensions are made of. Paper millimetres. */
import { type Item, linePath, type Point, path, polygonPath, type Stroke, text } from "@rubus/drawing";

const ink = "#000000";

/** ISO 128: wide for edges, narrow for all else; centre lines long and short. */
export const lines = {
  edge: { colour: ink, widthMm: 0.5, join: "round" },
  thin: { colour: ink, widthMm: 0.25 },
  centre: { colour: ink, widthMm: 0.18, dash: [5, 1, 0.8, 1] },
  phantom: { colour: ink, widthMm: 0.25, dash: [6, 1, 1, 1, 1, 1] },
} as const satisfies Readonly<Record<string, Stroke>>;

export const textMm = 3.3;

export const line = (from: Point, to: Point, stroke: Stroke = lines.thin): Item =>
  path(linePath(from, to), { stroke });

/** A filled arrow head whose tip is at a point, pointing along a direction of length 1. */
export const arrowHead = (tip: Point, along: Point): Item => {
  const [length, half] = [2.6, 0.45];
  const back = { x: tip.x - along.x * length, y: tip.y - along.y * length };
  return path(
    polygonPath([
      tip,
      { x: back.x - along.y * half, y: back.y + along.x * half },
      { x: back.x + along.y * half, y: back.y - along.x * half },
    ]),
    { fill: ink },
  );
};

/** Words of a drawing, black, anchored at a point. */
export const words = (
  at: Point,
  said: string,
  style: NonNullable<Parameters<typeof text>[3]> = {},
  sizeMm = textMm,
): Item => text(at, said, sizeMm, { colour: ink, ...style });
