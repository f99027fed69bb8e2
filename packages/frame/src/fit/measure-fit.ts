/** Everything the fit of a tree measures on meshes, as plain data for proofs and pages. */
import type { Fitting } from "@rubus/cad";
import { type Bulk, bulkOfMesh } from "@rubus/cad";
import type { AssemblyTree } from "../assembly/tree.js";
import { type DriverFigures, measureDrivers } from "./drivers.js";
import { type GripFigures, measureGrips } from "./grips.js";
import { type FrameHeight, measureHeights } from "./heights.js";
import type { MeshOf } from "./measured-parts.js";
import { measureOverlaps, type OverlapFigures } from "./overlaps.js";
import { measureWays, type WayFigures } from "./ways.js";

export type FitFigures = {
  readonly overlaps: OverlapFigures;
  readonly ways: WayFigures;
  readonly drivers: DriverFigures;
  readonly grips: GripFigures;
  readonly heights: readonly FrameHeight[];
  /** Volume and centre of each part's body, by key. */
  readonly bulks: Readonly<Record<string, Bulk>>;
};

/** Measures overlaps, ways out, room for drivers and the grip of screws of every sub-assembly, each distinct neighbourhood once. */
export const measureFit = (tree: AssemblyTree, meshOf: MeshOf, fitting: Fitting): FitFigures => ({
  overlaps: measureOverlaps(tree, meshOf, fitting),
  ways: measureWays(tree, meshOf, fitting),
  drivers: measureDrivers(tree, meshOf, fitting),
  grips: measureGrips(tree, meshOf),
  heights: measureHeights(tree, meshOf),
  bulks: Object.fromEntries(Object.keys(tree.parts).map((key) => [key, bulkOfMesh(meshOf(key))] as const)),
});
