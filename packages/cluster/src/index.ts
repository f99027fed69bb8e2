/** @rubus/cluster: cluster.yaml to a resolved cluster. */
/** Every site, frame, cell, bay and node, immutable. */
export * from "./model.js";
