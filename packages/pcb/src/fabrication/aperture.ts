/** Pad shapes as Gerber apertures, split as KiCad splits them so that both draw the same. */
import { rotate, type Vec2, vec2 } from "@rubus/units";
import type { PadShape } from "../model/pads.js";
import { decimal } from "./gerber-text.js";

export type MacroName = "RoundBox" | "TurnedBox" | "TurnedOval";

export type Aperture = {
  /** What follows the number in `%ADD10…*%`: `R,1.200000X0.800000`. */
  readonly template: string;
  /** The macro the template names. */
  readonly macro?: MacroName;
  /** Fields of `.AperFunction`; none for apertures without a function. */
  readonly use: readonly string[];
};

/** Macros without arithmetic save one sum: every corner comes as a parameter, already turned. */
export const macroText: Readonly<Record<MacroName, readonly string[]>> = {
  RoundBox: [
    "%AMRoundBox*",
    "0 $1 corner radius, $2 to $9 centres of the four corners*",
    "4,1,4,$2,$3,$4,$5,$6,$7,$8,$9,$2,$3,0*",
    ...["$2,$3,$4,$5", "$4,$5,$6,$7", "$6,$7,$8,$9", "$8,$9,$2,$3"].map((side) => `20,1,$1+$1,${side},0*`),
    ...["$2,$3", "$4,$5", "$6,$7", "$8,$9"].map((corner) => `1,1,$1+$1,${corner}*`),
    "%",
  ],
  TurnedBox: ["%AMTurnedBox*", "0 $1 to $8 the four corners*", "4,1,4,$1,$2,$3,$4,$5,$6,$7,$8,$1,$2,0*", "%"],
  TurnedOval: [
    "%AMTurnedOval*",
    "0 $1 width, $2 to $5 centres of the round ends*",
    "20,1,$1,$2,$3,$4,$5,0*",
    "1,1,$1,$2,$3*",
    "1,1,$1,$4,$5*",
    "%",
  ],
};

/** A shape grown all round; the corner of a rectangle becomes an arc about the old corner. */
export const grownShape = (shape: PadShape, grownMm: number): PadShape => {
  if (grownMm === 0) return shape;
  if (shape.kind === "circle") return { kind: "circle", diameterMm: shape.diameterMm + 2 * grownMm };
  const size = { widthMm: shape.widthMm + 2 * grownMm, heightMm: shape.heightMm + 2 * grownMm };
  if (shape.kind === "oval") return { kind: "oval", ...size };
  const radiusMm = Math.max(0, (shape.kind === "rounded" ? shape.radiusMm : 0) + grownMm);
  return radiusMm > 0 ? { kind: "rounded", ...size, radiusMm } : { kind: "rectangle", ...size };
};

const corners = (width: number, height: number, rotation: number): readonly Vec2[] =>
  [vec2(-1, -1), vec2(1, -1), vec2(1, 1), vec2(-1, 1)].map((sign) =>
    rotate(vec2((sign.x * width) / 2, (sign.y * height) / 2), rotation),
  );

const parameters = (values: readonly number[]): string => values.map(decimal).join("X");
const flat = (points: readonly Vec2[]): readonly number[] => points.flatMap(({ x, y }) => [x, y]);
const nearly = (a: number, b: number): boolean => Math.abs(a - b) < 5e-7;

const boxOf = (letter: "R" | "O", width: number, height: number, rotation: number): string =>
  `${letter},${parameters(rotation % 180 === 0 ? [width, height] : [height, width])}`;

const oval = (width: number, height: number, rotation: number): Omit<Aperture, "use"> => {
  if (nearly(width, height)) return { template: `C,${decimal(width)}` };
  if (rotation % 90 === 0) return { template: boxOf("O", width, height, rotation) };
  const reach = Math.abs(width - height) / 2;
  const end = rotate(width > height ? vec2(reach, 0) : vec2(0, reach), rotation);
  const ends = flat([end, vec2(-end.x, -end.y)]);
  return {
    template: `TurnedOval,${parameters([Math.min(width, height), ...ends])}`,
    macro: "TurnedOval",
  };
};

/** The aperture that flashes a shape turned by `rotation` degrees counter-clockwise. */
export const apertureOf = (shape: PadShape, rotation: number, use: readonly string[]): Aperture => {
  if (shape.kind === "circle") return { template: `C,${decimal(shape.diameterMm)}`, use };
  const { widthMm, heightMm } = shape;
  if (shape.kind === "oval") return { ...oval(widthMm, heightMm, rotation), use };
  const radius = shape.kind === "rounded" ? shape.radiusMm : 0;
  if (nearly(radius, Math.min(widthMm, heightMm) / 2)) return { ...oval(widthMm, heightMm, rotation), use };
  if (radius > 0) {
    const centres = corners(widthMm - 2 * radius, heightMm - 2 * radius, rotation);
    return { template: `RoundBox,${parameters([radius, ...flat(centres)])}`, macro: "RoundBox", use };
  }
  if (rotation % 90 === 0) return { template: boxOf("R", widthMm, heightMm, rotation), use };
  const template = `TurnedBox,${parameters(flat(corners(widthMm, heightMm, rotation)))}`;
  return { template, macro: "TurnedBox", use };
};

/** The round pen that draws lines of a width. */
export const pen = (widthMm: number, use: readonly string[]): Aperture => ({
  template: `C,${decimal(widthMm)}`,
  use,
});
