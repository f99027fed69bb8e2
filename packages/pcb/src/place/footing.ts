/** What placement works with: a land pattern by its reference, and where it stands. Millimetres, board coordinates. */
import { type Box, boundingBox, type Diagnostic, type Polygon, type Vec2 } from "@rubus/units";
import { toBoard } from "../geometry.js";
import type { LandPattern } from "../model/pads.js";

export type Footing = {
  readonly ref: string;
  readonly land: LandPattern;
  /** Degrees counter-clockwise; 0 where absent. */
  readonly rotation?: number;
};

/** A footing on the upper side. */
export type Placed = { readonly ref: string; readonly land: LandPattern } & Place;

export type Place = { readonly at: Vec2; readonly rotation: number };

/** Parts that found a place, and what could not be done: a part without room, a pad that isn't there. */
export type Laid = { readonly placed: readonly Placed[]; readonly diagnostics: readonly Diagnostic[] };

/** A footing put at a point, turned as given or as it stands. */
export const standing = ({ ref, land, rotation = 0 }: Footing, at: Vec2, turned = rotation): Placed => ({
  ref,
  land,
  at,
  rotation: turned,
});

/** Courtyard on the board. */
export const courtyardOf = ({ land, at, rotation }: Placed): Polygon =>
  land.courtyard.map((point) => toBoard({ at, rotation, side: "top" }, point));

/** The box about its courtyard. */
export const roomOf = (placed: Placed): Box => boundingBox(courtyardOf(placed));

/** The centre of a pad on the board; of several with the number the first. */
export const padAt = ({ land, at, rotation }: Placed, number: string): Vec2 | undefined => {
  const pad = land.pads.find((each) => each.number === number);
  return pad && toBoard({ at, rotation, side: "top" }, pad.at);
};

/** Several layings as one, in the order given. */
export const together = (...laid: readonly (Laid | readonly Placed[])[]): Laid => ({
  placed: laid.flatMap((each) => ("placed" in each ? each.placed : each)),
  diagnostics: laid.flatMap((each) => ("placed" in each ? each.diagnostics : [])),
});
