/** What a Gerber file draws. Millimetres. */
import type { Vec2 } from "@rubus/units";
import type { Shape } from "./shapes.js";

type Common = {
  /** Filled outlines in the order drawn. */
  readonly shapes: readonly Shape[];
  /** False clears what was drawn before (`LPC`). */
  readonly dark: boolean;
  /** Fields of `.AperFunction`: `["SMDPad", "CuDef"]`. */
  readonly use: readonly string[];
  /** `.N`, undefined where the file says nothing of it. */
  readonly net: string | undefined;
  /** `.P`. */
  readonly pin: { readonly ref: string; readonly number: string } | undefined;
  /** `.C`. */
  readonly component: string | undefined;
};

export type GerberFlash = Common & {
  readonly kind: "flash";
  readonly at: Vec2;
  /** Of a plain round aperture. */
  readonly diameterMm: number | undefined;
};
export type GerberDraw = Common & {
  readonly kind: "draw";
  /** A line has two points, an arc its chords. */
  readonly path: readonly Vec2[];
  readonly widthMm: number;
};
export type GerberRegion = Common & { readonly kind: "region" };
export type GerberObject = GerberFlash | GerberDraw | GerberRegion;

export type GerberImage = {
  /** File attributes: name without its dot → fields. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  readonly objects: readonly GerberObject[];
};
