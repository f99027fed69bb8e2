/**
 * Where the beams' rear faces hold inserts for what is screwed on behind a cell: guard and strain relief. Seen from the
 * front, (x, z) of the cell. Whoever models the cell drills these.
 */
import { inserts, rowOf } from "@rubus/catalogue";
import { type Vec2, vec2 } from "@rubus/units";
import { backPlaneAt, bay } from "../bay.js";

/** Middle of the cell, where the lands of the back-plane stand. */
export const cellMiddleMm = bay.pitchMm - bay.wallMm / 2;

/** From the inner face of a beam to the screws in it: 1.2 mm of plastic are left around the heads' pockets. */
const intoBeamMm = 3.8;
const lowMm = -intoBeamMm;
const highMm = bay.heightMm + intoBeamMm;

/** From the middle of the cell to the guard's screws. */
const guardReachMm = 37.4;
/** Beside the cables, which leave below the lands. */
const reliefXs = [cellMiddleMm - 10.3, cellMiddleMm + 11.4] as const;

const guard: readonly Vec2[] = [lowMm, highMm].flatMap((z) =>
  [-guardReachMm, guardReachMm].map((x) => vec2(cellMiddleMm + x, z)),
);

export const rearInserts = {
  insert: rowOf(inserts, "heat-set-m3"),
  /** Beams end level with the rear of the back-plane. */
  atMm: bay.backPlaneMm + 1.6,
  guard,
  relief: reliefXs.map((x) => vec2(x, lowMm)),
  backPlaneLowMm: backPlaneAt.z,
} as const;
