/** What shapes of makers' own are made from: rows of the catalogue, and the lands of their parts. */
import { bodyMeasures, type Figure, powerBoardParts, rowOf, throughParts } from "@rubus/catalogue";
import type { BodySolid, PlacedPart } from "@rubus/pcb";
import type { Vec2 } from "@rubus/units";

export type Shape = {
  readonly partNumbers: RegExp;
  /** How high it stands, as its row of the catalogue says. */
  readonly height: Figure<"length">;
  readonly solid: (part: PlacedPart) => BodySolid;
};

/** Places of the contacts: pads with a number of their own, hold-downs left out. */
export const contactsOf = ({ type }: PlacedPart): readonly Vec2[] =>
  type.land.pads.filter(({ number }) => /^[AB]?\d+$/.test(number)).map(({ at }) => at);
export const waysOf = (part: PlacedPart): readonly number[] => contactsOf(part).map(({ x }) => x);
export const planOf = ({ type }: PlacedPart) => type.land.body.outline;

export const measure = (key: (typeof bodyMeasures)[number]["key"]) => rowOf(bodyMeasures, key).length;
/** How far tails reach below the surface their part stands on. */
export const tail = measure("tail");
export const powerPart = (key: (typeof powerBoardParts)[number]["key"]) => rowOf(powerBoardParts, key);
export const through = (key: (typeof throughParts)[number]["key"]) => rowOf(throughParts, key);
