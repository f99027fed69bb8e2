/**
 * Where things stand on a board before its copper exists: what the frame is built around and the board's own
 * design must keep. Millimetres; origin at the lower left of the outline, y up, seen from the component side.
 */
import type { Figure } from "@rubus/catalogue";
import type { Polygon, Vec2 } from "@rubus/units";

export type HolePlace = {
  /** What goes through it: `M2.5 corner`, `5 V lug`. */
  readonly name: string;
  readonly at: Vec2;
  readonly diameterMm: number;
  /** Circle about it that only screw head, washer, nut or lug may touch. */
  readonly keepoutMm: number;
};

/** A body as the box it fills: its plan on the board and how far it stands off the surface. */
export type BodyPlace = {
  readonly name: string;
  readonly side: "component" | "solder";
  /** Centre of the plan. */
  readonly at: Vec2;
  readonly sizeX: number;
  readonly sizeY: number;
  readonly tallMm: number;
};

export type BoardPlaces = {
  /** As the board's folder is named: `power`. */
  readonly name: string;
  readonly title: string;
  /** Extents of the outline. */
  readonly widthMm: number;
  readonly heightMm: number;
  readonly thicknessMm: number;
  /** Counter-clockwise. */
  readonly outline: Polygon;
  readonly holes: readonly HolePlace[];
  readonly bodies: readonly BodyPlace[];
};

/** Every board is made of 1.6 mm FR-4: the card-edge socket and all rows of `fabs.ts` are for it. */
export const boardThicknessMm = 1.6;

/** The corners of a body's plan. */
export const planOf = ({ at, sizeX, sizeY }: Pick<BodyPlace, "at" | "sizeX" | "sizeY">) => ({
  left: at.x - sizeX / 2,
  right: at.x + sizeX / 2,
  low: at.y - sizeY / 2,
  high: at.y + sizeY / 2,
});

/** The most a measure of the catalogue may be: what room is kept for. */
export const mostMm = ({ value, max }: Figure<"length">): number => max ?? value;
