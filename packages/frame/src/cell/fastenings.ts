/**
 * Inserts at the rear of a cell that other parts are screwed to: the touch guard and the strain relief.
 */
import type { Solid, Workshop } from "@rubus/cad";
import { type Vec3, vec3 } from "@rubus/units";
import { rearInserts } from "../guard/rear-inserts.js";
import { type CellMeasures, cellBasics } from "./measures.js";

/** A hole with an insert: its mouth, and the unit vector in which a screw goes in. */
export type InsertPlace = { readonly name: string; readonly at: Vec3; readonly direction: Vec3 };

const forward = vec3(0, -1, 0);

/** At the cell's rear: what the touch guard and the strain relief are screwed to. */
export const rearInsertPlaces = (m: CellMeasures): readonly InsertPlace[] =>
  (["guard", "relief"] as const).flatMap((name) =>
    rearInserts(m.height)[name].map(({ x, y: z }, index) => ({
      name: `${name} ${index + 1}`,
      at: vec3(x, m.rearMm, z),
      direction: forward,
    })),
  );

/** Holes of all of them. */
export const fasteningTools = (shop: Workshop, m: CellMeasures): readonly Solid[] =>
  rearInsertPlaces(m).map(({ at, direction }) =>
    shop.screwHole(
      { at, direction },
      { diameterMm: cellBasics.insert.hole.value, depthMm: cellBasics.insertDeepMm },
    ),
  );
