/** Shapes of wide copper as the layouts write them down: corners and rectangles in millimetres, lanes for one net. */
import type { Keepout, Side } from "@rubus/pcb";
import { type Polygon, rectangle, vec2 } from "@rubus/units";

export const sides = ["top", "bottom"] as const satisfies readonly Side[];

export type Corner = readonly [x: number, y: number];

/** A polygon by its corners, counter-clockwise. */
export const shape = (...corners: readonly Corner[]): Polygon => corners.map(([x, y]) => vec2(x, y));

/** A rectangle by its edges. */
export const block = (left: number, low: number, right: number, high: number): Polygon =>
  rectangle(vec2((left + right) / 2, (low + high) / 2), right - left, high - low);

/**
 * Ground of a side that one net's tracks alone may cross, nobody's where `only` is null. Its side's tracks being the
 * net's own, no other net's via finds a way on; stitching may stand there.
 */
export const lane = (name: string, only: string | null, side: Side, outline: Polygon): Keepout => ({
  name: `${name} ${side}`,
  only,
  sides: [side],
  outline,
  tracks: true,
  vias: false,
  pours: false,
});
