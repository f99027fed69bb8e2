/** Screws as members of a joint: the length follows from what they grip. */
import type { inserts, nuts, screws, studSpacers, washers, wideWashers } from "@rubus/catalogue";
import type { Vec3 } from "@rubus/units";

export type KeyIn<Rows extends readonly { readonly key: string }[]> = Rows[number]["key"];

/**
 * What a screw ends in, and where that begins: the mouth of an insert, the near face of a nut, or the end of a spacer.
 * `roomMm` is how far behind that its tip may reach: an insert's length and 0.5 mm, or past any nut, unless said.
 */
export type ScrewEnd =
  | { readonly kind: "insert"; readonly insert: KeyIn<typeof inserts>; readonly roomMm?: number }
  | { readonly kind: "nut"; readonly nut: KeyIn<typeof nuts>; readonly roomMm?: number }
  | { readonly kind: "spacer"; readonly spacer: KeyIn<typeof studSpacers>; readonly depthMm: number };

/** A screw in the coordinates of the part or assembly that tells of it. */
export type ScrewPlace = {
  /** Unique within its joint: `HAT 1`. */
  readonly name: string;
  readonly screw: KeyIn<typeof screws>;
  /** Under the head, or under the washer below it: the face of what is held. */
  readonly seat: Vec3;
  /** Unit vector from head to tip. */
  readonly direction: Vec3;
  /** Between that face and the end: thickness of everything held. */
  readonly gripMm: number;
  readonly washer?: KeyIn<typeof washers> | KeyIn<typeof wideWashers>;
  readonly end: ScrewEnd;
};
