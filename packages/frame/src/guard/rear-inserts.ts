/** Where a cell's rear holds inserts for guard and strain relief, as (x, z) of the cell. */
import { inserts, rowOf } from "@rubus/catalogue";
import { type Vec2, vec2 } from "@rubus/units";
import { bay } from "../bay.js";

/** Rack units. */
export type GuardHeight = 2 | 3;

/** Middle of the cell, where the lands of the back-plane stand. */
export const cellMiddleMm = bay.pitchMm - bay.wallMm / 2;

const axisMm = bay.beamMm / 2;

export const rearInserts = (height: GuardHeight) => ({
  insert: rowOf(inserts, "heat-set-m3"),
  /** Beams end level with the front of the back-plane. */
  atMm: bay.backPlaneMm,
  guard: [
    vec2(cellMiddleMm, -axisMm),
    vec2(cellMiddleMm, bay.heightMm + axisMm + (height - 2) * 44.45),
  ] as readonly Vec2[],
  relief: [-20, 20].map((x) => vec2(cellMiddleMm + x, -axisMm)) as readonly Vec2[],
});
