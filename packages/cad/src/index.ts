/** @rubus/cad: a solids workshop that knows nothing of clusters. */
/** Kernel, gate, batch booleans, line drawings and writers; the kernel loads with the first workshop. */
export { type Camera, cameras, toPaper, type View } from "./drawing/camera.js";
export {
  type DrawingOptions,
  type DrawnPart,
  type LineDrawing,
  type LineStyle,
  plainLines,
} from "./drawing/line-drawing.js";
export { type ShadedBody, type ShadedOptions, shadedPicture } from "./drawing/shaded.js";
export { type Fitting, openFitting } from "./fit/fitting.js";
export type { LetteredPlate } from "./fit/lettered-plate.js";
export { type Overlap, touchingMm3 } from "./fit/overlaps.js";
export type { PlacedMesh } from "./fit/placed-body.js";
export type { Part, PartSpec } from "./gate/gate.js";
export * from "./geometry/assembly.js";
export * from "./geometry/box3.js";
export * from "./geometry/contour.js";
export * from "./geometry/mesh.js";
export * from "./geometry/placement.js";
export * from "./geometry/plane.js";
export * from "./geometry/vec3.js";
export { assembleStepJob } from "./jobs/assemble-step.js";
export { type DrawPartsInput, drawPartsJob } from "./jobs/draw-parts.js";
export { type Job, type JobFunction, jobOf, type OpenShop } from "./jobs/job.js";
export { type JobPool, type JobPoolOptions, openJobs } from "./jobs/job-pool.js";
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
export { lengthOfWay } from "./model/pipe.js";
export type { Plate } from "./model/plate-mesh.js";
export type { Axis } from "./model/primitives.js";
export { readStl } from "./readers/stl.js";
export { type ReadPlate, read3mf } from "./readers/three-mf.js";
export { openWorkshop, type Workshop } from "./workshop.js";
export { type GlbForm, toGlb } from "./writers/glb.js";
export type { StepOptions } from "./writers/step.js";
export { toStl } from "./writers/stl.js";
export { type PrintObject, type PrintPlate, to3mf } from "./writers/three-mf.js";
