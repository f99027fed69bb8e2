/** A compiled board: the design with every track, via and fill; what writers and pictures take. */
import type { Polygon } from "@rubus/units";
import type { BoardDesign, Track, Via, ZoneSpec } from "./design.js";

/** A piece of poured copper: one outline (counter-clockwise) with its holes (clockwise). */
export type FilledArea = { readonly outline: Polygon; readonly holes: readonly Polygon[] };

export type FilledZone = ZoneSpec & { readonly fill: readonly FilledArea[] };

export type Board = Omit<BoardDesign, "zones"> & {
  /** First eight hex digits of the hash of the design with its copper. */
  readonly id: string;
  /** The design's own tracks and the router's. */
  readonly tracks: readonly Track[];
  readonly vias: readonly Via[];
  readonly zones: readonly FilledZone[];
};
