/** Pads and land patterns. Millimetres; local coordinates, y up, seen from the part's own side. */
import type { Polygon, Vec2 } from "@rubus/units";
import type { BodySolid } from "../solids/body-solid.js";

export type PadShape =
  | { readonly kind: "rectangle"; readonly widthMm: number; readonly heightMm: number }
  | {
      readonly kind: "rounded";
      readonly widthMm: number;
      readonly heightMm: number;
      /** Corner radius, at most half the smaller side. */
      readonly radiusMm: number;
    }
  | { readonly kind: "circle"; readonly diameterMm: number }
  | { readonly kind: "oval"; readonly widthMm: number; readonly heightMm: number };

/** A round hole, or a slot when the two sizes differ (long side along x when width is greater). */
export type Drill = { readonly widthMm: number; readonly heightMm: number };

export type PadTechnology =
  /** Copper on the part's side only, with paste. */
  | "surface"
  /** Plated hole, copper on both sides. */
  | "through"
  /** Gold finger: copper and mask opening on one side, no paste; may touch the board's edge zone. */
  | "edge-contact"
  /** Bare copper dot for a camera; mask opening, no paste, no net. */
  | "fiducial"
  /** Non-plated hole, no copper. */
  | "hole";

export type Pad = {
  /** Pad number as the schematic names it; "" for holes and fiducials. */
  readonly number: string;
  readonly at: Vec2;
  /** Degrees counter-clockwise about `at`. */
  readonly rotation: number;
  readonly shape: PadShape;
  readonly technology: PadTechnology;
  /** For edge contacts: the side relative to the part. */
  readonly side: "near" | "far";
  readonly drill?: Drill;
  /** Mask opening beyond the copper, all round; the board's rule where absent. */
  readonly maskMarginMm?: number;
  /** Keep pours this far away (fiducials, holes); the net class's clearance where absent. */
  readonly clearanceMm?: number;
  /** How a pour of the same net joins the pad; the zone's choice where absent. */
  readonly connection?: "solid" | "thermal";
};

export type LineGraphic = {
  readonly kind: "line";
  readonly from: Vec2;
  readonly to: Vec2;
  readonly widthMm: number;
};
export type FilledGraphic = { readonly kind: "filled"; readonly outline: Polygon };
export type Graphic = LineGraphic | FilledGraphic;

export type LandPattern = {
  /** IPC-7351-like name, unique per geometry: `RESC1608X55N`. */
  readonly name: string;
  readonly description: string;
  /** Where its dimensions come from. */
  readonly source: string;
  readonly pads: readonly Pad[];
  /** Made of the board's own copper (gold fingers, lands for lugs, test pads): drawn, but neither bought nor placed. */
  readonly copperOnly?: true;
  /** Held by a screw: bought and mounted by hand, neither soldered nor placed by a machine. */
  readonly bolted?: true;
  readonly courtyard: Polygon;
  readonly silkscreen: readonly Graphic[];
  /** Outline of the body with its polarity mark, on the fabrication drawing. */
  readonly fabrication: readonly LineGraphic[];
  /** The body as seen from above, how high it stands above the board, and its shape where the package says it. */
  readonly body: { readonly outline: Polygon; readonly heightMm: number; readonly solid?: BodySolid };
};
