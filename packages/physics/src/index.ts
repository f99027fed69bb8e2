/** @rubus/physics: solvers that know nothing of clusters. */
/** Resistor networks, by direct sparse factorisation. */
export * from "./network.js";
export { describeNetworkError } from "./network-check.js";
export * from "./solve-network.js";
