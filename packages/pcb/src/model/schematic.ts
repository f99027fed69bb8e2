/** How the schematic is drawn: millimetres on a 1.27 mm grid, origin at the upper left, y down. */
import type { Vec2 } from "@rubus/units";

export type Paper = "A4" | "A3";

export type PlacedSymbol = {
  readonly ref: string;
  readonly at: Vec2;
  /** Degrees counter-clockwise as seen. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Mirrored left to right before rotation. */
  readonly mirrored: boolean;
  /** Sheet positions of reference and value, where the symbol's own don't suit. */
  readonly referenceAt?: Vec2;
  readonly valueAt?: Vec2;
};

export type SchematicLabel = {
  readonly net: string;
  readonly at: Vec2;
  /** Where the text runs to from `at`: 0 right, 90 up, 180 left, 270 down. */
  readonly direction: 0 | 90 | 180 | 270;
};

export type SchematicSheet = {
  readonly paper: Paper;
  readonly symbols: readonly PlacedSymbol[];
  /** Each a chain of horizontal and vertical segments. Junction dots are derived. */
  readonly wires: readonly (readonly Vec2[])[];
  /** Net names on wires: the net says whether it is local or global. */
  readonly labels: readonly SchematicLabel[];
  /** Power symbols, pointing up (5 V) or down (GND). */
  readonly powerPorts: readonly { readonly net: string; readonly at: Vec2; readonly points: "up" | "down" }[];
  /** Marks that a net is driven from outside the board, for the electrical rule check. */
  readonly powerFlags: readonly { readonly net: string; readonly at: Vec2 }[];
  /** Crosses on pins that stay open. */
  readonly noConnects: readonly Vec2[];
  readonly notes: readonly { readonly at: Vec2; readonly text: string; readonly sizeMm: number }[];
};
