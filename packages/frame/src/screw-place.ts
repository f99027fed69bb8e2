/** Screws as members of a joint: the length follows from what they grip. */
import type { inserts, nuts, screws, washers, wideWashers } from "@rubus/catalogue";
import type { Vec3 } from "@rubus/units";

export type KeyIn<Rows extends readonly { readonly key: string }[]> = Rows[number]["key"];

/** What a screw ends in, and where that begins: the mouth of an insert, or the near face of a nut. */
export type ScrewEnd =
  | { readonly kind: "insert"; readonly insert: KeyIn<typeof inserts> }
  | { readonly kind: "nut"; readonly nut: KeyIn<typeof nuts> };

/** A screw in the coordinates of the part or assembly that tells of it. */
export type ScrewPlace = {
  /** Unique within its joint: `foot 1`. */
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
