/** @rubus/physics: solvers that know nothing of clusters. */
/** Resistor networks, by direct sparse factorisation. */
export * from "./network.js";
export { describeNetworkError } from "./network-check.js";
export { meshSheet, type SheetMesh } from "./sheet/mesh-sheet.js";
export type * from "./sheet/sheet.js";
/** Sheet copper: what flows in the areas of a board. */
export { defaultMesh } from "./sheet/sheet.js";
export { solveSheet } from "./sheet/solve-sheet.js";
export * from "./solve-network.js";
