/**
 * Inserts of a cell that other parts are screwed to: feet below, the touch guard and the strain relief at the rear.
 */
import type { Solid, Workshop } from "@rubus/cad";
import { type Vec3, vec3 } from "@rubus/units";
import { rearInserts } from "../guard/rear-inserts.js";
import { type CellMeasures, cellBasics } from "./measures.js";

/** A hole with an insert: its mouth, and the unit vector in which a screw goes in. */
export type InsertPlace = { readonly name: string; readonly at: Vec3; readonly direction: Vec3 };

const up = vec3(0, 0, 1);
const forward = vec3(0, -1, 0);

/** Below the lower beam, in the beams across its front and rear. */
export const footInserts = (m: CellMeasures): readonly InsertPlace[] => {
  const { frontBeamMm, rearBeamMm } = cellBasics;
  const ys = [m.frontMm + frontBeamMm / 2, m.rearMm - rearBeamMm / 2];
  const xs = [m.leftMm + 14, m.rightMm - 14];
  return ys.flatMap((y, row) =>
    xs.map((x, column) => ({
      name: `foot ${row * 2 + column + 1}`,
      at: vec3(x, y, m.lowMm),
      direction: up,
    })),
  );
};

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
  [...footInserts(m), ...rearInsertPlaces(m)].map(({ at, direction }) =>
    shop.screwHole(
      { at, direction },
      { diameterMm: cellBasics.insert.hole.value, depthMm: cellBasics.insertDeepMm },
    ),
  );
