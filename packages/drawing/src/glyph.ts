/** One glyph from the line of text that the font data holds for it. */
import type { PathCommand } from "./scene.js";

/** A closed contour: where it starts, and relative SVG commands l, h, v, q with whole numbers. */
export type Contour = { readonly x: number; readonly y: number; readonly outline: string };

/** Font units, y up; the commands draw the same contours, to be filled by the non-zero rule. */
export type Glyph = {
  readonly advance: number;
  readonly contours: readonly Contour[];
  readonly commands: readonly PathCommand[];
};

const numbersOf = (step: string): readonly number[] => (step.match(/-?\d+/g) ?? []).map(Number);

const contourCommands = ({ x: startX, y: startY, outline }: Contour): readonly PathCommand[] => {
  let [x, y] = [startX, startY];
  const steps = (outline.match(/[lhvq][^lhvq]*/g) ?? []).map((step): PathCommand => {
    const [n1 = 0, n2 = 0, n3 = 0, n4 = 0] = numbersOf(step);
    const from = { x, y };
    if (step.startsWith("q")) {
      const control = { x: x + n1, y: y + n2 };
      [x, y] = [x + n3, y + n4];
      // A quadratic raised to a cubic: both handles two thirds of the way to its one control point.
      return {
        to: "cubic",
        x1: from.x + (2 / 3) * (control.x - from.x),
        y1: from.y + (2 / 3) * (control.y - from.y),
        x2: x + (2 / 3) * (control.x - x),
        y2: y + (2 / 3) * (control.y - y),
        x,
        y,
      };
    }
    if (step.startsWith("v")) y += n1;
    else [x, y] = [x + n1, step.startsWith("h") ? y : y + n2];
    return { to: "line", x, y };
  });
  return [{ to: "move", x: startX, y: startY }, ...steps, { to: "close" }];
};

const contourFrom = (data: string): Contour => {
  const [start = "", x, y] = /^(-?\d+) ?(-?\d+)/.exec(data) ?? [];
  return { x: Number(x), y: Number(y), outline: data.slice(start.length) };
};

/** A glyph from `1401M700 1294l-274-743h549M16 0l533 1493…`: its advance, then its contours. */
export const glyphFrom = (data: string): Glyph => {
  const [advance, ...rest] = data.split("M");
  const contours = rest.map(contourFrom);
  return { advance: Number(advance), contours, commands: contours.flatMap(contourCommands) };
};
