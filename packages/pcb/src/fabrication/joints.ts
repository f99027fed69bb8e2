/** Solder joints, counted from the lands of the parts that an assembly house gets. */
import type { PlacedPart } from "../model/design.js";
import { isPlaced } from "./mounting.js";

export type Joints = { readonly surface: number; readonly throughHole: number };

/** A joint for every pad that takes paste and for every plated hole that takes a pin. */
export const jointsOf = (parts: readonly Pick<PlacedPart, "type" | "fitted">[]): Joints => {
  const pads = parts.filter(isPlaced).flatMap(({ type }) => type.land.pads);
  const count = (wanted: "surface" | "through"): number =>
    pads.filter(({ technology }) => technology === wanted).length;
  return { surface: count("surface"), throughHole: count("through") };
};
