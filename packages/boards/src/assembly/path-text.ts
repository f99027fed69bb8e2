/** Paths of the assembly drawing as short texts: whole hundredths of a millimetre, steps relative to the last. */
import type { BoardDesign } from "@rubus/pcb";
import { boundingBox, type Polygon, type Vec2, vec2 } from "@rubus/units";

/** One unit of the drawing is 10 µm. */
export const unitsPerMm = 100;

/** From board coordinates to the drawing's: origin at the upper left as seen from the top, y down; millimetres. */
export type Placer = (point: Vec2) => Vec2;

export const placerOf = ({ outline }: Pick<BoardDesign, "outline">): Placer => {
  const { min, max } = boundingBox(outline);
  return ({ x, y }) => vec2(x - min.x, max.y - y);
};

/** A length in whole units. */
export const units = (mm: number): number => Math.round(mm * unitsPerMm) || 0;

/** Two numbers; a minus sign separates as well as a blank does. */
const pair = (x: number, y: number): string => `${x}${y < 0 ? "" : " "}${y}`;

const steps = (points: readonly Vec2[], place: Placer): string => {
  let [text, lastX, lastY, isFirst] = ["", 0, 0, true];
  for (const point of points) {
    const placed = place(point);
    const [x, y] = [units(placed.x), units(placed.y)];
    if (isFirst) text = `M${pair(x, y)}`;
    else if (x !== lastX || y !== lastY) {
      const step = pair(x - lastX, y - lastY);
      text += `${text.includes("l") ? (step.startsWith("-") ? "" : " ") : "l"}${step}`;
    }
    [lastX, lastY, isFirst] = [x, y, false];
  }
  return text;
};

/** A closed ring. */
export const ringText = (ring: Polygon, place: Placer): string => `${steps(ring, place)}z`;

/** A line; one of no length is a dot under a round cap. */
export const lineText = (points: readonly Vec2[], place: Placer): string => {
  const text = steps(points, place);
  return text.includes("l") ? text : `${text}h0`;
};

type Segment = { readonly from: Vec2; readonly to: Vec2 };

const keyOf = ({ x, y }: Vec2): string => `${units(x)},${units(y)}`;

/** Segments that follow each other joined to lines, so that each corner stands once. */
export const chainsOf = (segments: readonly Segment[]): readonly (readonly Vec2[])[] => {
  const chains: Vec2[][] = [];
  for (const { from, to } of segments) {
    const last = chains.at(-1);
    const end = last?.at(-1);
    if (last && end && keyOf(end) === keyOf(from)) last.push(to);
    else chains.push([from, to]);
  }
  return chains;
};
