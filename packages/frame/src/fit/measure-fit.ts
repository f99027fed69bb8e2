/** Everything the fit of a tree measures on meshes, as plain data for proofs and pages. */
import { type Fitting, volumeOfMesh } from "@rubus/cad";
import type { AssemblyTree } from "../assembly/tree.js";
import { type DriverFigures, measureDrivers } from "./drivers.js";
import type { MeshOf } from "./measured-parts.js";
import { measureOverlaps, type OverlapFigures } from "./overlaps.js";
import { measureWays, type WayFigures } from "./ways.js";

export type FitFigures = {
  readonly overlaps: OverlapFigures;
  readonly ways: WayFigures;
  readonly drivers: DriverFigures;
  /** Of each part's body, in mm³, by key. */
  readonly volumesMm3: Readonly<Record<string, number>>;
};

/** Measures overlaps, ways out and room for drivers of every sub-assembly, each distinct neighbourhood once. */
export const measureFit = (tree: AssemblyTree, meshOf: MeshOf, fitting: Fitting): FitFigures => ({
  overlaps: measureOverlaps(tree, meshOf, fitting),
  ways: measureWays(tree, meshOf, fitting),
  drivers: measureDrivers(tree, meshOf, fitting),
  volumesMm3: Object.fromEntries(
    Object.keys(tree.parts).map((key) => [key, volumeOfMesh(meshOf(key))] as const),
  ),
});
