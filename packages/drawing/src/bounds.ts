/** The box that a drawing's ink needs. */
import type { Box } from "@rubus/units";
import { cubicPoint, flattenPath } from "./flatten.js";
import type { Group, Item, Path, PathCommand, Point, Stroke, Transform } from "./scene.js";
import { textToPath } from "./text-outline.js";
import { compose, identity, transformPath, transformPoint } from "./transform.js";

/** Where a joint's point is cut off: SVG's default, which the PDF writer sets as well. */
export const miterLimit = 4;

const boxOf = (points: readonly Point[], marginX = 0, marginY = 0): Box | undefined => {
  if (points.length === 0) return undefined;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }
  return {
    min: { x: minX - marginX, y: minY - marginY },
    max: { x: maxX + marginX, y: maxY + marginY },
  };
};

const corners = ({ min, max }: Box): readonly Point[] => [min, max];

const joined = (boxes: readonly (Box | undefined)[]): Box | undefined =>
  boxOf(boxes.flatMap((box) => (box === undefined ? [] : corners(box))));

const overlap = (a: Box | undefined, b: Box | undefined): Box | undefined => {
  if (a === undefined || b === undefined) return undefined;
  const min = { x: Math.max(a.min.x, b.min.x), y: Math.max(a.min.y, b.min.y) };
  const max = { x: Math.min(a.max.x, b.max.x), y: Math.min(a.max.y, b.max.y) };
  return min.x > max.x || min.y > max.y ? undefined : { min, max };
};

/** Parameters in (0, 1) where one coordinate of a cubic turns; none when its handles stay between its ends. */
const turns = (p0: number, p1: number, p2: number, p3: number): readonly number[] => {
  const [low, high] = p0 < p3 ? [p0, p3] : [p3, p0];
  if (p1 >= low && p1 <= high && p2 >= low && p2 <= high) return [];
  const a = p3 - 3 * p2 + 3 * p1 - p0;
  const b = 2 * (p2 - 2 * p1 + p0);
  const c = p1 - p0;
  const root = Math.sqrt(b * b - 4 * a * c);
  // The form that divides by the larger sum keeps its digits when `a` is nearly nothing.
  const q = -(b + (b < 0 ? -root : root)) / 2;
  return [q / a, c / q].filter((t) => t > 0 && t < 1);
};

/** Ends and turning points: their box is the path's, exactly. */
const extremesOf = (commands: readonly PathCommand[]): readonly Point[] => {
  const points: Point[] = [];
  let [last, start]: [Point, Point] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  for (const command of commands) {
    if (command.to === "close") {
      last = start;
      continue;
    }
    const from = last;
    if (command.to === "cubic")
      points.push(
        ...turns(from.x, command.x1, command.x2, command.x).map((t) => cubicPoint(from, command, t)),
        ...turns(from.y, command.y1, command.y2, command.y).map((t) => cubicPoint(from, command, t)),
      );
    last = { x: command.x, y: command.y };
    if (command.to === "move") start = last;
    points.push(last);
  }
  return points;
};

/** Tips of the mitred joints of a subpath, in its own coordinates. */
const miterTips = (points: readonly Point[], closed: boolean, halfWidth: number): readonly Point[] =>
  points.flatMap((point, index): readonly Point[] => {
    const before = points[index - 1] ?? (closed ? points.at(-1) : undefined);
    const after = points[index + 1] ?? (closed ? points[0] : undefined);
    if (before === undefined || after === undefined) return [];
    const [inX, inY, outX, outY] = [
      point.x - before.x,
      point.y - before.y,
      after.x - point.x,
      after.y - point.y,
    ];
    const [inLength, outLength] = [Math.hypot(inX, inY), Math.hypot(outX, outY)];
    if (inLength === 0 || outLength === 0) return [];
    const [x, y] = [inX / inLength - outX / outLength, inY / inLength - outY / outLength];
    // |x, y| is 2·cos(half the angle between the edges), so the tip lies at halfWidth / sin(half) along it.
    const cosHalf = Math.hypot(x, y) / 2;
    const sinHalf = Math.sqrt(Math.max(0, 1 - cosHalf * cosHalf));
    if (cosHalf === 0 || sinHalf * miterLimit < 1) return [];
    const reach = halfWidth / sinHalf / (2 * cosHalf);
    return [{ x: point.x + x * reach, y: point.y + y * reach }];
  });

const strokeBox = (
  commands: readonly PathCommand[],
  stroke: Stroke,
  transform: Transform,
): Box | undefined => {
  const half = (stroke.widthMm / 2) * (stroke.cap === "square" ? Math.SQRT2 : 1);
  const [a, b, c, d] = transform;
  const body = boxOf(
    extremesOf(transformPath(transform, commands)),
    half * Math.hypot(a, c),
    half * Math.hypot(b, d),
  );
  if ((stroke.join ?? "miter") !== "miter") return body;
  const tips = flattenPath(commands).flatMap(({ points, closed }) =>
    miterTips(points, closed, stroke.widthMm / 2).map((tip) => transformPoint(transform, tip)),
  );
  return joined([body, boxOf(tips)]);
};

const pathBox = ({ commands, fill, stroke }: Path, transform: Transform): Box | undefined =>
  joined([
    fill === undefined ? undefined : boxOf(extremesOf(transformPath(transform, commands))),
    stroke === undefined ? undefined : strokeBox(commands, stroke, transform),
  ]);

const groupBox = ({ items, clip, transform = identity }: Group, outer: Transform): Box | undefined => {
  const inner = compose(outer, transform);
  const box = joined(items.map((item) => itemBox(item, inner)));
  return clip === undefined ? box : overlap(box, boxOf(extremesOf(transformPath(inner, clip))));
};

const itemBox = (item: Item, transform: Transform): Box | undefined => {
  if (item.kind === "group") return groupBox(item, transform);
  if (item.kind === "path") return pathBox(item, transform);
  return boxOf(extremesOf(transformPath(transform, textToPath(item))));
};

/**
 * Bounding box in millimetres of everything that items draw: curves by their turning points, strokes by half
 * their width and their mitred tips, transforms applied, clipped groups cut to the box of their clip. Strokes
 * with square caps may leave a little room; joints on curves are judged by the curve's chords. Undefined when
 * nothing is drawn.
 */
export const boundsOf = (items: readonly Item[]): Box | undefined =>
  joined(items.map((item) => itemBox(item, identity)));
