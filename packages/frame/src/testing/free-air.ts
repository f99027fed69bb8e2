/** Free area for the air of a bay: what a section across it leaves open, measured on the solids that stand there. */
import { type Fitting, inPlace, type PlacedMesh, type Workshop } from "@rubus/cad";
import { vec3 } from "@rubus/units";
import { bay } from "../bay.js";

const slabMm = 0.1;

/**
 * Square millimetres of a bay that are open in a plane across it. A thin slab of the bay's inside is held against what
 * stands there; parts must not overlap one another.
 * @param x of the bay's left wall in the coordinates of the parts
 * @param y of the plane
 */
export const freeAirMm2 = (
  shop: Workshop,
  fitting: Fitting,
  parts: readonly PlacedMesh[],
  x: number,
  y: number,
): number => {
  const slab: PlacedMesh = {
    name: "section of the bay",
    mesh: shop.mesh(shop.box(vec3(x, y, 0), vec3(x + bay.widthMm, y + slabMm, bay.heightMm))),
    placement: inPlace,
  };
  const taken = fitting
    .overlaps([slab, ...parts])
    .filter(({ a }) => a === slab.name)
    .reduce((sum, { volumeMm3 }) => sum + volumeMm3, 0);
  return bay.widthMm * bay.heightMm - taken / slabMm;
};
