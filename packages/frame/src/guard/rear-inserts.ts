/** Where a cell's rear takes guard and strain relief, as (x, z) of the cell. */
import { type Vec2, type Vec3, vec2 } from "@rubus/units";
import { bay } from "../bay.js";
import { guardInserts, reliefInserts } from "../cell/fastenings.js";
import { type CellHeight, cellMeasures } from "../cell/measures.js";

/** Middle of the cell, where the lands of the back-plane stand. */
export const cellMiddleMm = bay.pitchMm - bay.wallMm / 2;

const seen = ({ at }: { readonly at: Vec3 }): Vec2 => vec2(at.x, at.z);

export const rearInserts = (height: CellHeight) => {
  const cell = cellMeasures(height);
  return {
    atMm: cell.rearMm,
    guard: guardInserts(cell).map(seen),
    relief: reliefInserts(cell).map(seen),
  } as const;
};
