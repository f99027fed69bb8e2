/**
 * A cell: two bays side by side in one printed part, open at the front and the rear, which takes two trays and one
 * back-plane and is joined to its neighbours through the beams below and above the bays.
 */
import type { Placement, Solid, Workshop } from "@rubus/cad";
import type { PrintedPart, PrintOptions } from "../printed-part.js";
import { beamSolids, jointTools } from "./beams.js";
import { cellBudget } from "./budget.js";
import { fasteningTools } from "./fastenings.js";
import { hornSolids } from "./horns.js";
import { type CellHeight, cellMeasures } from "./measures.js";
import { mountingSolids, mountingTools } from "./mounting.js";
import { railSolids, railTools } from "./rails.js";
import { chamberSolids, chamberTools, wallSolids, wallTools } from "./walls.js";

/** On its rear: y points down. */
const onRear: Placement = [1, 0, 0, 0, 0, 0, 1, 0, 0, -1, 0, 0];

/** The solid of a cell, where its first bay's origin is the origin. */
export const cellSolid = (shop: Workshop, height: CellHeight, { clearanceMm }: PrintOptions): Solid => {
  const m = cellMeasures(height);
  const beams = [m.beams.lower, m.beams.upper];
  const [first, ...others] = [
    ...beams.flatMap((beam) => beamSolids(shop, m, beam)),
    ...wallSolids(shop, m),
    ...chamberSolids(shop, m),
    ...m.bays.flatMap((x) => [...railSolids(shop, x, clearanceMm), ...hornSolids(shop, x)]),
    ...mountingSolids(shop, m),
  ] as [Solid, ...Solid[]];
  return shop.cut(shop.fuse(first, ...others), [
    ...beams.flatMap((beam) => jointTools(shop, m, beam, clearanceMm)),
    ...wallTools(shop, m),
    ...chamberTools(shop, m),
    ...m.bays.flatMap((x) => railTools(shop, x, clearanceMm)),
    ...mountingTools(shop),
    ...fasteningTools(shop, m),
  ]);
};

/** The printed cell of a height. */
export const cellPart = (height: CellHeight): PrintedPart => ({
  key: `cell-${height}u`,
  title: `Cell, ${height}U`,
  volumeMm3: cellBudget(height),
  onBed: onRear,
  flameRetardant: true,
  model: (shop, options) => cellSolid(shop, height, options),
});
