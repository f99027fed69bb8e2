/** How a part comes onto its board, and by whom. */
import type { PlacedPart } from "../model/design.js";
import type { LandPattern } from "../model/pads.js";

/** On lands of one side, with pins through the board, or under a screw. */
export type Mounting = "surface" | "through-hole" | "bolted";

/** As the land pattern says: a part with pins through the board may have surface pads too. */
export const mountingOf = ({ bolted, pads }: LandPattern): Mounting => {
  if (bolted) return "bolted";
  return pads.some(({ technology }) => technology === "through") ? "through-hole" : "surface";
};

/** Everything but what the board house makes of the board's own copper. */
export const isBought = ({ type }: Pick<PlacedPart, "type">): boolean => type.land.copperOnly !== true;

/** `factory` for what an assembly house places and solders, `hand` for what a screw holds. */
export const mountedBy = (land: LandPattern): "factory" | "hand" =>
  mountingOf(land) === "bolted" ? "hand" : "factory";

/** True for what stands in an assembly house's files: bought, fitted, and not mounted by hand. */
export const isPlaced = ({ type, fitted }: Pick<PlacedPart, "type" | "fitted">): boolean =>
  fitted && isBought({ type }) && mountedBy(type.land) === "factory";
