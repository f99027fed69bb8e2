/** Dimensions as ISO 129 draws them: extension lines, a line with arrows, the figure above it. Paper millimetres. */
import { type Item, type Point, textWidth } from "@rubus/drawing";
import { arrowHead, line, textMm, words } from "./lines.js";

const gapMm = 0.8;
const overMm = 1.6;
/** Two arrows and some line between them. */
const leastInsideMm = 7;

/** A dimension along one axis, by what differs between the two ways it may lie. */
type Along = {
  readonly point: (along: number, across: number) => Point;
  readonly rotateDegrees: number;
};

const dimension = (
  { point, rotateDegrees }: Along,
  [from, to]: readonly [number, number],
  [fromEdge, toEdge]: readonly [number, number],
  at: number,
  said: string,
): readonly Item[] => {
  const extension = (along: number, edge: number): Item => {
    const away = Math.sign(at - edge);
    return line(point(along, edge + away * gapMm), point(along, at + away * overMm));
  };
  const isInside = to - from >= leastInsideMm;
  const unit = (sign: number): Point => {
    const [start, end] = [point(0, 0), point(sign, 0)];
    return { x: end.x - start.x, y: end.y - start.y };
  };
  const width = textWidth(said, textMm);
  const fits = width + 1 <= to - from;
  const outside = isInside ? 0 : 6;
  const tail = fits ? 0 : width + 1;
  const middle = fits ? (from + to) / 2 : to + outside + 0.5 + width / 2;
  return [
    extension(from, fromEdge),
    extension(to, toEdge),
    line(point(from - outside, at), point(to + outside + tail, at)),
    arrowHead(point(from, at), unit(isInside ? -1 : 1)),
    arrowHead(point(to, at), unit(isInside ? 1 : -1)),
    words(point(middle, at - 0.9), said, { anchor: "middle", rotateDegrees }),
  ];
};

/**
 * A horizontal dimension from `fromX` to `toX`, its line at `y`.
 * @param edges where the feature ends at either side, so that extension lines begin beside it
 */
export const acrossDimension = (
  fromX: number,
  toX: number,
  y: number,
  edges: readonly [number, number],
  said: string,
): readonly Item[] =>
  dimension(
    { point: (along, across) => ({ x: along, y: across }), rotateDegrees: 0 },
    [fromX, toX],
    edges,
    y,
    said,
  );

/** A vertical dimension from the lower point up, its line at `x`; it reads from the right-hand side. */
export const uprightDimension = (
  lowY: number,
  highY: number,
  x: number,
  edges: readonly [number, number],
  said: string,
): readonly Item[] =>
  dimension(
    { point: (along, across) => ({ x: across, y: -along }), rotateDegrees: 90 },
    [-lowY, -highY],
    edges,
    x,
    said,
  );

/** A leader: an arrow at `tip`, a line to `elbow`, the words beside it. */
export const leader = (tip: Point, elbow: Point, said: string): readonly Item[] => {
  const [dx, dy] = [tip.x - elbow.x, tip.y - elbow.y];
  const length = Math.hypot(dx, dy);
  const side = dx <= 0 ? 1 : -1;
  const shelf = { x: elbow.x + side * 3, y: elbow.y };
  return [
    line(tip, elbow),
    line(elbow, shelf),
    arrowHead(tip, { x: dx / length, y: dy / length }),
    words({ x: shelf.x + side, y: shelf.y }, said, {
      anchor: side > 0 ? "start" : "end",
      baseline: "middle",
    }),
  ];
};
