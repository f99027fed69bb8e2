/** @rubus/physics: solvers that know nothing of clusters. */
/** Resistor networks and sheet copper; circuits in time; lumped heat at rest and in time, air that carries it, fans, ducts, films. */

export * from "./heat/air.js";
export * from "./heat/fan-curve.js";
export * from "./heat/films.js";
export * from "./heat/heat-course.js";
export type * from "./heat/heat-network.js";
export { solveSteadyHeat } from "./heat/solve-heat.js";
export * from "./network.js";
export { describeNetworkError } from "./network-check.js";
export { meshSheet, type SheetMesh } from "./sheet/mesh-sheet.js";
export type * from "./sheet/sheet.js";
export { defaultMesh } from "./sheet/sheet.js";
export { solveSheet } from "./sheet/solve-sheet.js";
export * from "./solve-network.js";
export { describeTransientError } from "./transient/check-circuit.js";
export * from "./transient/circuit.js";
export { solveTransient } from "./transient/solve-transient.js";
