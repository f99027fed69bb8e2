/** @rubus/boards: the boards of a Rubus cluster, as code. */
/** Each board is a function of the cluster; compiling it gives every file a factory needs. */
export * from "./output.js";
