/** Land patterns whose pads a maker's drawing lists one by one: leadless packages, shunts, diodes, connectors. */
import { rectangle, vec2 } from "@rubus/units";
import type { LandPattern } from "../model/pads.js";
import { finishLandPattern, surfacePad } from "./finish.js";

/** Number, centre and size in millimetres, y up, seen from above. */
export type ListedPad = readonly [number: string, x: number, y: number, width: number, height: number];

export type ListedLand = {
  readonly name: string;
  readonly description: string;
  readonly source: string;
  readonly pads: readonly ListedPad[];
  /** Nominal body; its middle where it isn't the origin. */
  readonly body: {
    readonly width: number;
    readonly height: number;
    readonly x?: number;
    readonly y?: number;
  };
  readonly heightMm: number;
  readonly courtyardExcessMm?: number;
  readonly outline?: "body" | "none";
  readonly pinOneDot?: readonly [number, number];
  /** A chain of legend lines that marks the polarity. */
  readonly polarityMark?: readonly (readonly [number, number])[];
};

/** Rectangular pads as listed, corners rounded by IPC-7351C; the rest by `finishLandPattern`. */
export const listedLand = (land: ListedLand): LandPattern => {
  const { width, height, x = 0, y = 0 } = land.body;
  const corner = Math.min(width, height) / 4;
  const [left, top] = [x - width / 2, y + height / 2];
  return finishLandPattern({
    name: land.name,
    description: land.description,
    source: land.source,
    pads: land.pads.map(([number, px, py, w, h]) => surfacePad(number, vec2(px, py), w, h)),
    body: rectangle(vec2(x, y), width, height),
    bodyHeightMm: land.heightMm,
    courtyardExcessMm: land.courtyardExcessMm ?? 0.25,
    outline: land.outline ?? "body",
    // A bevel at the corner or end of pad 1 on the fabrication drawing.
    marks:
      land.pinOneDot || land.polarityMark
        ? [[vec2(left, top - corner), vec2(left + corner, top)] as const]
        : [],
    ...(land.pinOneDot ? { pinOneDot: vec2(...land.pinOneDot) } : {}),
    ...(land.polarityMark ? { polarityMark: land.polarityMark.map(([px, py]) => vec2(px, py)) } : {}),
  });
};

/** Two rows of leads along the left and right: pad 1 upper left, numbered counter-clockwise. */
export const twoRows = (
  pins: number,
  pitch: number,
  across: number,
  padLength: number,
  padWidth: number,
): readonly ListedPad[] => {
  const half = pins / 2;
  return Array.from({ length: pins }, (_, index): ListedPad => {
    const left = index < half;
    const row = left ? index : pins - 1 - index;
    return [String(index + 1), left ? -across : across, ((half - 1) / 2 - row) * pitch, padLength, padWidth];
  });
};
