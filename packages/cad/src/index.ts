/** @rubus/cad: a solids workshop that knows nothing of clusters. */
/** Kernel, gate, batch booleans, line drawings and writers; the kernel loads with the first workshop. */
export type { Part, PartSpec } from "./gate/gate.js";
export * from "./geometry/assembly.js";
export * from "./geometry/box3.js";
export * from "./geometry/contour.js";
export * from "./geometry/mesh.js";
export * from "./geometry/placement.js";
export * from "./geometry/plane.js";
export * from "./geometry/vec3.js";
export { CadError, cadError } from "./kernel/cad-error.js";
export type { Solid } from "./kernel/solid.js";
export {
  type EdgeFacts,
  type EdgeTest,
  edgesAlong,
  edgesIn,
  edgesNot,
  edgesThat,
  edgesWithin,
} from "./model/edges.js";
export type { Lettering } from "./model/lettering.js";
export { type MeshFineness, pictureFineness, printFineness } from "./model/meshing.js";
export type { Axis } from "./model/primitives.js";
export { openWorkshop, type Workshop } from "./workshop.js";
export { toStl } from "./writers/stl.js";
export { type PrintObject, type PrintPlate, to3mf } from "./writers/three-mf.js";
