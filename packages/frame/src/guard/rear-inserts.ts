/** Where a cell's rear takes guard and strain relief, as (x, z) of the cell: it drills its inserts' holes there. */
import { type Vec2, vec2 } from "@rubus/units";
import { bay } from "../bay.js";
import { atDepth, type CellHeight, cellBasics, cellMeasures } from "../cell/measures.js";

/** Middle of the cell, where the lands of the back-plane stand. */
export const cellMiddleMm = bay.pitchMm - bay.wallMm / 2;

/** From the middle to the relief's screws, outside of the feed's cables. */
const reliefReachMm = 20;

/** The guard's posts are higher than a beam: moved inwards, so that they stay within the cell's rack units. */
const guardInwardsMm = 0.4;

export const rearInserts = (height: CellHeight) => {
  const { beams, rearMm } = cellMeasures(height);
  const at = (beam: keyof typeof beams, xMm: number, inwardsMm = 0): Vec2 =>
    vec2(cellMiddleMm + xMm, atDepth(beams[beam], cellBasics.axisMm - inwardsMm));
  return {
    /** Beams end here. */
    atMm: rearMm,
    guard: [at("lower", 0, guardInwardsMm), at("upper", 0, guardInwardsMm)] as readonly Vec2[],
    relief: [at("lower", -reliefReachMm), at("lower", reliefReachMm)] as readonly Vec2[],
  } as const;
};
